using MotCua.Core.Calendars;
using MotCua.Core.Catalogue;
using MotCua.Core.Platform;
using MotCua.Engines.WorkingTime;

namespace MotCua.Core.Dossiers;

/// <summary>The dates of dossiers: calendars and policies from rows, arithmetic from the engine.</summary>
[Service]
public sealed class DossierClocks(WorkCalendars calendars, ProcedureCatalogue catalogue, TimeProvider clock)
{
    /// <summary>By when an online dossier must be answered (8 working hours of the receiving unit).</summary>
    public async Task<DateTimeOffset> AnswerDueAtAsync(Guid receivingUnitId, DateTimeOffset at, CancellationToken ct) =>
        Deadlines.OnlineAnswer(await calendars.ForUnitAsync(receivingUnitId, ct), at).DueAt;

    /// <summary>By when papers received at an instant are handed over to the unit that works on them.</summary>
    public async Task<DateTimeOffset> PapersDueAtAsync(Dossier dossier, DateTimeOffset at, CancellationToken ct) =>
        Deadlines.HandOver(await calendars.ForUnitAsync(dossier.ReceivingUnitId, ct), at, DeadlineRules.Standard).DueAt;

    /// <summary>When a limit that starts now ends for a unit, by the general rules.</summary>
    public async Task<DateTimeOffset> DueAtAsync(Guid unitId, DateTimeOffset at, Limit limit, CancellationToken ct) =>
        Deadlines.DueAt(await calendars.ForUnitAsync(unitId, ct), at, limit.ToTimeLimit(), DeadlineRules.Standard);

    /// <summary>The promised date of a dossier that is received at an instant.</summary>
    public async Task<(Limit Limit, DateTimeOffset DueAt)> PromiseAsync(
        Dossier dossier, DateTimeOffset at, CancellationToken ct)
    {
        var sheet = (await catalogue.VersionAsync(dossier.ProcedureVersionId, ct)).Package.Sheet;
        var limit = sheet.LimitFor(dossier.CaseCode, dossier.Channel);
        var calendar = await calendars.ForUnitAsync(dossier.ResolvingUnitId, ct);
        return (limit, Deadlines.DueAt(calendar, at, limit.ToTimeLimit(), sheet.RulesFor(dossier.CaseCode)));
    }

    /// <summary>The date a person would be promised for what the unit receives at an instant.</summary>
    public async Task<DateTimeOffset> PromiseAsync(
        ProcedureSheet sheet, string caseCode, Channel channel, Guid resolvingUnitId, DateTimeOffset at, CancellationToken ct) =>
        Deadlines.DueAt(await calendars.ForUnitAsync(resolvingUnitId, ct), at,
            sheet.LimitFor(caseCode, channel).ToTimeLimit(), sheet.RulesFor(caseCode));

    /// <summary>The due date after the open pause ends at an instant; null when the clock has not started.</summary>
    public async Task<DateTimeOffset?> DueAfterPauseAsync(Dossier dossier, DateTimeOffset endsAt, CancellationToken ct)
    {
        if (dossier.ClockStartAt is null || dossier.Pauses.All(p => p.ToAt is not null))
            return null;
        var calendar = await calendars.ForUnitAsync(dossier.ResolvingUnitId, ct);
        return (await ClockOfAsync(dossier, ct)).Resume(calendar, endsAt).CurrentDueAt(calendar);
    }

    /// <summary>
    /// The due instant that a new promise on a Vietnam date amounts to (the end of work on it, or on the next working
    /// day), and why the law does not allow it.
    /// </summary>
    public async Task<(DateTimeOffset DueAt, Refusal? WhyNot)> ReappointAsync(
        Dossier dossier, DateTimeOffset at, DateOnly newDueOn, CancellationToken ct)
    {
        var today = VietnamTime.DateOf(at);
        if (newDueOn < today || newDueOn > today.AddYears(1))
            return (default, new Refusal("new-date-out-of-range"));
        var calendar = await calendars.ForUnitAsync(dossier.ResolvingUnitId, ct);
        var dueAt = calendar.EndOfWorkingDay(calendar.WorkingDayOnOrAfter(newDueOn));
        return (dueAt, await WhyNotReappointAsync(dossier, at, dueAt, ct));
    }

