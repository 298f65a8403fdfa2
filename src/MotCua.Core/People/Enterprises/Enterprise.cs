using MotCua.Core.Platform;

namespace MotCua.Core.People;

/// <summary>An enterprise, cooperative or household business as an applicant (vi: doanh nghiệp, hợp tác xã, hộ kinh doanh).</summary>
public sealed class Enterprise : IVersioned, IJournaled
{
    public Guid Id { get; set; }
    public required string Name { get; set; }

    /// <summary>Ten digits, with <c>-NNN</c> for a branch, or the twelve of the owner's own number (vi: mã số thuế).</summary>
    public required string TaxCode { get; set; }
    public string Address { get; set; } = "";

    /// <summary>The legal representative or owner: acts without a mandate, and gives them.</summary>
    public Guid RepresentativeId { get; set; }

    /// <summary>The officer who compared it with the registration certificate; null for the sample city.</summary>
    public Guid? RegisteredById { get; set; }
    public DateTimeOffset RegisteredAt { get; set; }
    public int Version { get; set; }
    public string StreamKind => "enterprise";
}

/// <summary>Tax codes (vi: mã số thuế).</summary>
public static class TaxCodes
{
    private static readonly int[] Weights = [31, 29, 23, 19, 17, 13, 7, 5, 3];

    /// <summary>
    /// Whether the text can be one: ten digits of which the last checks the others, a branch of these, or twelve digits,
    /// since a household business uses the number of its owner.
    /// </summary>
    public static bool IsOne(string text)
    {
        var parts = text.Split('-');
        if (parts.Any(p => p.Length == 0 || !p.All(char.IsAsciiDigit)))
            return false;
        if (parts is [{ Length: 12 }])
            return true;
        return parts is [{ Length: 10 }] or [{ Length: 10 }, { Length: 3 }] && Checks(parts[0]);
    }

    private static bool Checks(string ten) => 10 - Weights.Select((weight, i) => weight * (ten[i] - '0')).Sum() % 11 == ten[9] - '0';
}
