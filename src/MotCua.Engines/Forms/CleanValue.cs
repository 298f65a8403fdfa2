using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace MotCua.Engines.Forms;

/// <summary>Reads what a person typed: forgiving about shape, strict about meaning.</summary>
internal static partial class CleanValue
{
    /// <summary>Text in NFC without control characters (line ends kept when <paramref name="lines"/>), without blanks at its ends; null when nothing is left.</summary>
    internal static string? Text(JsonNode? node, bool lines)
    {
        if (node is not JsonValue value || value.GetValueKind() is not (JsonValueKind.String or JsonValueKind.Number)) return null;
        var typed = value.ToString().Replace("\r\n", "\n", StringComparison.Ordinal);
        var kept = string.Concat(typed.Where(c => !char.IsControl(c) || (lines && c == '\n')));
        var text = Normal(kept).Trim();
        return text.Length == 0 ? null : text;
    }

    private static string Normal(string text)
    {
        var whole = string.Concat(text.EnumerateRunes().Select(rune => rune.ToString()));
        return whole.Normalize(NormalizationForm.FormC);
    }

    /// <summary>True for a ticked box: true, or the words that forms post for it.</summary>
    internal static bool Checked(JsonNode? node) =>
        node is JsonValue value && (value.GetValueKind() == JsonValueKind.True || value.ToString() is "true" or "on");

    /// <summary>A number: JSON number, or typed as 1250, 1.250, 1,250 (thousands), 12,5 or 12.5 (decimals). Null when it is none.</summary>
    internal static decimal? Number(JsonNode? node)
    {
        if (node is not JsonValue value) return null;
        if (value.GetValueKind() == JsonValueKind.Number) return Plain(value.ToJsonString(), NumberStyles.Float);
        var typed = value.ToString().Trim().Replace(" ", "", StringComparison.Ordinal);
        if (DotThousands().IsMatch(typed)) return Plain(typed.Replace(".", "", StringComparison.Ordinal).Replace(',', '.'), NumberStyles.Float);
        if (CommaThousands().IsMatch(typed)) return Plain(typed.Replace(",", "", StringComparison.Ordinal), NumberStyles.Float);
        return PlainNumber().IsMatch(typed) ? Plain(typed.Replace(',', '.'), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint) : null;
    }

    private static decimal? Plain(string text, NumberStyles style) =>
        decimal.TryParse(text, style, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A date typed as yyyy-MM-dd or d/M/yyyy that exists; null otherwise.</summary>
    internal static DateOnly? Date(JsonNode? node)
    {
        if (node is not JsonValue value || value.GetValueKind() != JsonValueKind.String) return null;
        string[] shapes = ["yyyy-MM-dd", "d/M/yyyy", "d-M-yyyy"];
        return DateOnly.TryParseExact(value.ToString().Trim(), shapes, CultureInfo.InvariantCulture, DateTimeStyles.None, out var on) && on.Year >= 1000 ? on : null;
    }

    /// <summary>A time of day HH:mm; null otherwise.</summary>
    internal static TimeOnly? Time(JsonNode? node)
    {
        string[] shapes = ["HH:mm", "H:mm", "HH:mm:ss"];
        return TimeOnly.TryParseExact(node?.ToString().Trim(), shapes, CultureInfo.InvariantCulture, DateTimeStyles.None, out var at) ? at : null;
    }

    /// <summary>A date and time yyyy-MM-ddTHH:mm; null otherwise.</summary>
    internal static DateTime? DateTime(JsonNode? node)
    {
        string[] shapes = ["yyyy-MM-ddTHH:mm", "yyyy-MM-ddTHH:mm:ss", "yyyy-MM-dd HH:mm"];
        return System.DateTime.TryParseExact(node?.ToString().Trim(), shapes, CultureInfo.InvariantCulture, DateTimeStyles.None, out var at) && at.Year >= 1000 ? at : null;
    }

    /// <summary>A scalar as a choice spells it: texts as they are, numbers and booleans as in JSON; empty for anything else.</summary>
    internal static string Spelled(JsonNode? node) => node is not JsonValue value ? "" : value.GetValueKind() switch
    {
        JsonValueKind.String => value.ToString(),
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.ToJsonString(),
        _ => ""
    };

    /// <summary>What was chosen, as text: a choice between numbers or between true and false may be stored as such.</summary>
    internal static string? Choice(JsonNode? node) => Text(JsonValue.Create(Spelled(node)), false);

    /// <summary>The values of several choices; a single text counts as one.</summary>
    internal static List<string> Values(JsonNode? node) => node switch
    {
        JsonArray items => [.. items.Take(500).Select(Choice).OfType<string>().Distinct()],
        _ => Choice(node) is { } one ? [one] : []
    };

    [GeneratedRegex(@"^[+-]?\d{1,3}(\.\d{3})+(,\d+)?$", RegexOptions.NonBacktracking)]
    private static partial Regex DotThousands();

    [GeneratedRegex(@"^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$", RegexOptions.NonBacktracking)]
    private static partial Regex CommaThousands();

    [GeneratedRegex(@"^[+-]?\d+([.,]\d+)?$", RegexOptions.NonBacktracking)]
    private static partial Regex PlainNumber();
}
