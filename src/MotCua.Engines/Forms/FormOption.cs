using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MotCua.Engines.Forms;

/// <summary>One answer to choose.</summary>
/// <param name="Value">What is posted; for a number or a boolean its JSON text.</param>
/// <param name="Label">Vietnamese words.</param>
/// <param name="LabelEn">English words; null when there are none.</param>
public sealed record FormOption(string Value, string Label, string? LabelEn = null)
{
    /// <summary>Whether the answer is kept as text; false when the schema gives a number or a boolean, which is then kept as such.</summary>
    public bool IsText { get; init; } = true;

    /// <summary>What is stored when it is chosen: text, number or boolean, as the schema says.</summary>
    public JsonNode Stored => IsText ? JsonValue.Create(Value)! : JsonNode.Parse(Value)!;

    /// <summary>Whether a posted text chooses this option; of numbers the worth counts, not the spelling.</summary>
    internal bool Is(string posted) =>
        Value == posted || (!IsText && Number(Value) is { } own && Number(posted) == own);

    /// <summary>An option whose value is a JSON scalar.</summary>
    internal static FormOption Of(JsonNode? value, string? label, string? labelEn) =>
        new(CleanValue.Spelled(value), label ?? CleanValue.Spelled(value), labelEn)
        {
            IsText = value?.GetValueKind() is not (JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False),
        };

    private static decimal? Number(string text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}
