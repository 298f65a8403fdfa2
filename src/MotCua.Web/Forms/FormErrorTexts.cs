using MotCua.Engines.Forms;
using MotCua.Web.Localisation;

namespace MotCua.Web.Forms;

/// <summary>The sentence of a fault, naming the question.</summary>
public static class FormErrorTexts
{
    public static string Say(Texts texts, FormSchema schema, FormError error)
    {
        var field = schema.Field(error.Key[(error.Key.LastIndexOf('.') + 1)..]);
        var label = field is null ? error.Key : texts.Pick(field.Label, field.LabelEn);
        if (error.Code == "check" && error.Args is [var vi, var en])
            return texts.Pick($"{vi}", $"{en}");
        return texts[$"form.error.{Key(error, field)}", [label, .. error.Args]];
    }

    /// <summary>"Enter", "choose", "tick" or "add a row", as the question asks.</summary>
    private static string Key(FormError error, FormField? field) => (error.Code, field?.Type) switch
    {
        ("required", FieldType.Radio or FieldType.Select or FieldType.Checklist or FieldType.TagList) => "choose",
        ("required", FieldType.Checkbox) => "tick",
        ("required", FieldType.DynamicList) => "rows",
        ("required", _) when field?.Kind == "area" => "choose",
        _ => error.Code,
    };
}
