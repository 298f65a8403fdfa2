using System.Text.Json.Nodes;

namespace MotCua.Core.Catalogue;

/// <summary>Small pieces of JSON-LD that both vocabularies share.</summary>
internal static class LinkedData
{
    /// <summary>A text in both languages, Vietnamese first.</summary>
    public static JsonArray Texts(Bilingual text) => [Text(text.Vi, "vi"), .. text.En.Length > 0 ? [Text(text.En, "en")] : Array.Empty<JsonNode>()];

    /// <summary>ISO 8601 duration of a limit; working time is given by its count of days or hours.</summary>
    public static string Duration(Limit limit) => limit.Unit switch
    {
        "working-hour" => $"PT{limit.Value}H",
        "month" => $"P{limit.Value}M",
        _ => $"P{limit.Value}D",
    };

    public static JsonArray List<T>(IEnumerable<T> items, Func<T, JsonNode> node) => new([.. items.Select(node)]);

    private static JsonNode Text(string value, string language) => new JsonObject { ["@language"] = language, ["@value"] = value };
}
