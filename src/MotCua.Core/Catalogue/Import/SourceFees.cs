using System.Globalization;
using System.Text.RegularExpressions;

namespace MotCua.Core.Catalogue.Import;

/// <summary>
/// Reads fees. The number field of the source holds percentages (25, 90), thousands typed as units (100 for 100 000)
/// and 0 for "set elsewhere"; the note beside it is often the better witness.
/// </summary>
internal static partial class SourceFees
{
    /// <summary>Amounts below this are not real fees in đồng.</summary>
    private const decimal Least = 1_000;

    public static List<Fee> Fees(SourceProcedure source, IReadOnlyCollection<string> channels, RepairList repairs)
    {
        var note = source.FeeNote ?? "";
        var noted = Amounts(note);
        var amounts = new List<decimal>();
        foreach (var amount in (source.Fees ?? []).Where(f => f != 0).OrderDescending())
            Keep(amount, noted, amounts, repairs);
        if (amounts.Count == 0 && source.Fees is [0])
            FromNote(note, noted, amounts, repairs);
        if (amounts.Count > 1)
            repairs.Add("import.fee-choice", "fees", string.Join(", ", amounts.Order()), note);
        return [.. amounts.Order().Select((amount, index) => Make(amount, index, note, channels))];
    }

    private static void Keep(decimal amount, IReadOnlyList<decimal> noted, List<decimal> amounts, RepairList repairs)
    {
        if (amount >= Least)
        {
            if (!amounts.Contains(amount))
                amounts.Add(amount);
            return;
        }
        var thousands = amount * 1000;
        var meant = noted.Contains(thousands) ? thousands : (decimal?)null;
        repairs.Add("import.odd-fee", "fees", amount, meant);
        if (meant is { } value && !amounts.Contains(value))
            amounts.Add(value);
    }

    private static void FromNote(string note, IReadOnlyList<decimal> noted, List<decimal> amounts, RepairList repairs)
    {
        if (Free().IsMatch(note) || note.Trim().Length == 0)
            return;
        if (noted.Count == 0)
        {
            repairs.Add("import.fee-set-locally", "fees", "0", "");
            return;
        }
        repairs.Add("import.fee-from-note", "fees", "0", string.Join(", ", noted));
        amounts.AddRange(noted);
    }

    private static Fee Make(decimal amount, int index, string note, IReadOnlyCollection<string> channels)
    {
        var charge = note.Contains("lệ phí", StringComparison.OrdinalIgnoreCase);
        return new Fee
        {
            Code = $"muc-thu-{index + 1}",
            Kind = charge ? "charge" : "fee",
            Name = charge ? new() { Vi = "Lệ phí", En = "Charge" } : new() { Vi = "Phí", En = "Fee" },
            Amount = channels.ToDictionary(c => c, _ => amount),
            LegalBasis = DraftSheet.PublishingDecision,
        };
    }

    private static List<decimal> Amounts(string note) =>
    [
        .. Dong().Matches(note)
            .Select(m => decimal.Parse(m.Groups[1].Value.Replace(".", "").Replace(",", ""), CultureInfo.InvariantCulture))
            .Where(a => a >= Least).Distinct(),
    ];

    [GeneratedRegex(@"(\d{1,3}(?:[.,]\d{3})+|\d{4,8})\s*(?:đồng|đ\b|vnđ|/lần)", RegexOptions.IgnoreCase)]
    private static partial Regex Dong();

    [GeneratedRegex(@"^\W*(miễn|không)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Free();
}
