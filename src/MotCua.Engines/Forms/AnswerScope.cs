using System.Globalization;
using System.Text.Json.Nodes;
using MotCua.Engines.Rules;

namespace MotCua.Engines.Forms;

/// <summary>
/// What expressions see: the answers by key with hidden ones left out, dates and times as such, and the variables of the caller (<c>case</c>, <c>channel</c>).
/// Inside a row also the row's own answers, <c>this</c> (the row), <c>parent</c> (everything outside) and <c>i</c> (its number from 1).
/// </summary>
internal sealed class AnswerScope
{
    /// <summary>Most rows of a list that are looked at.</summary>
    internal const int MaxRows = 200;

    /// <summary>Name of the variable for the day on which the form is checked, in Vietnam.</summary>
    internal const string Today = "today";

    private readonly JsonObject _answers;
    private readonly IReadOnlySet<string> _hidden;

    private AnswerScope(FeelContext context, JsonObject answers, IReadOnlySet<string> hidden) => (Context, _answers, _hidden) = (context, answers, hidden);

    internal FeelContext Context { get; }

    internal JsonObject Answers => _answers;

    internal static AnswerScope Top(FormSchema schema, JsonObject answers, JsonObject variables, IReadOnlySet<string> hidden)
    {
        var context = FeelJson.ToContext(variables);
        if (CleanValue.Date(variables[Today]) is { } today) context[Today] = today;
        Fill(context, schema.Fields, answers, "", hidden);
        return new AnswerScope(context, answers, hidden);
    }

    internal IEnumerable<JsonObject> Rows(FormField list) =>
        AnswerPaths.Get(_answers, list.Path) is JsonArray rows ? rows.Take(MaxRows).Select(row => row as JsonObject ?? []) : [];

    internal AnswerScope Row(FormField list, JsonObject row, int place, string prefix)
    {
        var own = new FeelContext();
        Fill(own, FormSchema.Flat(list.Children), row, prefix, _hidden);
        var context = new FeelContext(Context.Concat(own)) { ["this"] = own, ["parent"] = Context, ["i"] = place + 1 };
        return new AnswerScope(context, row, _hidden);
    }

    private static void Fill(FeelContext context, IEnumerable<FormField> fields, JsonObject answers, string prefix, IReadOnlySet<string> hidden)
    {
        foreach (var field in fields)
        {
            if (hidden.Contains(prefix + field.Key) || field.Path.Count == 0) continue;
            var typed = AnswerPaths.Get(answers, field.Path);
            var value = field.Type == FieldType.DynamicList ? Listed(field, typed, prefix, hidden) : ToFeel(field, typed);
            if (field.Path.Count == 1) context[field.Path[0]] = value;
            else PutNested(context, field.Path, value);
        }
    }

    /// <summary>The rows of a list as expressions outside it see them.</summary>
    private static List<object?>? Listed(FormField list, JsonNode? typed, string prefix, IReadOnlySet<string> hidden)
    {
        if (typed is not JsonArray rows) return null;
        return [.. rows.Take(MaxRows).Select((row, place) =>
        {
            var context = new FeelContext();
            Fill(context, FormSchema.Flat(list.Children), row as JsonObject ?? [], Visibility.RowPrefix(prefix + list.Key, place), hidden);
            return (object?)context;
        })];
    }

    private static void PutNested(FeelContext context, IReadOnlyList<string> path, object? value)
    {
        var at = context;
        foreach (var key in path.Take(path.Count - 1))
        {
            var inner = at[key] as FeelContext ?? new FeelContext();
            at[key] = inner;
            at = (FeelContext)at[key]!;
        }

        at[path[^1]] = value;
    }

    private static object? ToFeel(FormField field, JsonNode? node) => field.Type switch
    {
        FieldType.Date when CleanValue.Date(node) is { } on => on,
        FieldType.Number when CleanValue.Number(node) is { } number => number,
        FieldType.Time when CleanValue.Time(node) is { } time => time,
        FieldType.DateTime when CleanValue.DateTime(node) is { } at => Local(at),
        FieldType.Checkbox => CleanValue.Checked(node),
        FieldType.Radio or FieldType.Select => FeelJson.ToFeel(FieldReader.Stored(field.Options, CleanValue.Choice(node)) ?? node),
        FieldType.Checklist or FieldType.TagList when CleanValue.Values(node) is { Count: > 0 } chosen =>
            FeelJson.ToFeel(FieldReader.Chosen(field.Options, chosen)),
        _ => FeelJson.ToFeel(node)
    };

    /// <summary>A date and time of Vietnam without an offset, to be compared with one that an expression writes without.</summary>
    private static FeelDateTime Local(DateTime at) =>
        new(FeelDate.From(DateOnly.FromDateTime(at)), FeelTime.From(TimeOnly.FromDateTime(at)));

    /// <summary>A FEEL value as the number or date that limits an answer.</summary>
    internal static (decimal? Number, DateOnly? On) Bound(FeelExpression? expression, AnswerScope scope)
    {
        var value = expression?.Evaluate(scope.Context);
        if (value is decimal number) return (number, null);
        var text = value is null ? null : FeelJson.ToJson(value)?.ToString();
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on) ? (null, on) : (null, null);
    }
}
