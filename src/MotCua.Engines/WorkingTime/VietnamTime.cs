namespace MotCua.Engines.WorkingTime;

/// <summary>
/// Conversions between UTC instants and the wall clock of Vietnam, which is UTC+7 all year round.
/// The offset is a constant: no time zone data of the machine is consulted.
/// </summary>
public static class VietnamTime
{
    /// <summary>The offset of Vietnam from UTC: seven hours.</summary>
    public static readonly TimeSpan Offset = TimeSpan.FromHours(7);

    /// <summary>The calendar date in Vietnam at an instant.</summary>
    public static DateOnly DateOf(DateTimeOffset at) => DateOnly.FromDayNumber(DayNumber(at));

    /// <summary>The hour and minute in Vietnam at an instant; seconds are dropped.</summary>
    public static TimeOnly TimeOf(DateTimeOffset at)
    {
        var minute = MinuteOfDay(at);
        return new TimeOnly(minute / 60, minute % 60);
    }

    /// <summary>The UTC instant of a date and an hour on the wall clock of Vietnam.</summary>
    public static DateTimeOffset At(DateOnly on, TimeOnly time) =>
        Instant(on.DayNumber, (int)(time.Ticks / TimeSpan.TicksPerMinute));

    /// <summary>The UTC instant at which a date begins in Vietnam (00:00, inclusive).</summary>
    public static DateTimeOffset StartOfDay(DateOnly on) => Instant(on.DayNumber, 0);

    /// <summary>The same instant without its seconds, in UTC.</summary>
    public static DateTimeOffset ToMinute(DateTimeOffset at) =>
        new(at.UtcTicks - at.UtcTicks % TimeSpan.TicksPerMinute, TimeSpan.Zero);

    internal static int DayNumber(DateTimeOffset at) => (int)(LocalTicks(at) / TimeSpan.TicksPerDay);

    internal static int MinuteOfDay(DateTimeOffset at) =>
        (int)(LocalTicks(at) % TimeSpan.TicksPerDay / TimeSpan.TicksPerMinute);

    internal static DateTimeOffset Instant(int dayNumber, int minuteOfDay) =>
        new(dayNumber * TimeSpan.TicksPerDay + minuteOfDay * TimeSpan.TicksPerMinute - Offset.Ticks, TimeSpan.Zero);

    private static long LocalTicks(DateTimeOffset at) => at.UtcTicks + Offset.Ticks;
}
