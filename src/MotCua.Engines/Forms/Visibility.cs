using System.Globalization;
using System.Text.Json.Nodes;
using MotCua.Engines.Rules;

namespace MotCua.Engines.Forms;

/// <summary>
/// Which components are left out with given answers. The answer of a hidden component counts as not given in every other condition;
/// conditions are therefore asked again until nothing changes. Conditions that chase each other end with all of them hidden.
/// </summary>
internal sealed class Visibility
{
    private readonly HashSet<string> _hidden = new(StringComparer.Ordinal);

    private Visibility() { }

    internal IReadOnlySet<string> Hidden => _hidden;

    internal bool IsHidden(string key) => _hidden.Contains(key);

    internal static Visibility Of(FormSchema schema, JsonObject answers, JsonObject variables)
    {
        var result = new Visibility();
        var passes = schema.Fields.Count() + schema.Pages.Count + 1;
        for (var pass = 0; ; pass++)
        {
            var before = result._hidden.ToHashSet(StringComparer.Ordinal);
            result.Ask(schema, AnswerScope.Top(schema, answers, variables, before));
            if (result._hidden.SetEquals(before)) return result;
            if (pass < passes) continue;
            result._hidden.UnionWith(before);
            return result;
        }
    }

    private void Ask(FormSchema schema, AnswerScope scope)
    {
        _hidden.Clear();
        foreach (var page in schema.Pages) Ask(page.Group, "", scope, false);
    }

    private void Ask(FormField field, string prefix, AnswerScope scope, bool parentHidden)
    {
        var hidden = parentHidden || field.Hide?.IsTrue(scope.Context) == true;
        if (hidden) _hidden.Add(prefix + field.Key);
        if (field.Type != FieldType.DynamicList)
        {
            foreach (var child in field.Children) Ask(child, prefix, scope, hidden);
            return;
        }

        var place = 0;
        foreach (var row in scope.Rows(field))
        {
            var rowPrefix = RowPrefix(prefix + field.Key, place);
            foreach (var child in field.Children) Ask(child, rowPrefix, scope.Row(field, row, place, rowPrefix), hidden);
            place++;
        }
    }

    internal static string RowPrefix(string listKey, int place) => $"{listKey}[{place.ToString(CultureInfo.InvariantCulture)}].";
}
