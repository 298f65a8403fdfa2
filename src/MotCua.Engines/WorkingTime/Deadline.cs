namespace MotCua.Engines.WorkingTime;

/// <summary>A due instant and the arithmetic that leads to it (vi: thời hạn, hạn trả kết quả).</summary>
/// <param name="DueAt">The last instant in time, UTC.</param>
/// <param name="Steps">How it was reached, in order.</param>
public sealed record Deadline(DateTimeOffset DueAt, IReadOnlyList<DeadlineStep> Steps)
{
    /// <summary>The due date in Vietnam.</summary>
    public DateOnly DueOn => VietnamTime.DateOf(DueAt);
}

/// <summary>What one step of the arithmetic says.</summary>
public enum StepKind
{
    /// <summary>The clock starts: <c>At</c>, <c>Limit</c>.</summary>
    Started,

    /// <summary>The arrival is outside working time, counting begins at <c>At</c>.</summary>
    MovedToWorkingMoment,

    /// <summary>The day of reception <c>On</c> is not counted.</summary>
    FirstDayNotCounted,

    /// <summary>The day of reception <c>On</c> counts, for it came by the cut-off <c>At</c> or the rule counts it.</summary>
    FirstDayCounted,

    /// <summary>
    /// The dossier came on <c>On</c> after the cut-off <c>At</c> or outside working time; counting begins on the next
    /// working day.
    /// </summary>
    AfterCutoff,

    /// <summary>Received on <c>On</c> by the cut-off <c>At</c>: handed over the same working day.</summary>
    HandedOverSameDay,

    /// <summary>Received on <c>On</c> after the cut-off <c>At</c> or on a day off: handed over as the next working day starts.</summary>
    HandedOverNextDay,

    /// <summary>Working day number <c>Count</c> is <c>On</c>.</summary>
    WorkingDayCounted,

    /// <summary>The days <c>On</c> to <c>ToOn</c> are off and not counted; <c>NameVi</c>, <c>NameEn</c> say why.</summary>
    DayOffSkipped,

    /// <summary>On <c>On</c>, <c>Minutes</c> are worked up to <c>At</c>; <c>Count</c> is the total so far.</summary>
    MinutesWorked,

    /// <summary><c>Count</c> calendar days from <c>On</c> (counted) to <c>ToOn</c> (counted).</summary>
    CalendarDaysCounted,

    /// <summary><c>Count</c> months from <c>On</c> to the same date, <c>ToOn</c>.</summary>
    MonthsCounted,

    /// <summary>The last day <c>On</c> is off; the limit ends on <c>ToOn</c>.</summary>
    LastDayMoved,

    /// <summary>The days off after <c>ToOn</c> are not published yet, so the date <c>On</c> may still move.</summary>
    HolidaysNotPublished,

    /// <summary>Due <c>At</c>.</summary>
    Due,

    /// <summary>The receipt slip promised <c>At</c>; the calendar has changed since.</summary>
    Promised,

    /// <summary>The clock stands still from <c>At</c>: <c>Pause</c>, <c>LegalBasis</c>.</summary>
    Paused,

    /// <summary>
    /// The clock goes on <c>At</c>; <c>Count</c> was not counted: working minutes when <c>Limit</c> is in hours, working
    /// days when in those, else calendar days.
    /// </summary>
    Resumed,

    /// <summary>The clock begins again from zero <c>At</c>.</summary>
    Restarted,

    /// <summary>A new date was promised once: <c>At</c>, with <c>Reason</c>.</summary>
    Reappointed,

    /// <summary>Processing was stopped <c>At</c>, with <c>Reason</c>.</summary>
    Stopped,

    /// <summary>The result was ready <c>At</c>.</summary>
    Finished,
}

/// <summary>One line of the arithmetic. Which values are present depends on <see cref="StepKind"/>.</summary>
/// <param name="Kind">What the line says.</param>
public sealed record DeadlineStep(StepKind Kind)
{
    /// <summary>The instant concerned, UTC.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>The date concerned, or the first of several, in Vietnam.</summary>
    public DateOnly? On { get; init; }

    /// <summary>The last date concerned, inclusive.</summary>
    public DateOnly? ToOn { get; init; }

    /// <summary>A number of days, months or minutes, as the kind says.</summary>
    public long Count { get; init; }

    /// <summary>Working minutes of this line.</summary>
    public long Minutes { get; init; }

    /// <summary>The limit that starts to run.</summary>
    public TimeLimit? Limit { get; init; }

    /// <summary>The kind of pause.</summary>
    public PauseKind? Pause { get; init; }

    /// <summary>Name of the day off, Vietnamese.</summary>
    public string? NameVi { get; init; }

    /// <summary>Name of the day off, English.</summary>
    public string? NameEn { get; init; }

    /// <summary>The decision or article behind this line, when it is particular to the dossier or the date.</summary>
    public string? LegalBasis { get; init; }

    /// <summary>The reason an officer gave.</summary>
    public string? Reason { get; init; }

    /// <summary>Code of the general policy applied, see <see cref="ClockPolicy"/>.</summary>
    public string? Policy { get; init; }
}
