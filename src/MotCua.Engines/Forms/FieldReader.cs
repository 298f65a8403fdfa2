using System.Globalization;
using System.Text.Json.Nodes;
using MotCua.Engines.Rules;

namespace MotCua.Engines.Forms;

/// <summary>Turns what was typed into the clean value of a field; what cannot be read stays as typed, beside its fault.</summary>
internal static class FieldReader
{
    /// <summary>Name of the variable that lists the codes of the documents handed in so far.</summary>
    internal const string Files = "files";

    internal static (JsonNode? Value, string? Fault) Read(FormField field, JsonNode? typed, AnswerScope scope)
    {
        if (field.Kind == FieldKinds.FileSlot) return (Slot(field, scope), null);
        return Typed(field, field.ReadOnly ? Default(field) : typed, scope);
    }

    /// <summary>The document of a slot once a file for it is there. What is typed for it counts for nothing.</summary>
    private static JsonNode? Slot(FormField field, AnswerScope scope) =>
        field.Document is { } code && scope.Context[Files] is IReadOnlyList<object?> files && files.Contains(code) ? Text(code) : null;

    private static JsonNode? Default(FormField field) => field.Default is { } json ? JsonNode.Parse(json) : null;

    private static (JsonNode? Value, string? Fault) Typed(FormField field, JsonNode? typed, AnswerScope scope) => field.Type switch
    {
        FieldType.Checkbox => (CleanValue.Checked(typed) ? JsonValue.Create(true) : Blank(typed) ? null : JsonValue.Create(false), null),
        FieldType.Number => Shaped(typed, CleanValue.Number(typed) is { } number ? JsonValue.Create(number) : null, "not-a-number"),
        FieldType.Date => Shaped(typed, CleanValue.Date(typed) is { } on ? Text(on.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) : null, "not-a-date"),
        FieldType.Time => Shaped(typed, CleanValue.Time(typed) is { } at ? Text(at.ToString("HH:mm", CultureInfo.InvariantCulture)) : null, "not-a-time"),
        FieldType.DateTime => Shaped(typed, CleanValue.DateTime(typed) is { } at ? Text(at.ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture)) : null, "not-a-date"),
        FieldType.Checklist or FieldType.TagList => Several(field, typed, scope),
        FieldType.Radio or FieldType.Select => One(field, typed, scope),
        _ => Plain(field, typed)
    };

    /// <summary>The answers a person may choose from, now.</summary>
    internal static IReadOnlyList<FormOption> Options(FormField field, AnswerScope scope)
    {
        if (field.OptionsExpression is { } expression) return Listed(expression.Evaluate(scope.Context));
        return field.OptionsKey is { } key ? Listed(scope.Context[key]) : field.Options;
    }

    private static IReadOnlyList<FormOption> Listed(object? list) =>
        FeelJson.ToJson(list) is not JsonArray items ? [] :
        [.. items.OfType<JsonNode>().Select(item => item is JsonObject option
            ? FormOption.Of(option["value"], option["label"]?.ToString(), option["labelEn"]?.ToString())
            : FormOption.Of(item, null, null))];

    private static (JsonNode?, string?) Shaped(JsonNode? typed, JsonNode? value, string fault)
    {
        if (value is not null) return (value, null);
        return Blank(typed) ? (null, null) : (CleanValue.Text(typed, false) is { } kept ? Text(kept) : null, fault);
    }

    private static (JsonNode?, string?) Plain(FormField field, JsonNode? typed)
    {
        if (typed is JsonObject or JsonArray) return (null, "wrong-type");
        var text = CleanValue.Text(typed, field.Type == FieldType.TextArea);
        return text is null ? (null, null) : (Text(FieldKinds.Clean(field.Kind, text)), null);
    }

    private static (JsonNode?, string?) One(FormField field, JsonNode? typed, AnswerScope scope)
    {
        if (typed is JsonObject or JsonArray) return (null, "wrong-type");
        if (CleanValue.Choice(typed) is not { } value) return (null, null);
        var options = Options(field, scope);
        if (field.Kind == FieldKinds.Area && options.Count == 0) return (Text(FieldKinds.Clean(field.Kind, value)), null);
        return (Stored(options, value) ?? Text(value), options.Any(option => option.Is(value)) ? null : "not-an-option");
    }

    private static (JsonNode?, string?) Several(FormField field, JsonNode? typed, AnswerScope scope)
    {
        if (typed is JsonObject) return (null, "wrong-type");
        var values = CleanValue.Values(typed);
        if (values.Count == 0) return (null, null);
        var options = Options(field, scope);
        return (Chosen(options, values), values.All(value => options.Any(option => option.Is(value))) ? null : "not-an-option");
    }

    /// <summary>Several choices as they are stored, each once; what is no option stays as typed.</summary>
    internal static JsonArray Chosen(IReadOnlyList<FormOption> options, IEnumerable<string> values) =>
        new([.. values.Select(value => Stored(options, value) ?? Text(value)).DistinctBy(stored => stored.ToJsonString())]);

    /// <summary>What a chosen option stores; null when it is none of them.</summary>
    internal static JsonNode? Stored(IReadOnlyList<FormOption> options, string? value) =>
        value is null ? null : options.FirstOrDefault(option => option.Is(value))?.Stored;

    private static bool Blank(JsonNode? typed) => typed is null || (typed is JsonValue && typed.ToString().Trim().Length == 0);

    private static JsonNode Text(string text) => JsonValue.Create(text)!;
}
