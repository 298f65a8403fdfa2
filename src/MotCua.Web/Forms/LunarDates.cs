using System.Globalization;
using MotCua.Engines.WorkingTime;

namespace MotCua.Web.Forms;

/// <summary>
/// Dates typed by the lunar calendar (vi: ngày âm lịch). A day that exists is kept as its solar date; anything else stays
/// as typed, marked with the calendar it was meant in.
/// </summary>
internal static class LunarDates
{
    internal const string Solar = "solar";
    internal const string Lunar = "lunar";
    internal const string LeapMonth = "lunar-leap";

    /// <summary>The solar date in ISO form, or the text with the calendar's mark when there is no such day.</summary>
    internal static string Read(string? day, string? month, string? year, string calendar) =>
        Number(day) is { } d && Number(month) is { } m && Number(year) is { } y && ToSolar(new LunarDate(y, m, d, calendar == LeapMonth)) is { } on
            ? on.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : $"{day?.Trim()}/{month?.Trim()}/{year?.Trim()} {calendar}";

    /// <summary>A typed text without its mark, and the calendar it was meant in.</summary>
    internal static (string? Text, string Calendar) Split(string? typed)
    {
        foreach (var calendar in new[] { LeapMonth, Lunar })
            if (typed?.EndsWith(" " + calendar, StringComparison.Ordinal) == true) return (typed[..^(calendar.Length + 1)], calendar);
        return (typed, Solar);
    }

    /// <summary>The lunar date of an ISO date; null when the text is none or its year is not known.</summary>
    internal static LunarDate? Of(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on)
            && on.Year is >= VietnameseLunar.FirstYear and <= VietnameseLunar.LastYear ? VietnameseLunar.ToLunar(on) : null;

    private static DateOnly? ToSolar(LunarDate date)
    {
        try
        {
            return VietnameseLunar.ToSolar(date);
        }
        catch (ArgumentOutOfRangeException)
        {
            return null;
        }
    }

    private static int? Number(string? text) =>
        int.TryParse(text?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
