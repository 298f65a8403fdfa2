namespace MotCua.Engines.WorkingTime;

/// <summary>
/// The clock of one dossier (vi: thời hạn giải quyết hồ sơ): when it started, the limit and rules pinned at
/// reception, and everything that happened since. Immutable; the same value always gives the same dates on the same
/// calendar, so a clock rebuilt from rows can be re-dated when its calendar changes.
/// </summary>
/// <param name="StartedAt">When the complete dossier was received, UTC.</param>
/// <param name="Limit">The limit promised.</param>
/// <param name="Rules">The policies of the procedure version.</param>
public sealed record DossierClock(DateTimeOffset StartedAt, TimeLimit Limit, DeadlineRules Rules)
{
    /// <summary>What happened since, oldest first.</summary>
    public IReadOnlyList<ClockEvent> Events { get; init; } = [];

    /// <summary>
    /// The date printed on the receipt slip. When set it is the original due date for ever, whatever becomes of the
    /// calendar; when not, the original due date is computed.
    /// </summary>
    public DateTimeOffset? PromisedDueAt { get; init; }

    /// <summary>Where the clock stands after its last event.</summary>
    public ClockStatus Status => Events is [.., var last]
        ? last.Kind switch
        {
            ClockEventKind.Paused => ClockStatus.Paused,
            ClockEventKind.Stopped => ClockStatus.Stopped,
            ClockEventKind.Finished => ClockStatus.Finished,
            _ => ClockStatus.Running,
        }
        : ClockStatus.Running;

    /// <summary>The first due date, untouched by pauses and re-appointment (vi: hạn ban đầu).</summary>
    public DateTimeOffset OriginalDueAt(WorkCalendar calendar) =>
        PromisedDueAt ?? Deadlines.DueAt(calendar, StartedAt, Limit, Rules);

    /// <summary>
    /// The due date after every restart, resumption and re-appointment (vi: hạn hiện tại). While the clock stands
    /// still it is the date before the pause; what it becomes depends on when the pause ends.
    /// </summary>
    public DateTimeOffset CurrentDueAt(WorkCalendar calendar) => Fold(calendar, null);

    /// <summary>The current due date with the whole arithmetic since the start, event by event.</summary>
    public Deadline Explain(WorkCalendar calendar)
    {
        var steps = new List<DeadlineStep>();
        return new Deadline(Fold(calendar, steps), steps);
    }

    /// <summary>Why an event cannot happen, or null when it can.</summary>
    public ClockRefusal? WhyNot(WorkCalendar calendar, ClockEvent next)
    {
        if (Status is ClockStatus.Stopped or ClockStatus.Finished)
            return ClockRefusal.Closed;
        if (next.At < (Events is [.., var last] ? last.At : StartedAt))
            return ClockRefusal.OutOfOrder;
        var paused = Status == ClockStatus.Paused;
        return next.Kind switch
        {
            ClockEventKind.Paused => paused ? ClockRefusal.AlreadyPaused : null,
            ClockEventKind.Resumed => paused ? null : ClockRefusal.NotPaused,
            ClockEventKind.Finished => paused ? ClockRefusal.StillPaused : null,
            ClockEventKind.Reappointed => paused ? ClockRefusal.StillPaused : WhyNotReappoint(calendar, next),
            _ => null,
        };
    }

    /// <summary>The clock after an event.</summary>
    /// <exception cref="InvalidOperationException"><see cref="WhyNot"/> has an answer.</exception>
    public DossierClock Apply(WorkCalendar calendar, ClockEvent next) =>
        WhyNot(calendar, next) is { } refusal
            ? throw new InvalidOperationException($"The clock refuses {next.Kind}: {refusal}.")
            : this with { Events = [.. Events, next] };

    /// <summary>Stops counting for a reason the law knows.</summary>
    public DossierClock Pause(WorkCalendar calendar, DateTimeOffset at, PauseKind kind, string legalBasis) =>
        Apply(calendar, new ClockEvent(ClockEventKind.Paused, at) { Pause = kind, LegalBasis = legalBasis });

    /// <summary>Counts again, from zero or from where it stood, as the rules say for the kind of pause.</summary>
    public DossierClock Resume(WorkCalendar calendar, DateTimeOffset at) =>
        Apply(calendar, new ClockEvent(ClockEventKind.Resumed, at));

    /// <summary>Promises a new date, once (vi: xin lỗi và hẹn lại).</summary>
    public DossierClock Reappoint(WorkCalendar calendar, DateTimeOffset at, DateTimeOffset newDueAt, string reason) =>
        Apply(calendar, new ClockEvent(ClockEventKind.Reappointed, at) { NewDueAt = newDueAt, Reason = reason });

    /// <summary>Ends the clock without a result (vi: dừng giải quyết).</summary>
    public DossierClock Stop(WorkCalendar calendar, DateTimeOffset at, string reason) =>
        Apply(calendar, new ClockEvent(ClockEventKind.Stopped, at) { Reason = reason });

    /// <summary>Ends the clock: the result is available.</summary>
    public DossierClock Finish(WorkCalendar calendar, DateTimeOffset at) =>
        Apply(calendar, new ClockEvent(ClockEventKind.Finished, at));

