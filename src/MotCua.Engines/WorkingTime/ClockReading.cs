namespace MotCua.Engines.WorkingTime;

/// <summary>
/// A clock read at an instant. A clock that stands still is read at the pause, one that has ended at its end.
/// </summary>
/// <param name="Status">Where the clock stands.</param>
/// <param name="OriginalDueAt">The first due date.</param>
/// <param name="CurrentDueAt">The due date now.</param>
/// <param name="CountedMinutes">Working minutes that count against the limit, since the start or the last restart.</param>
/// <param name="RemainingMinutes">Working minutes left to the current due date; negative when it has passed.</param>
/// <param name="RemainingDays">Working days left after this day, up to and with the due date; negative when late.</param>
/// <param name="AgainstOriginal">Early, on time or late against the original due date, as if it ended now.</param>
/// <param name="AgainstCurrent">The same against the current due date.</param>
public sealed record ClockReading(
    ClockStatus Status, DateTimeOffset OriginalDueAt, DateTimeOffset CurrentDueAt, long CountedMinutes,
    long RemainingMinutes, int RemainingDays, Timeliness AgainstOriginal, Timeliness AgainstCurrent)
{
    /// <summary>How much of the limit is used: 0 at the start, 1 at the due date, more when late.</summary>
    public double UsedShare => CountedMinutes + RemainingMinutes is var total and > 0
        ? (double)CountedMinutes / total
        : 1.0;

    /// <summary>Reads a clock.</summary>
    /// <param name="clock">The clock.</param>
    /// <param name="calendar">Working time of the unit that resolves.</param>
    /// <param name="nowAt">The instant of reading.</param>
    public static ClockReading Of(DossierClock clock, WorkCalendar calendar, DateTimeOffset nowAt)
    {
        var at = clock.Status == ClockStatus.Running ? nowAt : clock.Events[^1].At;
        var (originalDueAt, currentDueAt) = (clock.OriginalDueAt(calendar), clock.CurrentDueAt(calendar));
        return new ClockReading(
            clock.Status, originalDueAt, currentDueAt,
            Counted(clock, calendar, at),
            calendar.WorkingMinutesBetween(at, currentDueAt),
            calendar.WorkingDaysBetween(VietnamTime.DateOf(at), VietnamTime.DateOf(currentDueAt)),
            Punctuality.Of(originalDueAt, at, clock.Limit.Unit),
            Punctuality.Of(currentDueAt, at, clock.Limit.Unit));
    }

    private static long Counted(DossierClock clock, WorkCalendar calendar, DateTimeOffset at)
    {
        var (counted, fromAt, running) = (0L, clock.StartedAt, true);
        var kind = PauseKind.SpecialLaw;
        foreach (var one in clock.Events)
        {
            if (one.Kind == ClockEventKind.Paused)
                (counted, running, kind) = (counted + calendar.WorkingMinutesBetween(fromAt, one.At), false, one.Pause ?? kind);
            if (one.Kind == ClockEventKind.Resumed)
                (counted, fromAt, running) = (clock.Rules.After(kind) == PauseEffect.Restart ? 0 : counted, one.At, true);
        }

        return running ? counted + calendar.WorkingMinutesBetween(fromAt, at) : counted;
    }
}
