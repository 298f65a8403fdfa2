using System.Globalization;

namespace MotCua.Engines.WorkingTime;

/// <summary>The sentences of an explanation in English.</summary>
internal static class EnglishSentences
{
    public static string Of(DeadlineStep step, DeadlineStep last) => step.Kind switch
    {
        StepKind.Started => $"Counting starts at {Moment(step)}. The limit is {Amount(step.Limit!.Value)}.",
        StepKind.MovedToWorkingMoment => $"That is outside working hours, so counting starts at {Moment(step)}.",
        StepKind.FirstDayNotCounted => $"The day of receipt, {Day(step.On)}, does not count; counting starts on the day after.",
        StepKind.FirstDayCounted => FirstDayCounted(step),
        StepKind.AfterCutoff => $"The application arrived after {Clock(step)} or outside the working hours of {Day(step.On)}, so counting starts on the next working day.",
        StepKind.HandedOverSameDay => $"Received by {Clock(step)} on {Day(step.On)}: passed on for processing the same day.",
        StepKind.HandedOverNextDay => $"Received after {Clock(step)} or outside the working hours of {Day(step.On)}: passed on for processing when the next working day starts.",
        StepKind.WorkingDayCounted => WorkingDays(step, last),
        StepKind.DayOffSkipped => $"{Span(step)}: {Rest(step)}, not counted.",
        StepKind.MinutesWorked => $"{Day(step.On)}: {Duration(step.Minutes)} up to {Clock(step)}; {Duration(step.Count)} so far.",
        StepKind.CalendarDaysCounted => $"{Plural(step.Count, "day")} in a row, days off included: {Span(step)}.",
        StepKind.MonthsCounted => $"{Plural(step.Count, "full month")}: from {Day(step.On)} to {Day(step.ToOn)}.",
        StepKind.LastDayMoved => LastDayMoved(step),
        StepKind.HolidaysNotPublished => $"Days off after {Day(step.ToOn)} are not published yet, so the deadline may still move.",
        StepKind.Promised => $"The receipt slip promised {Moment(step)}; the working calendar has changed since, and the promised date is kept for judging the agency.",
        StepKind.Due => $"So the deadline is {Moment(step)}.",
        _ => OfEvent(step),
    };

    private static string OfEvent(DeadlineStep step) => step.Kind switch
    {
        StepKind.Paused => $"From {Moment(step)} the clock is paused: {PauseName(step.Pause)}.",
        StepKind.Resumed => $"From {Moment(step)} the clock runs on; the pause left out of the limit is {Uncounted(step)}.",
        StepKind.Restarted => $"At {Moment(step)} the pause ended ({PauseName(step.Pause)}); the limit starts again from zero.",
        StepKind.Reappointed => $"The agency apologised and promised a new date: {Moment(step)}.{Reason(step)}",
        StepKind.Stopped => $"Processing stopped at {Moment(step)}.{Reason(step)}",
        StepKind.Finished => $"The result was ready at {Moment(step)}.",
        _ => throw new ArgumentOutOfRangeException(nameof(step), step.Kind, "Unknown step."),
    };

    private static string FirstDayCounted(DeadlineStep step) => step.At is null
        ? $"The day of receipt, {Day(step.On)}, counts as day 1."
        : $"The application arrived by {Clock(step)}, so the day of receipt, {Day(step.On)}, counts as day 1.";

    private static string WorkingDays(DeadlineStep first, DeadlineStep last) => first == last
        ? $"Working day {first.Count}: {Day(first.On)}."
        : $"Working days {first.Count} to {last.Count}: {Day(first.On)} to {Day(last.On)}.";

    private static string LastDayMoved(DeadlineStep step) => step.ToOn > step.On
        ? $"The last day, {Day(step.On)}, is a day off, so the limit runs to the end of the next working day, {Day(step.ToOn)}."
        : $"The last day, {Day(step.On)}, is a day off, so the limit ends with the working day before, {Day(step.ToOn)}.";

    private static string Rest(DeadlineStep step)
    {
        if ((step.NameEn ?? step.NameVi) is { Length: > 0 } name)
            return name;
        return step.On!.Value.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? "weekend" : "day off";
    }

    private static string PauseName(PauseKind? kind) => kind switch
    {
        PauseKind.Supplement => "waiting for the applicant to complete the application",
        PauseKind.FinancialDuty => "waiting for the applicant to pay what is due",
        _ => "as a special law provides",
    };

    private static string Amount(TimeLimit limit) => Plural(limit.Value, limit.Unit switch
    {
        LimitUnit.WorkingHour => "working hour",
        LimitUnit.WorkingDay => "working day",
        LimitUnit.CalendarDay => "day",
        _ => "month",
    });

    private static string Uncounted(DeadlineStep step) => step.Limit!.Value.Unit switch
    {
        LimitUnit.WorkingHour => $"{Duration(step.Count)} of working time",
        LimitUnit.WorkingDay => Plural(step.Count, "working day"),
        _ => Plural(step.Count, "day"),
    };

    private static string Duration(long minutes) => (minutes / 60, minutes % 60) switch
    {
        (0, var rest) => Plural(rest, "minute"),
        (var hours, 0) => Plural(hours, "hour"),
        var (hours, rest) => $"{Plural(hours, "hour")} {Plural(rest, "minute")}",
    };

    private static string Plural(long count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";

    private static string Reason(DeadlineStep step) => step.Reason is { Length: > 0 } reason ? $" Reason: {reason}." : "";

    private static string Span(DeadlineStep step) =>
        step.On == step.ToOn ? Day(step.On) : $"{Day(step.On)} to {Day(step.ToOn)}";

    private static string Moment(DeadlineStep step) => $"{Clock(step)} on {Day(VietnamTime.DateOf(step.At!.Value))}";

    private static string Clock(DeadlineStep step) =>
        VietnamTime.TimeOf(step.At!.Value).ToString("HH':'mm", CultureInfo.InvariantCulture);

    private static string Day(DateOnly? on) =>
        on!.Value.ToString("dddd d MMMM yyyy", CultureInfo.InvariantCulture);
}
