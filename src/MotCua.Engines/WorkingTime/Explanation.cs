namespace MotCua.Engines.WorkingTime;

/// <summary>Writes the arithmetic of a deadline day by day. Only explanations walk over days.</summary>
internal static class Explanation
{
    public static DeadlineStep OfFirstDay(DateOnly on, bool counted, DeadlineRules rules)
    {
        var sameDay = rules.SameDayCutoff is not null;
        var kind = counted ? StepKind.FirstDayCounted : sameDay ? StepKind.AfterCutoff : StepKind.FirstDayNotCounted;
        var policy = sameDay ? ClockPolicy.SameDay
            : counted ? ClockPolicy.FirstDayCounted : ClockPolicy.FirstDayNotCounted;
        return new DeadlineStep(kind)
        {
            On = on,
            At = rules.SameDayCutoff is { } cutoff ? VietnamTime.At(on, cutoff) : null,
            Policy = policy.Code,
        };
    }

    public static void OfDays(
        WorkCalendar calendar, DateOnly on, DateOnly last, bool counted, TimeLimit limit, List<DeadlineStep> steps)
    {
        var first = counted ? on : on.AddDays(1);
        switch (limit.Unit)
        {
            case LimitUnit.WorkingDay:
                OfWorkingDays(calendar, first, last, steps);
                break;
            case LimitUnit.CalendarDay:
                steps.Add(new DeadlineStep(StepKind.CalendarDaysCounted) { On = first, ToOn = last, Count = limit.Value });
                break;
            default:
                steps.Add(new DeadlineStep(StepKind.MonthsCounted) { On = on, ToOn = last, Count = limit.Value });
                break;
        }
    }

    public static void OfHours(WorkCalendar calendar, DateTimeOffset from, DateTimeOffset dueAt, List<DeadlineStep> steps)
    {
        var (total, lastOn) = (0L, VietnamTime.DateOf(dueAt.AddMinutes(-1)));
        for (var on = VietnamTime.DateOf(from); on <= lastOn; on = on.AddDays(1))
        {
            if (!calendar.IsWorkingDay(on))
            {
                SkipDayOff(calendar, on, steps);
                continue;
            }

            var end = calendar.ClosingOf(on) < dueAt ? calendar.ClosingOf(on) : dueAt;
            var minutes = calendar.WorkingMinutesBetween(from, end) - total;
            total += minutes;
            steps.Add(new DeadlineStep(StepKind.MinutesWorked)
            {
                On = on, At = end, Minutes = minutes, Count = total, Policy = ClockPolicy.HoursFromInstant.Code,
            });
        }
    }

    public static void OfMovedLastDay(
        WorkCalendar calendar, DateOnly on, DateOnly moved, bool back, List<DeadlineStep> steps)
    {
        if (!back)
            OfDaysOff(calendar, on, moved, steps);
        var policy = back ? ClockPolicy.LastDayToPreviousWorkingDay : ClockPolicy.LastDayToNextWorkingDay;
        steps.Add(new DeadlineStep(StepKind.LastDayMoved) { On = on, ToOn = moved, Policy = policy.Code });
    }

    public static void OfDue(WorkCalendar calendar, DateTimeOffset dueAt, List<DeadlineStep> steps)
    {
        var on = VietnamTime.DateOf(dueAt);
        if (calendar.HolidaysPublishedToOn is { } publishedTo && on > publishedTo)
            steps.Add(new DeadlineStep(StepKind.HolidaysNotPublished) { On = on, ToOn = publishedTo });
        steps.Add(new DeadlineStep(StepKind.Due) { At = dueAt });
    }

    private static void OfWorkingDays(WorkCalendar calendar, DateOnly first, DateOnly last, List<DeadlineStep> steps)
    {
        var count = 0;
        for (var on = first; on <= last; on = on.AddDays(1))
        {
            if (calendar.IsWorkingDay(on))
                steps.Add(new DeadlineStep(StepKind.WorkingDayCounted) { On = on, Count = ++count });
            else
                SkipDayOff(calendar, on, steps);
        }
    }

    private static void OfDaysOff(WorkCalendar calendar, DateOnly from, DateOnly before, List<DeadlineStep> steps)
    {
        for (var on = from; on < before; on = on.AddDays(1))
            SkipDayOff(calendar, on, steps);
    }

    /// <summary>Adds a day off, or lengthens the line before when that one ends the day before for the same reason.</summary>
    private static void SkipDayOff(WorkCalendar calendar, DateOnly on, List<DeadlineStep> steps)
    {
        var row = calendar.DayOn(on);
        var step = new DeadlineStep(StepKind.DayOffSkipped)
        {
            On = on, ToOn = on, Count = 1, NameVi = row?.NameVi, NameEn = row?.NameEn, LegalBasis = row?.Source,
        };
        var last = steps[^1];
        if (last.Kind == StepKind.DayOffSkipped && last.ToOn == on.AddDays(-1)
            && (last.NameVi, last.NameEn, last.LegalBasis) == (step.NameVi, step.NameEn, step.LegalBasis))
            steps[^1] = last with { ToOn = on, Count = last.Count + 1 };
        else
            steps.Add(step);
    }
}