    /// <summary>
    /// Whether an apology at this instant is in time: at least one calendar day before the current due date
    /// (Decree 61/2018, art. 19.9). One that is late may still be sent; the fact is worth recording.
    /// </summary>
    public bool ApologyInTime(WorkCalendar calendar, DateTimeOffset at) =>
        VietnamTime.DateOf(at) < VietnamTime.DateOf(CurrentDueAt(calendar));

    private ClockRefusal? WhyNotReappoint(WorkCalendar calendar, ClockEvent next)
    {
        if (Events.Any(one => one.Kind == ClockEventKind.Reappointed))
            return ClockRefusal.AlreadyReappointed;
        return next.NewDueAt is { } dueAt && dueAt > CurrentDueAt(calendar) ? null : ClockRefusal.NotLater;
    }

    private DateTimeOffset Fold(WorkCalendar calendar, List<DeadlineStep>? steps)
    {
        var end = Deadlines.Nominal(calendar, StartedAt, Limit, Rules, steps);
        var dueAt = Deadlines.Settle(calendar, end, Rules, steps);
        if (PromisedDueAt is { } promised && promised != dueAt)
            steps?.Add(new DeadlineStep(StepKind.Promised) { At = promised });
        ClockEvent? pause = null;
        for (var i = 0; i < Events.Count; i++)
        {
            var one = Events[i];
            var moved = one.Kind switch
            {
                ClockEventKind.Resumed => AfterPause(calendar, end, dueAt, pause!, one, steps),
                ClockEventKind.Reappointed => Promised(calendar, one, steps),
                _ => end,
            };
            if (one.Kind == ClockEventKind.Paused)
                pause = one;
            if (one.Kind is ClockEventKind.Resumed or ClockEventKind.Reappointed)
                dueAt = Deadlines.Settle(calendar, end = moved, Rules, steps);
            else
                steps?.Add(StepOf(one));
        }

        return dueAt;
    }

    private NominalEnd AfterPause(
        WorkCalendar calendar, NominalEnd end, DateTimeOffset dueAt, ClockEvent pause, ClockEvent resumed,
        List<DeadlineStep>? steps)
    {
        if (Rules.After(pause.Pause ?? PauseKind.SpecialLaw) == PauseEffect.Restart)
        {
            steps?.Add(new DeadlineStep(StepKind.Restarted)
            {
                At = resumed.At, Pause = pause.Pause, Policy = ClockPolicy.RestartAfterPause.Code,
            });
            return Deadlines.Nominal(calendar, resumed.At, Limit, Rules, steps);
        }

        var uncounted = Punctuality.Of(dueAt, pause.At, Limit.Unit) == Timeliness.Late
            ? 0
            : Uncounted(calendar, pause.At, resumed.At);
        steps?.Add(new DeadlineStep(StepKind.Resumed)
        {
            At = resumed.At, Pause = pause.Pause, Count = uncounted, Limit = Limit,
            Policy = ClockPolicy.ResumeAfterPause.Code,
        });
        return Shift(calendar, end, uncounted);
    }

    /// <summary>
    /// What a pause takes out of the limit, in its unit: working minutes for hours; for days, those after the day
    /// the pause began, up to and with the day it ended, so that the first counts as used and the last does not.
    /// </summary>
    private long Uncounted(WorkCalendar calendar, DateTimeOffset from, DateTimeOffset to) => Limit.Unit switch
    {
        LimitUnit.WorkingHour => calendar.WorkingMinutesBetween(from, to),
        LimitUnit.WorkingDay => calendar.WorkingDaysBetween(VietnamTime.DateOf(from), VietnamTime.DateOf(to)),
        _ => VietnamTime.DateOf(to).DayNumber - VietnamTime.DateOf(from).DayNumber,
    };

    private NominalEnd Shift(WorkCalendar calendar, NominalEnd end, long by) => Limit.Unit switch
    {
        LimitUnit.WorkingHour => NominalEnd.Of(calendar.AddWorkingMinutes(end.At, by)),
        LimitUnit.WorkingDay => NominalEnd.Of(calendar.AddWorkingDays(end.On!.Value, (int)by)),
        _ => NominalEnd.Of(end.On!.Value.AddDays((int)by)),
    };

    private NominalEnd Promised(WorkCalendar calendar, ClockEvent one, List<DeadlineStep>? steps)
    {
        steps?.Add(StepOf(one) with { At = one.NewDueAt, Policy = ClockPolicy.OneReappointment.Code });
        var newDueAt = one.NewDueAt ?? throw new InvalidOperationException("A re-appointment needs its new date.");
        return Limit.CountsDays
            ? NominalEnd.Of(calendar.WorkingDayOnOrAfter(VietnamTime.DateOf(newDueAt)))
            : NominalEnd.Of(newDueAt);
    }

    private static DeadlineStep StepOf(ClockEvent one) => new(one.Kind switch
    {
        ClockEventKind.Paused => StepKind.Paused,
        ClockEventKind.Reappointed => StepKind.Reappointed,
        ClockEventKind.Stopped => StepKind.Stopped,
        _ => StepKind.Finished,
    })
    {
        At = one.At, Pause = one.Pause, LegalBasis = one.LegalBasis, Reason = one.Reason,
    };
}
