using System.Text.Json.Nodes;

namespace MotCua.Engines.Forms;

/// <summary>
/// The answers of a form as JSON Schema 2020-12, for programs that file through the interface. What a schema cannot say
/// (conditions between answers) is carried as FEEL in <c>x-motcua-hide</c>, and such fields are never required by the schema.
/// </summary>
public static class JsonSchemaExport
{
    /// <summary>The schema of the clean answers.</summary>
    public static JsonObject Export(FormSchema form)
    {
        var schema = ObjectSchema(form.Pages.SelectMany(page => Conditional(page.Components, page.Group.Hide is not null)));
        schema.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        return schema;
    }

    // Every field with whether something around it may leave it out.
    private static IEnumerable<(FormField Field, bool MayBeHidden)> Conditional(IEnumerable<FormField> fields, bool outer)
    {
        foreach (var field in fields)
        {
            var hidden = outer || field.Hide is not null;
            if (field.Type == FieldType.Group)
                foreach (var inner in Conditional(field.Children, hidden)) yield return inner;
            else if (field.Type != FieldType.Shown && !field.Disabled) yield return (field, hidden || field.ReadOnly || field.Kind == FieldKinds.FileSlot);
        }
    }

    private static JsonObject ObjectSchema(IEnumerable<(FormField Field, bool MayBeHidden)> fields)
    {
        var schema = new JsonObject { ["type"] = "object", ["properties"] = new JsonObject(), ["additionalProperties"] = false };
        foreach (var (field, mayBeHidden) in fields) Place(schema, field, mayBeHidden);
        return schema;
    }

    private static void Place(JsonObject schema, FormField field, bool mayBeHidden)
    {
        var at = schema;
        foreach (var key in field.Path.Take(field.Path.Count - 1)) at = Inner(at, key);
        ((JsonObject)at["properties"]!)[field.Path[^1]] = Described(field);
        if (!field.Limits.Required || mayBeHidden || field.Path.Count > 1) return;
        if (at["required"] is not JsonArray required) at["required"] = required = [];
        required.Add((JsonNode)field.Path[^1]);
    }

    private static JsonObject Inner(JsonObject schema, string key)
    {
        var properties = (JsonObject)schema["properties"]!;
        if (properties[key] is JsonObject inner) return inner;
        var made = ObjectSchema([]);
        properties[key] = made;
        return made;
    }

    private static JsonObject Described(FormField field)
    {
        var schema = Shape(field);
        schema["title"] = field.Label;
        if (field.LabelEn is not null) schema["x-motcua-title-en"] = field.LabelEn;
        if (field.Kind is not null) schema["x-motcua-kind"] = field.Kind;
        if (field.Document is not null) schema["x-motcua-document"] = field.Document;
        if (field.ReadOnly || field.Kind == FieldKinds.FileSlot) schema["readOnly"] = true;
        if (field.Hide is not null) schema["x-motcua-hide"] = field.Hide.Text;
        return schema;
    }

    private static JsonObject Shape(FormField field) => field.Type switch
    {
        FieldType.Number => Limited(new JsonObject { ["type"] = "number" }, ("minimum", field.Limits.Min), ("maximum", field.Limits.Max)),
        FieldType.Checkbox => field.Limits.Required ? new JsonObject { ["type"] = "boolean", ["const"] = true } : new JsonObject { ["type"] = "boolean" },
        FieldType.Date => new JsonObject { ["type"] = "string", ["format"] = "date" },
        FieldType.Time => new JsonObject { ["type"] = "string", ["pattern"] = "^([01][0-9]|2[0-3]):[0-5][0-9]$" },
        FieldType.DateTime => new JsonObject { ["type"] = "string", ["pattern"] = "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}$" },
        FieldType.Radio or FieldType.Select => Chosen(field),
        FieldType.Checklist or FieldType.TagList => new JsonObject { ["type"] = "array", ["uniqueItems"] = true, ["items"] = Chosen(field) },
        FieldType.DynamicList => new JsonObject { ["type"] = "array", ["maxItems"] = AnswerScope.MaxRows, ["items"] = ObjectSchema(Conditional(field.Children, false)) },
        FieldType.Expression => new JsonObject(),
        _ => Text(field)
    };

    private static JsonObject Chosen(FormField field)
    {
        var schema = new JsonObject { ["type"] = "string" };
        if (field.Options.Count > 0) schema["enum"] = new JsonArray([.. field.Options.Select(option => (JsonNode)option.Value)]);
        return schema;
    }

    private static JsonObject Text(FormField field)
    {
        var schema = Limited(new JsonObject { ["type"] = "string" }, ("minLength", field.Limits.MinLength), ("maxLength", field.Limits.MaxLength ?? LimitChecks.LongestText));
        if (field.Limits.Pattern is { } pattern) schema["pattern"] = pattern.ToString();
        else if (Pattern(field.Kind) is { } kind) schema["pattern"] = kind;
        return schema;
    }

    private static string? Pattern(string? kind) => kind switch
    {
        FieldKinds.CitizenId or FieldKinds.Person => "^[0-9]{12}$",
        FieldKinds.TaxCode => "^([0-9]{10}(-[0-9]{3})?|[0-9]{12})$",
        FieldKinds.Area => "^[0-9]{5}$",
        _ => null
    };

    private static JsonObject Limited(JsonObject schema, params (string Name, decimal? Value)[] limits)
    {
        foreach (var (name, value) in limits)
            if (value is { } limit) schema[name] = limit;
        return schema;
    }
}
