using System.Text.RegularExpressions;

namespace MotCua.Engines.Forms;

/// <summary>Our own kinds of text fields: how they are cleaned and what is allowed in them.</summary>
public static partial class FieldKinds
{
    private const string TwelveDigitsPattern = "^[0-9]{12}$";
    private const string AreaPattern = "^[0-9]{5}$";
    private const string TaxPattern = "^([0-9]{10}(-[0-9]{3})?|[0-9]{12})$";
    private const string PhonePattern = @"^(0[35789][0-9]{8}|02[0-9]{9}|\+[1-9][0-9]{7,14})$";
    private const string EmailPattern = @"^[A-Za-z0-9._%+'-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}$";
    private const string PersonPattern = @"^[\p{L}\p{M}][\p{L}\p{M} .'’-]*$";

    /// <summary>Personal identity number (vi: số định danh cá nhân).</summary>
    public const string CitizenId = "citizen-id";

    /// <summary>Tax code (vi: mã số thuế).</summary>
    public const string TaxCode = "tax-code";

    /// <summary>Telephone number.</summary>
    public const string Phone = "phone";

    /// <summary>E-mail address.</summary>
    public const string Email = "email";

    /// <summary>Name of a person, in the order in which it is spoken.</summary>
    public const string PersonName = "person-name";

    /// <summary>Commune-level unit by its 5-digit code (vi: đơn vị hành chính cấp xã).</summary>
    public const string Area = "area";

    /// <summary>A file bound to a required document; it is handed in beside the form, so it has no answer to type.</summary>
    public const string FileSlot = "file-slot";

    /// <summary>A date that may be given by the lunar calendar (vi: ngày âm lịch); it is kept as the solar date.</summary>
    public const string LunarDate = "lunar-date";

    /// <summary>A person by personal identity number, to be picked from the vault or typed (vi: người trong kho dữ liệu).</summary>
    public const string Person = "person";

    /// <summary>The value as it is stored: numbers without separators, +84 as 0.</summary>
    public static string Clean(string? kind, string text) => kind switch
    {
        CitizenId or TaxCode or Area or Person => Spaces().Replace(text, ""),
        Phone => LocalPhone(PhoneMarks().Replace(text, "")),
        PersonName => Spaces().Replace(text, " "),
        Email => text,
        _ => text
    };

    /// <summary>Whether a cleaned value is one of its kind; true for kinds without a rule.</summary>
    public static bool IsValid(string? kind, string value) => kind switch
    {
        CitizenId or Person => TwelveDigits().IsMatch(value),
        TaxCode => IsTaxCode(value),
        Phone => PhoneShape().IsMatch(value),
        Email => value.Length <= 254 && EmailShape().IsMatch(value),
        PersonName => PersonShape().IsMatch(value) && value.Any(char.IsLetter),
        Area => FiveDigits().IsMatch(value),
        _ => true
    };

    /// <summary>
    /// Ten digits with their check digit, the same with a dash and three digits for a dependent unit, or a personal identity number,
    /// which is the tax code of a person from 1 July 2025 (vi: mã số thuế).
    /// </summary>
    private static bool IsTaxCode(string value)
    {
        if (TwelveDigits().IsMatch(value)) return true;
        if (!TaxShape().IsMatch(value)) return false;
        int[] weights = [31, 29, 23, 19, 17, 13, 7, 5, 3];
        var sum = weights.Select((weight, place) => weight * (value[place] - '0')).Sum();
        return 10 - sum % 11 == value[9] - '0';
    }

    /// <summary>The pattern that every cleaned value of a kind keeps, for other programs; null for kinds without one.</summary>
    internal static string? PatternOf(string? kind) => kind switch
    {
        CitizenId or Person => TwelveDigitsPattern,
        TaxCode => TaxPattern,
        Phone => PhonePattern,
        Email => EmailPattern,
        PersonName => PersonPattern,
        Area => AreaPattern,
        _ => null
    };

    private static string LocalPhone(string digits) => digits.StartsWith("+84", StringComparison.Ordinal) ? "0" + digits[3..] : digits;

    [GeneratedRegex(TwelveDigitsPattern, RegexOptions.NonBacktracking)]
    private static partial Regex TwelveDigits();

    [GeneratedRegex(AreaPattern, RegexOptions.NonBacktracking)]
    private static partial Regex FiveDigits();

    [GeneratedRegex(@"^[0-9]{10}(-[0-9]{3})?$", RegexOptions.NonBacktracking)]
    private static partial Regex TaxShape();

    [GeneratedRegex(PhonePattern, RegexOptions.NonBacktracking)]
    private static partial Regex PhoneShape();

    [GeneratedRegex(EmailPattern, RegexOptions.NonBacktracking)]
    private static partial Regex EmailShape();

    [GeneratedRegex(PersonPattern, RegexOptions.NonBacktracking)]
    private static partial Regex PersonShape();

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Spaces();

    [GeneratedRegex(@"[\s.\-()]+", RegexOptions.NonBacktracking)]
    private static partial Regex PhoneMarks();
}
