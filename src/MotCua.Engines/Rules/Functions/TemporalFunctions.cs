using MotCua.Engines.Rules.Values;
using static MotCua.Engines.Rules.Functions.BuiltinLibrary;

namespace MotCua.Engines.Rules.Functions;

/// <summary>Functions that make dates, times and durations.</summary>
internal static class TemporalFunctions
{
    private static readonly Parameter[] DateParts =
        [Need("year", FeelType.Number), Need("month", FeelType.Number), Need("day", FeelType.Number)];

    private static readonly Parameter[] TimeParts =
        [Need("hour", FeelType.Number), Need("minute", FeelType.Number), Need("second", FeelType.Number)];

    private static readonly Parameter Offset = new("offset", FeelType.Duration) { Optional = true, Nullable = true };

    public static IReadOnlyList<Builtin> All { get; } =
    [
        new("date",
            Way([Need("from", FeelType.Text)], a => TemporalText.Date((string)a[0]!)),
            Way([Need("from", FeelType.Date)], a => a[0]),
            Way([Need("from", FeelType.DateTime)], a => ((FeelDateTime)a[0]!).Date),
            Way(DateParts, a => DateOf(a))),
        new("time",
            Way([Need("from", FeelType.Text)], a => TemporalText.Time((string)a[0]!)),
            Way([Need("from", FeelType.Time)], a => a[0]),
            Way([Need("from", FeelType.DateTime)], a => ((FeelDateTime)a[0]!).Time),
            Way([.. TimeParts, Offset], a => TimeOf(a))),
        new("date and time",
            Way([Need("from", FeelType.Text)], a => ReadDateTime((string)a[0]!)),
            Way([Need("from", FeelType.DateTime)], a => a[0]),
            Way([Need("date", FeelType.Date), Need("time", FeelType.Time)], a => new FeelDateTime((FeelDate)a[0]!, (FeelTime)a[1]!)),
            Way([Need("date", FeelType.DateTime), Need("time", FeelType.Time)],
                a => new FeelDateTime(((FeelDateTime)a[0]!).Date, (FeelTime)a[1]!)),
            Way([.. DateParts, .. TimeParts, Offset], a => Join(DateOf(a), TimeOf(a[3..]))),
            Way([.. DateParts, .. TimeParts, Need("timezone", FeelType.Text)], a => Join(DateOf(a), InZone(a)))),
        new("duration",
            Way([Need("from", FeelType.Text)], a => TemporalText.Duration((string)a[0]!)),
            Way([Need("from", FeelType.Duration)], a => a[0]),
            Way([Need("from", FeelType.Months)], a => a[0])),
        new("years and months duration", Way([Need("from", FeelType.Any), Need("to", FeelType.Any)], a => MonthsBetween(a[0], a[1]))),
        new("now", Way([], (run, _) => run.Settings.Now is { } now ? FeelDateTime.From(now) : null)),
        new("today", Way([], (run, _) => run.Settings.Now is { } now ? FeelDateTime.From(now).Date : null)),
    ];

    private static object? ReadDateTime(string text) =>
        TemporalText.DateTime(text) is { } at ? at
        : TemporalText.Date(text) is { } date ? new FeelDateTime(date, new FeelTime(0))
        : null;

    private static FeelDate? DateOf(object?[] parts)
    {
        var (year, month, day) = (Whole(parts[0]), Whole(parts[1]), Whole(parts[2]));
        if (year is null || month is null || day is null || !FeelDate.Exists(year.Value, month.Value, day.Value)) return null;
        return new FeelDate(year.Value, month.Value, day.Value);
    }

    private static FeelTime? TimeOf(object?[] parts)
    {
        var (hour, minute, second) = (Whole(parts[0]), Whole(parts[1]), (decimal)parts[2]!);
        if (hour is not (>= 0 and <= 23) || minute is not (>= 0 and <= 59) || second is < 0 or >= 60) return null;
        var nanos = (hour.Value * 3600L + minute.Value * 60) * FeelTime.NanosPerSecond + (long)(second * FeelTime.NanosPerSecond);
        if (parts.Length < 4 || parts[3] is not FeelDuration offset) return new FeelTime(nanos);
        return Int128.Abs(offset.Seconds) > 18 * 3600 ? null : new FeelTime(nanos, FeelZone.Offset((int)offset.Seconds));
    }

    private static FeelTime? InZone(object?[] parts) =>
        TimeOf(parts[3..6]) is { } time && FeelZone.Named((string)parts[6]!) is { } zone ? time with { Zone = zone } : null;

    private static object? Join(FeelDate? date, FeelTime? time) =>
        date is { } day && time is { } at ? new FeelDateTime(day, at) : null;

    /// <summary>Whole months from one day to another, cut toward zero.</summary>
    private static object? MonthsBetween(object? from, object? to)
    {
        if (CalendarFunctions.DayOf(from) is not { } start || CalendarFunctions.DayOf(to) is not { } end) return null;
        var months = (end.Year - (long)start.Year) * 12 + end.Month - start.Month;
        if (months > 0 && end.Day < start.Day) months--;
        if (months < 0 && end.Day > start.Day) months++;
        return new FeelMonths(months);
    }
}
