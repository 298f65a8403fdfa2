using MotCua.Engines.WorkingTime;

namespace MotCua.Bench;

/// <summary>A city calendar for the whole range 1990–2100, with the proposed holidays of 2021–2100.</summary>
internal static class BenchCalendar
{
    public static CalendarDefinition Definition() =>
        CalendarDefinition.Weekdays(
            new Shift(new TimeOnly(8, 0), new TimeOnly(12, 0)),
            new Shift(new TimeOnly(13, 0), new TimeOnly(17, 0))) with
        {
            Days = [.. Enumerable.Range(2021, 80).SelectMany(HolidayProposals.For).Select(day => day.ToCalendarDay())],
        };

    /// <summary>Instants spread over three years of office hours and outside them, always the same ones.</summary>
    public static DateTimeOffset[] Starts(int count)
    {
        var random = new Random(20260701);
        var from = VietnamTime.StartOfDay(new DateOnly(2025, 1, 1));
        return [.. Enumerable.Range(0, count).Select(_ => from.AddMinutes(random.Next(3 * 365 * 24 * 60)))];
    }
}
