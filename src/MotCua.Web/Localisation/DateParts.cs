using System.Globalization;

namespace MotCua.Web.Localisation;

/// <summary>A date as a person typed it in three boxes; kept as typed even when it is not a date.</summary>
public sealed class DateParts
{
    /// <summary>Day box.</summary>
    public string? Day { get; set; }

    /// <summary>Month box.</summary>
    public string? Month { get; set; }

    /// <summary>Year box, four digits.</summary>
    public string? Year { get; set; }

    /// <summary>True when all boxes are empty.</summary>
    public bool IsBlank => string.IsNullOrWhiteSpace(Day) && string.IsNullOrWhiteSpace(Month) && string.IsNullOrWhiteSpace(Year);

    /// <summary>Boxes filled from a date.</summary>
    public static DateParts From(DateOnly? on) => on is not { } date ? new DateParts() : new DateParts
    {
        Day = date.Day.ToString(CultureInfo.InvariantCulture),
        Month = date.Month.ToString(CultureInfo.InvariantCulture),
        Year = date.Year.ToString(CultureInfo.InvariantCulture)
    };

    /// <summary>The date, or null when the boxes do not make one that exists (31/02, a year of two digits, letters).</summary>
    public DateOnly? ToDate()
    {
        if (!Read(Day, out var day) || !Read(Month, out var month) || !Read(Year, out var year)) return null;
        if (year is < 1000 or > 9999 || month is < 1 or > 12) return null;
        return day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
    }

    private static bool Read(string? text, out int number) =>
        int.TryParse(text?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
