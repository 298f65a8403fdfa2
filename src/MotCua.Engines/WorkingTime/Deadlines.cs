namespace MotCua.Engines.WorkingTime;

/// <summary>
/// Due dates by the rules of law. Limits in days end with the work of their last day; limits in hours end at an
/// instant. Each method has a twin that explains; both run the same code.
/// </summary>
public static class Deadlines
{
    /// <summary>Within how long an online dossier is answered: received, sent back for supplement, or declined.</summary>
    public static readonly TimeLimit OnlineAnswerLimit = new(8, LimitUnit.WorkingHour);

    /// <summary>
    /// Half a working day (vi: nửa ngày làm việc), as the published tables of steps count it: half of the eight hours of the
    /// Labour Code 2019, art. 105. No article says how a limit with half a day is counted; this is our reading.
    /// </summary>
    public static readonly TimeLimit HalfWorkingDay = new(4, LimitUnit.WorkingHour);

    /// <summary>When a limit that starts at an instant ends, with the steps that lead there.</summary>
    /// <param name="calendar">Working time of the unit that resolves.</param>
    /// <param name="startAt">When the complete dossier was received.</param>
    /// <param name="limit">How long it may take.</param>
    /// <param name="rules">The policies of the procedure.</param>
    /// <exception cref="ArgumentOutOfRangeException">The limit is below one, or leaves the range of the calendar.</exception>
    public static Deadline Due(WorkCalendar calendar, DateTimeOffset startAt, TimeLimit limit, DeadlineRules rules)
    {
        var steps = new List<DeadlineStep>();
        var dueAt = Settle(calendar, Nominal(calendar, startAt, limit, rules, steps), rules, steps);
        return new Deadline(dueAt, steps);
    }

    /// <summary>The instant of <see cref="Due"/> without the explanation; allocates nothing.</summary>
    public static DateTimeOffset DueAt(WorkCalendar calendar, DateTimeOffset startAt, TimeLimit limit, DeadlineRules rules) =>
        Settle(calendar, Nominal(calendar, startAt, limit, rules, null), rules, null);

    /// <summary>
    /// When a limit of some whole working days and a half ends: the whole days by the rules for days, the half after them
    /// as <see cref="HalfWorkingDay"/>. With no whole day the half runs from the instant itself, as hours do.
    /// </summary>
    /// <param name="calendar">Working time of the unit that resolves.</param>
    /// <param name="startAt">When the complete dossier was received.</param>
    /// <param name="wholeDays">The whole working days, zero or more.</param>
    /// <param name="rules">The policies of the procedure.</param>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than no days, or the limit leaves the range of the calendar.</exception>
    public static DateTimeOffset DueWithHalfDayAt(WorkCalendar calendar, DateTimeOffset startAt, int wholeDays, DeadlineRules rules)
    {
        var from = wholeDays == 0 ? startAt : DueAt(calendar, startAt, new TimeLimit(wholeDays, LimitUnit.WorkingDay), rules);
        return DueAt(calendar, from, HalfWorkingDay, rules);
    }

    /// <summary>
    /// By when an online dossier must be answered: eight working hours, from the next working moment when it arrives
    /// outside working time.
    /// </summary>
    public static Deadline OnlineAnswer(WorkCalendar calendar, DateTimeOffset submittedAt) =>
        Due(calendar, submittedAt, OnlineAnswerLimit, DeadlineRules.Standard);

    /// <summary>
    /// By when a received dossier is handed over to the specialist: the end of the same working day, or the start of
    /// the next when received after the cut-off (a reception exactly at it is in time) or outside working days.
    /// </summary>
    public static Deadline HandOver(WorkCalendar calendar, DateTimeOffset receivedAt, DeadlineRules rules)
    {
        var on = VietnamTime.DateOf(receivedAt);
        var sameDay = ArrivesBy(calendar, receivedAt, rules.HandOverCutoff);
        var dueAt = sameDay
            ? calendar.EndOfWorkingDay(on)
            : calendar.StartOfWorkingDay(calendar.AddWorkingDays(on, 1));
        return new Deadline(dueAt,
        [
            new DeadlineStep(sameDay ? StepKind.HandedOverSameDay : StepKind.HandedOverNextDay)
            {
                On = on, At = VietnamTime.At(on, rules.HandOverCutoff), Policy = ClockPolicy.HandOver.Code,
            },
            new DeadlineStep(StepKind.Due) { At = dueAt },
        ]);
    }

