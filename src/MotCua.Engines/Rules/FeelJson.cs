using System.Text.Json;
using System.Text.Json.Nodes;
using MotCua.Engines.Rules.Values;

namespace MotCua.Engines.Rules;

/// <summary>JSON to FEEL and back. Dates stay texts on the way in: a schema, not a guess, says what is a date.</summary>
public static class FeelJson
{
    /// <summary>A JSON node as a FEEL value: object to context, array to list, number to decimal.</summary>
    /// <returns>Null for JSON null and for a number that does not fit a decimal.</returns>
    public static object? ToFeel(JsonNode? node) => node switch
    {
        null => null,
        JsonObject members => ToContext(members),
        JsonArray items => items.Select(ToFeel).ToList(),
        _ => FromScalar(node.AsValue()),
    };

    /// <summary>The members of a JSON object, or other JSON values by name, as a FEEL context.</summary>
    public static FeelContext ToContext(IEnumerable<KeyValuePair<string, JsonNode?>> members)
    {
        var context = new FeelContext();
        foreach (var (name, value) in members) context.Put(name, ToFeel(value));
        return context;
    }

    /// <summary>A FEEL value as JSON; dates, times, durations and ranges become their FEEL texts.</summary>
    /// <exception cref="FeelLimitException">The value is larger than an evaluation may make.</exception>
    public static JsonNode? ToJson(object? value) => ToJson(new EvaluationRun(FeelSettings.Standard), FeelValue.From(value));

    private static JsonNode? ToJson(EvaluationRun run, object? value)
    {
        run.Enter();
        JsonNode? node = value switch
        {
            null => null,
            bool flag => JsonValue.Create(flag),
            decimal number => JsonValue.Create(number),
            IReadOnlyList<object?> list => new JsonArray([.. list.Select(item => ToJson(run, item))]),
            FeelContext context => new JsonObject(context.Select(e => KeyValuePair.Create(e.Key, ToJson(run, e.Value)))),
            var other => JsonValue.Create(FeelText.Of(other)),
        };
        run.Leave();
        return node;
    }

    private static object? FromScalar(JsonValue value) => value.GetValueKind() switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.String => value.ToString(),
        JsonValueKind.Number => FromNumber(value),
        _ => null,
    };

    private static object? FromNumber(JsonValue value) =>
        decimal.TryParse(value.ToJsonString(), System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
