using System.Globalization;
using System.Text.RegularExpressions;
using MotCua.Engines.Forms;
using MotCua.Web.Localisation;

namespace MotCua.Web.Forms;

/// <summary>The sentence of a fault, naming the question and, inside a list, the number of the entry.</summary>
public static partial class FormErrorTexts
{
    public static string Say(Texts texts, FormSchema schema, FormError error)
    {
        var (field, row) = Find(schema, error.Key);
        var label = field is null ? error.Key : texts.Pick(field.Label, field.LabelEn);
        var sentence = error.Code == "check" && error.Args is [var vi, var en]
            ? texts.Pick($"{vi}", $"{en}")
            : texts[$"form.error.{Key(error, field)}", [label, .. error.Args.Select(arg => arg is DateOnly on ? texts.Date(on) : arg)]];
        return row is null ? sentence : texts["form.error.row", sentence, row.Value];
    }

    /// <summary>"Enter", "choose", "tick" or "add a row", as the question asks.</summary>
    private static string Key(FormError error, FormField? field) => (error.Code, field?.Type) switch
    {
        ("required", FieldType.Radio or FieldType.Select or FieldType.Checklist or FieldType.TagList) => "choose",
        ("required", FieldType.Checkbox) => "tick",
        ("required", FieldType.DynamicList) => "rows",
        ("required", _) when field?.Kind == FieldKinds.Area => "choose",
        _ => error.Code,
    };

    private static (FormField? Field, int? Row) Find(FormSchema schema, string key)
    {
        var match = RowKey().Match(key);
        if (!match.Success) return (schema.Field(key), null);
        var list = schema.Field(match.Groups["list"].Value);
        var field = list is null ? null : Inside(list).FirstOrDefault(inner => inner.Key == match.Groups["key"].Value);
        return (field, int.Parse(match.Groups["row"].Value, CultureInfo.InvariantCulture) + 1);
    }

    private static IEnumerable<FormField> Inside(FormField parent) =>
        parent.Children.SelectMany(child => child.Type == FieldType.Group ? Inside(child) : [child]);

    [GeneratedRegex(@"^(?<list>[^\[]+)\[(?<row>\d+)\]\.(?<key>.+)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 100)]
    private static partial Regex RowKey();
}
