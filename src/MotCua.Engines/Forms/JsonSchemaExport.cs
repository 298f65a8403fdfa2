using System.Text.Json.Nodes;
using MotCua.Engines.Rules;

namespace MotCua.Engines.Forms;

/// <summary>
/// The clean answers of a form as JSON Schema 2020-12, for programs that file through the interface. Whatever the server
/// accepts, its clean shape keeps the schema; lengths are counted in code points here and in characters as people see them
/// there, which differ only in text that has combining marks. What a schema cannot say (conditions between answers) is
/// carried as FEEL in <c>x-motcua-hide</c>, <c>-required</c>, <c>-min</c>, <c>-max</c> and <c>-check</c>, and a field that may be hidden is never
/// required by the schema.
/// </summary>
public static class JsonSchemaExport
{
    private const string DatePattern = "[1-9][0-9]{3}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])";
    private const string TimePattern = "([01][0-9]|2[0-3]):[0-5][0-9]";

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
        var required = field.Limits.Required && !mayBeHidden;
        var at = schema;
        foreach (var key in field.Path.Take(field.Path.Count - 1))
        {
            if (required) Require(at, key);
            at = Inner(at, key);
        }

        ((JsonObject)at["properties"]!)[field.Path[^1]] = Described(field);
        if (required) Require(at, field.Path[^1]);
    }

    private static void Require(JsonObject schema, string key)
    {
        if (schema["required"] is not JsonArray required) schema["required"] = required = [];
        if (required.All(one => one!.GetValue<string>() != key)) required.Add((JsonNode)key);
    }

    private static JsonObject Inner(JsonObject schema, string key)
    {
        var properties = (JsonObject)schema["properties"]!;
        if (properties[key] is JsonObject inner && inner.ContainsKey("properties")) return inner;
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
        (string Name, FeelExpression? Says)[] conditions =
        [
            ("hide", field.Hide), ("required", field.Limits.RequiredWhen), ("min", field.Limits.MinExpression),
            ("max", field.Limits.MaxExpression), ("check", field.Limits.Check?.Expression)
        ];
        foreach (var (name, says) in conditions)
            if (says is not null) schema["x-motcua-" + name] = says.Text;
        return schema;
    }

    private static JsonObject Shape(FormField field) => field.Type switch
    {
        FieldType.Number => Number(field.Limits),
        FieldType.Checkbox => field.Limits.Required ? new JsonObject { ["type"] = "boolean", ["const"] = true } : new JsonObject { ["type"] = "boolean" },
        FieldType.Date => new JsonObject { ["type"] = "string", ["format"] = "date", ["pattern"] = $"^{DatePattern}$" },
        FieldType.Time => new JsonObject { ["type"] = "string", ["pattern"] = $"^{TimePattern}$" },
        FieldType.DateTime => new JsonObject { ["type"] = "string", ["pattern"] = $"^{DatePattern}T{TimePattern}$" },
        FieldType.Radio or FieldType.Select => Chosen(field),
        FieldType.Checklist or FieldType.TagList => Several(field, new JsonObject { ["type"] = "array", ["uniqueItems"] = true, ["items"] = Chosen(field) }),
        FieldType.DynamicList => Several(field, new JsonObject { ["type"] = "array", ["maxItems"] = AnswerScope.MaxRows, ["items"] = ObjectSchema(Conditional(field.Children, false)) }),
        FieldType.Expression => new JsonObject(),
        _ => Text(field)
    };

    private static JsonObject Several(FormField field, JsonObject schema)
    {
        if (field.Limits.Required) schema["minItems"] = 1;
        return schema;
    }

    // A limit that an expression gives takes the place of the fixed one.
    private static JsonObject Number(FieldLimits limits) => Limited(new JsonObject { ["type"] = "number" },
        ("minimum", limits.MinExpression is null ? limits.Min : null), ("maximum", limits.MaxExpression is null ? limits.Max : null),
        ("multipleOf", limits.Decimals is { } digits ? new decimal(1, 0, 0, false, (byte)digits) : null));

    // Options that depend on other answers are unknown here, and with them the type of their values.
    private static JsonObject Chosen(FormField field)
    {
        if (field.OptionsKey is not null || field.OptionsExpression is not null)
            return new JsonObject { ["type"] = new JsonArray("string", "number", "boolean") };
        if (field.Options.Count == 0) return Text(field);
        var schema = new JsonObject();
        if (field.Options.All(option => option.IsText)) schema["type"] = "string";
        schema["enum"] = new JsonArray([.. field.Options.DistinctBy(option => (option.Value, option.IsText)).Select(option => option.Stored)]);
        return schema;
    }

    private static JsonObject Text(FormField field)
    {
        var least = field.Limits.Required ? Math.Max(1, field.Limits.MinLength ?? 0) : field.Limits.MinLength;
        var most = Math.Min(field.Limits.MaxLength ?? LimitChecks.LongestText, LimitChecks.LongestText);
        var schema = Limited(new JsonObject { ["type"] = "string" }, ("minLength", least), ("maxLength", most));
        string[] patterns = [.. new[] { field.Limits.Pattern?.ToString(), FieldKinds.PatternOf(field.Kind) }.OfType<string>()];
        if (patterns.Length > 0) schema["pattern"] = patterns[0];
        if (patterns.Length > 1) schema["allOf"] = new JsonArray(new JsonObject { ["pattern"] = patterns[1] });
        return schema;
    }

    private static JsonObject Limited(JsonObject schema, params (string Name, decimal? Value)[] limits)
    {
        foreach (var (name, value) in limits)
            if (value is { } limit) schema[name] = limit;
        return schema;
    }
}
