using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace MotCua.Tests.Engines.Forms;

/// <summary>A validator of its own for the words of JSON Schema 2020-12 that our export uses; any other word is an error of the test.</summary>
internal static class SchemaCheck
{
    private static readonly HashSet<string> OnlyTold = ["$schema", "title", "format", "readOnly"];

    public static bool Accepts(JsonObject schema, JsonNode? value) =>
        schema.All(word => OnlyTold.Contains(word.Key) || word.Key.StartsWith("x-", StringComparison.Ordinal) || Holds(schema, word.Key, word.Value!, value));

    private static bool Holds(JsonObject schema, string word, JsonNode says, JsonNode? value) => word switch
    {
        "type" => says is JsonArray several ? several.Any(one => IsA(one!.GetValue<string>(), value)) : IsA(says.GetValue<string>(), value),
        "const" => JsonNode.DeepEquals(says, value),
        "enum" => says.AsArray().Any(one => JsonNode.DeepEquals(one, value)),
        "allOf" => says.AsArray().All(one => Accepts(one!.AsObject(), value)),
        "minimum" => Number(value) is not { } n || n >= says.GetValue<decimal>(),
        "maximum" => Number(value) is not { } n || n <= says.GetValue<decimal>(),
        "multipleOf" => Number(value) is not { } n || n % says.GetValue<decimal>() == 0,
        "minLength" => Text(value) is not { } text || text.EnumerateRunes().Count() >= says.GetValue<decimal>(),
        "maxLength" => Text(value) is not { } text || text.EnumerateRunes().Count() <= says.GetValue<decimal>(),
        "pattern" => Text(value) is not { } text || Regex.IsMatch(text, says.GetValue<string>()),
        "items" => value is not JsonArray items || items.All(item => Accepts(says.AsObject(), item)),
        "minItems" => value is not JsonArray items || items.Count >= says.GetValue<int>(),
        "maxItems" => value is not JsonArray items || items.Count <= says.GetValue<int>(),
        "uniqueItems" => value is not JsonArray items || items.Select(item => item!.ToJsonString()).Distinct().Count() == items.Count,
        "properties" => value is not JsonObject members || members.All(m => says[m.Key] is not JsonObject inner || Accepts(inner, m.Value)),
        "additionalProperties" => value is not JsonObject members || members.All(m => schema["properties"]!.AsObject().ContainsKey(m.Key)),
        "required" => value is not JsonObject members || says.AsArray().All(key => members.ContainsKey(key!.GetValue<string>())),
        _ => throw new ArgumentException($"The schema uses the word {word}.")
    };

    private static bool IsA(string type, JsonNode? value) => type switch
    {
        "object" => value is JsonObject,
        "array" => value is JsonArray,
        "string" => Text(value) is not null,
        "number" => Number(value) is not null,
        "boolean" => value?.GetValueKind() is JsonValueKind.True or JsonValueKind.False,
        _ => throw new ArgumentException($"The schema uses the type {type}.")
    };

    private static decimal? Number(JsonNode? value) =>
        value?.GetValueKind() == JsonValueKind.Number ? decimal.Parse(value.ToJsonString(), System.Globalization.CultureInfo.InvariantCulture) : null;

    private static string? Text(JsonNode? value) => value?.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;
}
