using System.Globalization;
using MotCua.Engines.Rules.Values;
using static MotCua.Engines.Rules.Functions.BuiltinLibrary;

namespace MotCua.Engines.Rules.Functions;

/// <summary>Functions that tell about a day, and <c>is</c>.</summary>
internal static class CalendarFunctions
{
    private static readonly CultureInfo English = CultureInfo.InvariantCulture;

    public static IReadOnlyList<Builtin> All { get; } =
    [
        OfDay("day of year", day => (decimal)DayOfYear(day)),
        OfDay("day of week", day => English.DateTimeFormat.GetDayName((DayOfWeek)(day.Weekday % 7))),
        OfDay("month of year", day => English.DateTimeFormat.GetMonthName(day.Month)),
        OfDay("week of year", day => (decimal)WeekOfYear(day)),
        new("is", Way([Maybe("value1", FeelType.Any), Maybe("value2", FeelType.Any)], (run, a) => Is(run, a[0], a[1]))),
    ];

    /// <summary>The day of a date or of a date and time, else null.</summary>
    public static FeelDate? DayOf(object? value) => value switch
    {
        FeelDate date => date,
        FeelDateTime at => at.Date,
        _ => null,
    };

    private static Builtin OfDay(string name, Func<FeelDate, object?> tell) => new(
        name,
        Way([Need("date", FeelType.Date)], a => tell((FeelDate)a[0]!)),
        Way([Need("date", FeelType.DateTime)], a => tell(((FeelDateTime)a[0]!).Date)));

    private static long DayOfYear(FeelDate day) => day.EpochDay - new FeelDate(day.Year, 1, 1).EpochDay + 1;

    /// <summary>The ISO week: the one that holds the Thursday next to the day.</summary>
    private static long WeekOfYear(FeelDate day)
    {
        var thursday = FeelDate.FromEpochDay(day.EpochDay + 4 - day.Weekday) ?? day;
        return (DayOfYear(thursday) - 1) / 7 + 1;
    }

    /// <summary>Sameness in value and in the parts written, the zone among them.</summary>
    private static bool Is(EvaluationRun run, object? left, object? right) => (left, right) switch
    {
        (FeelTime a, FeelTime b) => a == b,
        (FeelDateTime a, FeelDateTime b) => a == b,
        (null, null) => true,
        _ => left?.GetType() == right?.GetType() && FeelValue.Same(run, left, right),
    };
}
