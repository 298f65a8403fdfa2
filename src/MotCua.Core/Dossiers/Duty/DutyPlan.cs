using MotCua.Engines.WorkingTime;

namespace MotCua.Core.Dossiers;

/// <summary>What the duty chain does next.</summary>
public enum DutyAct { Warn, PrepareApology, Escalate }

/// <param name="Level">Per cent of a warning, number of an escalation.</param>
/// <param name="At">When it falls due; now or earlier when it is due already.</param>
public sealed record DutyStep(DutyAct Act, int Level, DateTimeOffset At);

/// <summary>
/// The duty chain of lateness of one dossier: warnings at 50, 80 and 100 per cent of the working time, an apology
/// prepared while it can still be sent a day before the due date (NĐ 61/2018/NĐ-CP art. 19.9), and word to the level
/// above every working day after it.
/// </summary>
public static class DutyPlan
{
    private static readonly int[] Levels = [50, 80, 100];

    /// <summary>The steps that are not done, soonest first; none for a dossier that does not run.</summary>
    public static IReadOnlyList<DutyStep> Of(Dossier dossier, DossierClock clock, WorkCalendar calendar, DateTimeOffset now)
    {
        if (!dossier.IsRunning)
            return [];
        var used = new UsedTime(clock, calendar, dossier.CurrentDueAt!.Value, now);
        return [.. Warnings(dossier, used).Concat(Apology(dossier, used)).Append(Escalation(dossier, calendar)).OrderBy(s => s.At)];
    }

    /// <summary>Of warnings that are due together only the highest is given.</summary>
    private static IEnumerable<DutyStep> Warnings(Dossier dossier, UsedTime used)
    {
        var done = dossier.CurrentMarks.Where(m => m.Number == 0).Select(m => m.Level).DefaultIfEmpty().Max();
        var open = Levels.Where(l => l > done).Select(l => new DutyStep(DutyAct.Warn, l, used.ReachedAt(l))).ToList();
        var reached = open.FindLastIndex(s => s.At <= used.NowAt);
        return reached < 0 ? open : open[reached..];
    }

    /// <summary>At the start of the last working day before the due date, or at 80 % when that comes first; never before 50 %.</summary>
    private static IEnumerable<DutyStep> Apology(Dossier dossier, UsedTime used)
    {
        if (dossier.Apologies.Count > 0 || dossier.WhyNotPrepareApology() is not null)
            yield break;
        var (half, most, dayBefore) = (used.ReachedAt(50), used.ReachedAt(80), used.DayBeforeDueAt);
        var first = most < dayBefore ? most : dayBefore;
        yield return new DutyStep(DutyAct.PrepareApology, 0, half > first ? half : first);
    }

    private static DutyStep Escalation(Dossier dossier, WorkCalendar calendar)
    {
        var last = dossier.CurrentMarks.Where(m => m.Number > 0).MaxBy(m => m.Number);
        var after = VietnamTime.DateOf(last?.At ?? dossier.CurrentDueAt!.Value);
        return new DutyStep(
            DutyAct.Escalate, (last?.Number ?? 0) + 1, calendar.StartOfWorkingDay(calendar.AddWorkingDays(after, 1)));
    }

    /// <summary>When shares of the working time to the due date are reached.</summary>
    private sealed class UsedTime(DossierClock clock, WorkCalendar calendar, DateTimeOffset dueAt, DateTimeOffset nowAt)
    {
        private readonly long counted = ClockReading.Of(clock, calendar, nowAt).CountedMinutes;
        private readonly long left = calendar.WorkingMinutesBetween(nowAt, dueAt);

        public DateTimeOffset NowAt => nowAt;

        public DateTimeOffset DayBeforeDueAt =>
            calendar.StartOfWorkingDay(calendar.AddWorkingDays(VietnamTime.DateOf(dueAt), -1));

        /// <summary>The instant, or now when it lies behind.</summary>
        public DateTimeOffset ReachedAt(int percent)
        {
            if (percent == 100)
                return dueAt;
            var missing = (counted + left) * percent / 100 - counted;
            return missing <= 0 ? nowAt : calendar.AddWorkingMinutes(nowAt, missing);
        }
    }
}