    /// <summary>Where the limit ends before a day off moves it: a date for units of days, an instant for hours.</summary>
    internal static NominalEnd Nominal(
        WorkCalendar calendar, DateTimeOffset startAt, TimeLimit limit, DeadlineRules rules, List<DeadlineStep>? steps)
    {
        if (limit.Value < 1)
            throw new ArgumentOutOfRangeException(nameof(limit), limit, "A limit is at least one unit.");
        steps?.Add(new DeadlineStep(StepKind.Started) { At = startAt, Limit = limit });
        if (limit.Unit == LimitUnit.WorkingHour)
            return NominalEnd.Of(LastInstant(calendar, startAt, limit, steps));
        var countedFrom = CountedFrom(calendar, startAt, rules, steps);
        return NominalEnd.Of(LastDay(calendar, countedFrom, limit, rules, steps));
    }

    /// <summary>The due instant of a nominal end: days off moved, and the end of work on the last day.</summary>
    internal static DateTimeOffset Settle(
        WorkCalendar calendar, NominalEnd end, DeadlineRules rules, List<DeadlineStep>? steps)
    {
        var dueAt = end.On is { } on ? calendar.EndOfWorkingDay(WorkedLastDay(calendar, on, rules, steps)) : end.At;
        if (steps is not null)
            Explanation.OfDue(calendar, dueAt, steps);
        return dueAt;
    }

    private static DateTimeOffset CountedFrom(
        WorkCalendar calendar, DateTimeOffset startAt, DeadlineRules rules, List<DeadlineStep>? steps)
    {
        if (rules.OutOfHours == OutOfHoursRule.DateOfArrival)
            return startAt;
        return FromWorkingMoment(calendar, startAt, steps);
    }

    private static DateTimeOffset FromWorkingMoment(WorkCalendar calendar, DateTimeOffset startAt, List<DeadlineStep>? steps)
    {
        var from = calendar.NextWorkingMoment(startAt);
        if (from > startAt)
            steps?.Add(new DeadlineStep(StepKind.MovedToWorkingMoment)
            {
                At = from, Policy = ClockPolicy.FromNextWorkingMoment.Code,
            });
        return from;
    }

    private static DateTimeOffset LastInstant(
        WorkCalendar calendar, DateTimeOffset startAt, TimeLimit limit, List<DeadlineStep>? steps)
    {
        var dueAt = calendar.AddWorkingMinutes(startAt, limit.Value * 60L);
        if (steps is not null)
            Explanation.OfHours(calendar, FromWorkingMoment(calendar, startAt, steps), dueAt, steps);
        return dueAt;
    }

    private static DateOnly LastDay(
        WorkCalendar calendar, DateTimeOffset from, TimeLimit limit, DeadlineRules rules, List<DeadlineStep>? steps)
    {
        var on = VietnamTime.DateOf(from);
        var counted = FirstDayCounts(calendar, from, rules);
        steps?.Add(Explanation.OfFirstDay(on, counted, rules));
        var more = counted ? limit.Value - 1 : limit.Value;
        var last = limit.Unit switch
        {
            LimitUnit.WorkingDay => calendar.AddWorkingDays(on, more),
            LimitUnit.CalendarDay => on.AddDays(more),
            LimitUnit.Month => on.AddMonths(limit.Value),
            _ => throw new ArgumentOutOfRangeException(nameof(limit), limit, "Unknown unit."),
        };
        if (steps is not null)
            Explanation.OfDays(calendar, on, last, counted, limit, steps);
        return last;
    }

    private static bool FirstDayCounts(WorkCalendar calendar, DateTimeOffset from, DeadlineRules rules)
    {
        if (rules.SameDayCutoff is { } cutoff)
            return ArrivesBy(calendar, from, cutoff);
        return rules.FirstDay == FirstDayRule.Counted && ArrivesBy(calendar, from, TimeOnly.MaxValue);
    }

    private static bool ArrivesBy(WorkCalendar calendar, DateTimeOffset at, TimeOnly cutoff)
    {
        var on = VietnamTime.DateOf(at);
        return calendar.IsWorkingDay(on)
            && VietnamTime.TimeOf(at) <= cutoff
            && at < calendar.EndOfWorkingDay(on);
    }

    private static DateOnly WorkedLastDay(
        WorkCalendar calendar, DateOnly on, DeadlineRules rules, List<DeadlineStep>? steps)
    {
        if (calendar.IsWorkingDay(on))
            return on;
        var back = rules.LastDay == LastDayRule.PreviousWorkingDay;
        var moved = calendar.AddWorkingDays(on, back ? -1 : 1);
        if (steps is not null)
            Explanation.OfMovedLastDay(calendar, on, moved, back, steps);
        return moved;
    }
}

/// <summary>Where a limit ends before days off move it: a date, or for hours an instant.</summary>
internal readonly record struct NominalEnd(DateOnly? On, DateTimeOffset At)
{
    public static NominalEnd Of(DateOnly on) => new(on, default);

    public static NominalEnd Of(DateTimeOffset at) => new(null, at);
}
