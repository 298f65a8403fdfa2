using System.Text.Json.Nodes;

namespace MotCua.Core.Catalogue;

/// <summary>A question of a form.</summary>
internal sealed record FormFieldName(string Key, Bilingual Label);

/// <summary>The questions of a form with their words, those inside pages and lists included.</summary>
internal static class FormFields
{
    public static IReadOnlyList<FormFieldName> Of(string form) => [.. In(JsonNode.Parse(form))];

    private static IEnumerable<FormFieldName> In(JsonNode? element)
    {
        if (element is not JsonObject component)
            return [];
        var inner = (component["components"] as JsonArray ?? []).SelectMany(In);
        return component["key"] is JsonValue key && component["type"]?.ToString() != "group" ? inner.Prepend(Named(key.ToString(), component)) : inner;
    }

    private static FormFieldName Named(string key, JsonObject component) => new(key, new Bilingual
    {
        Vi = component["label"]?.ToString() is { Length: > 0 } label ? label : key,
        En = (component["properties"] as JsonObject)?["motcua:label.en"]?.ToString() is { Length: > 0 } english ? english : key,
    });
}