    /// <summary>Why a dossier cannot be promised for an instant now: once only, and later than the current promise.</summary>
    public async Task<Refusal?> WhyNotReappointAsync(
        Dossier dossier, DateTimeOffset at, DateTimeOffset newDueAt, CancellationToken ct)
    {
        var calendar = await calendars.ForUnitAsync(dossier.ResolvingUnitId, ct);
        var next = new ClockEvent(ClockEventKind.Reappointed, at) { NewDueAt = newDueAt };
        return (await ClockOfAsync(dossier, ct)).WhyNot(calendar, next) switch
        {
            null when newDueAt > at => null,
            null or ClockRefusal.NotLater => new Refusal("new-date-not-later"),
            ClockRefusal.AlreadyReappointed => new Refusal("reappointed-once", dossier.Code),
            _ => new Refusal("dossier-not-processing", dossier.Code),
        };
    }

    /// <summary>Until when a supplement may be asked in the ordinary way; null before reception.</summary>
    public async Task<DateTimeOffset?> SupplementWindowEndsAtAsync(Dossier dossier, CancellationToken ct)
    {
        if (dossier.ReceivedAt is not { } receivedAt)
            return null;
        var sheet = (await catalogue.VersionAsync(dossier.ProcedureVersionId, ct)).Package.Sheet;
        return await DueAtAsync(dossier.ResolvingUnitId, receivedAt, sheet.Clock.SupplementWindow, ct);
    }

    /// <summary>The current due date with its arithmetic, step by step.</summary>
    public async Task<Deadline> ExplainAsync(Dossier dossier, CancellationToken ct) =>
        (await ClockOfAsync(dossier, ct)).Explain(await calendars.ForUnitAsync(dossier.ResolvingUnitId, ct));

    /// <summary>
    /// Working days of the resolving unit after today up to and with the day of the promise; negative when it has passed; null while
    /// nothing runs towards a date.
    /// </summary>
    public async Task<int?> WorkingDaysLeftAsync(Dossier dossier, CancellationToken ct)
    {
        if (dossier.CurrentDueAt is not { } due || !dossier.IsOpen || dossier.FinishedAt is not null || dossier.Pauses.Any(p => p.ToAt is null))
            return null;
        var calendar = await calendars.ForUnitAsync(dossier.ResolvingUnitId, ct);
        return calendar.WorkingDaysBetween(VietnamTime.DateOf(clock.GetUtcNow()), VietnamTime.DateOf(due));
    }

    /// <summary>The clock as the engine knows it, rebuilt from the dossier's rows; of the last cycle after a recall.</summary>
    /// <exception cref="InvalidOperationException">The clock has not started.</exception>
    public async Task<DossierClock> ClockOfAsync(Dossier dossier, CancellationToken ct)
    {
        var start = dossier.ClockStartAt ?? throw new InvalidOperationException("The clock has not started.");
        var sheet = (await catalogue.VersionAsync(dossier.ProcedureVersionId, ct)).Package.Sheet;
        var limit = new Limit { Value = dossier.LimitValue, Unit = dossier.LimitUnit };
        return new DossierClock(start, limit.ToTimeLimit(), sheet.RulesFor(dossier.CaseCode))
        {
            PromisedDueAt = dossier.DueRevisions.Where(r => r.ReasonCode == "recall").MaxBy(r => r.Number)?.ToDueAt
                ?? dossier.OriginalDueAt,
            Events = [.. Events(dossier).Where(e => e.At >= start).OrderBy(e => e.At)],
        };
    }

    private static IEnumerable<ClockEvent> Events(Dossier dossier)
    {
        foreach (var pause in dossier.Pauses)
        {
            yield return new ClockEvent(ClockEventKind.Paused, pause.FromAt)
            {
                Pause = KindOf(pause.Kind), LegalBasis = pause.LegalBasis,
            };
            if ((pause.ToAt ?? pause.UntilAt) is { } to)
                yield return new ClockEvent(ClockEventKind.Resumed, to);
        }
        foreach (var revision in dossier.DueRevisions.Where(r => r.ReasonCode == "reappointment"))
            yield return new ClockEvent(ClockEventKind.Reappointed, revision.At) { NewDueAt = revision.ToDueAt };
    }

    private static PauseKind KindOf(string kind) => kind switch
    {
        "supplement" => PauseKind.Supplement,
        "financial-duty" => PauseKind.FinancialDuty,
        _ => PauseKind.SpecialLaw,
    };
}
