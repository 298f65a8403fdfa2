using System.Globalization;
using MotCua.Core.Dossiers;
using MotCua.Engines.WorkingTime;
using MotCua.Web.Components;
using MotCua.Web.Localisation;

namespace MotCua.Portal;

/// <summary>Days and slots as fields of a form.</summary>
public static class VisitDays
{
    private const string Moment = "yyyyMMddHHmm";

    /// <summary>The days that can be booked, today first.</summary>
    public static IReadOnlyList<SelectOption> Days(Texts texts, DateTimeOffset now) =>
        [.. Enumerable.Range(0, Slots.DaysAhead + 1).Select(VietnamTime.DateOf(now).AddDays)
            .Select(on => new SelectOption(on.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), texts.LongDate(on)))];

    /// <summary>Slots with a free place, by their time.</summary>
    public static IReadOnlyList<SelectOption> Free(Texts texts, IEnumerable<Slot> slots) =>
        [.. slots.Where(s => s.Free > 0).Select(s => new SelectOption(Write(s.At), texts["visit.slot", Hour(s.At), Hour(s.At.AddMinutes(s.Minutes))]))];

    public static DateOnly? Day(string? typed) =>
        DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on) ? on : null;

    /// <summary>The instant of a slot's value; the beginning of time when it is none, which no desk offers.</summary>
    public static DateTimeOffset At(string? typed) => DateTime.TryParseExact(typed, Moment, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)
        ? new DateTimeOffset(local, TimeSpan.FromHours(7)).ToUniversalTime()
        : DateTimeOffset.UnixEpoch;

    private static string Write(DateTimeOffset at) => Local(at).ToString(Moment, CultureInfo.InvariantCulture);

    private static string Hour(DateTimeOffset at) => Local(at).ToString("HH:mm", CultureInfo.InvariantCulture);

    private static DateTimeOffset Local(DateTimeOffset at) => at.ToOffset(TimeSpan.FromHours(7));
}
