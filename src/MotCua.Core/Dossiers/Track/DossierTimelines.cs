using Microsoft.EntityFrameworkCore;
using MotCua.Core.Catalogue;
using MotCua.Core.Platform;
using MotCua.Engines.WorkingTime;

namespace MotCua.Core.Dossiers;

/// <summary>A dossier told to its applicant: who has it, since when, what was promised, what comes next.</summary>
/// <param name="HolderVi">The agency that has it now; the applicant when it waits for them.</param>
public sealed record DossierTimeline
{
    public required string Code { get; init; }
    public required DossierStatus Status { get; init; }
    public required Bilingual Procedure { get; init; }
    public required HolderKind Holder { get; init; }
    public required Bilingual Agency { get; init; }
    public required string AgencyPhone { get; init; }
    public ReturnMethod ReturnMethod { get; init; }
    public DateTimeOffset HeldSince { get; init; }
    public Bilingual? Step { get; init; }
    public Bilingual? Next { get; init; }
    public DateTimeOffset? AnswerDueAt { get; init; }
    public DateTimeOffset? OriginalDueAt { get; init; }
    public DateTimeOffset? CurrentDueAt { get; init; }

    /// <summary>See <see cref="DossierClocks.WorkingDaysLeftAsync"/>.</summary>
    public int? WorkingDaysLeft { get; init; }

    /// <summary>The arithmetic of the promised date, step by step; null before reception.</summary>
    public Deadline? Explanation { get; init; }
    public DateTimeOffset? SupplementAnswerBy { get; init; }

    /// <summary>Whether the fees are paid; null when there are none. No amount: anybody with the code may read it.</summary>
    public bool? FeesPaid { get; init; }
    public IReadOnlyList<TimelineEntry> Entries { get; init; } = [];
    public IReadOnlyList<DossierTimeline> Branches { get; init; } = [];

    /// <summary>What the authority has told about it, the newest first.</summary>
    public IReadOnlyList<NoticeLine> Notices { get; init; } = [];
}

/// <summary>Something that happened, without names of persons.</summary>
/// <param name="Detail">The name of the step, for a step.</param>
/// <param name="DueAt">The date promised by a change of it.</param>
/// <param name="LegalBasis">The acts of law that a wait or a change of the date rests on; empty when none is on record.</param>
/// <param name="Kind">filed, filed-assisted, received, declined, supplement-requested, supplement-answered, step, consultation, due-revised, reappointed, duty-requested, duty-paid, fee-paid, fee-exempt, recalled, finished, returned, withdrawn, stopped.</param>
public sealed record TimelineEntry(DateTimeOffset At, string Kind, Bilingual? Detail = null, DateTimeOffset? DueAt = null, string LegalBasis = "");

/// <summary>Builds timelines.</summary>
[Service]
public sealed class DossierTimelines(AppDbContext db, ProcedureCatalogue catalogue, DossierClocks clocks, DossierNotices notices)
{
    /// <summary>The timeline of a loaded dossier with those of its branches; holds nothing personal.</summary>
    public async Task<DossierTimeline> PublicAsync(Dossier dossier, CancellationToken ct)
    {
        var branches = await db.Dossiers.AsNoTracking().WithAll()
            .Where(d => d.MotherId == dossier.Id).OrderBy(d => d.SubmittedAt).ToListAsync(ct);
        var told = new List<DossierTimeline>();
        foreach (var branch in branches)
            told.Add(await OneAsync(branch, ct));
        return await OneAsync(dossier, ct) with { Branches = told, Notices = await notices.OfAsync(dossier.Id, ct) };
    }

    private async Task<DossierTimeline> OneAsync(Dossier dossier, CancellationToken ct)
    {
        var procedure = await catalogue.VersionAsync(dossier.ProcedureVersionId, ct);
        var holder = dossier.HolderUnitId ?? dossier.ResolvingUnitId;
        var unit = await db.Units.AsNoTracking().SingleAsync(u => u.Id == holder, ct);
        var task = dossier.Holder == HolderKind.Applicant ? null : dossier.OpenWork.FirstOrDefault(w => w.Action != StepOpening.Branch)?.TaskId;
        return new DossierTimeline
        {
            Code = dossier.Code, Status = dossier.Status, Procedure = procedure.Package.Sheet.Name,
            Holder = dossier.Holder, Agency = new Bilingual { Vi = unit.NameVi, En = unit.NameEn },
            AgencyPhone = unit.Phone, ReturnMethod = dossier.ReturnMethod,
            HeldSince = dossier.Holders.MaxBy(h => h.Number)!.FromAt,
            Step = task is null ? null : Text(procedure.Package, $"steps.{task}"),
            Next = task is null ? null : Text(procedure.Package, $"next.{task}"),
            AnswerDueAt = dossier.AnsweredAt is null ? dossier.AnswerDueAt : null,
            OriginalDueAt = dossier.OriginalDueAt, CurrentDueAt = dossier.CurrentDueAt,
            WorkingDaysLeft = await clocks.WorkingDaysLeftAsync(dossier, ct),
            Explanation = dossier.ClockStartAt is null ? null : await clocks.ExplainAsync(dossier, ct),
            FeesPaid = FeesPaid(FeeAccount.Of(dossier, procedure.Package.Sheet)),
            SupplementAnswerBy = dossier.Supplements.SingleOrDefault(s => s.AnsweredAt is null)?.AnswerBy,
            Entries = [.. TimelineEntries.Of(dossier, procedure).OrderBy(e => e.At)],
        };
    }

    private static bool? FeesPaid(FeeAccount account) => account.Total == 0 ? null : account.Outstanding == 0;

    private static Bilingual? Text(ProcedurePackage package, string key) =>
        package.Text(key, "vi") is { } vi ? new Bilingual { Vi = vi, En = package.Text(key, "en") ?? vi } : null;
}

/// <summary>What happened to a dossier, from its rows.</summary>
internal static class TimelineEntries
{
    public static IEnumerable<TimelineEntry> Of(Dossier dossier, PublishedProcedure procedure)
    {
        yield return new TimelineEntry(dossier.SubmittedAt, dossier.AssistedById is null ? "filed" : "filed-assisted");
        if (dossier.ReceivedAt is { } received)
            yield return new TimelineEntry(received, "received");
        foreach (var entry in Waiting(dossier).Concat(Steps(dossier, procedure)))
            yield return entry;
        foreach (var recall in dossier.Recalls.Where(r => r.RecalledAt is not null))
        {
            yield return new TimelineEntry(recall.FinishedAt!.Value, "finished", null);
            yield return new TimelineEntry(recall.RecalledAt!.Value, "recalled", null);
        }
        if (dossier.FinishedAt is { } finished)
            yield return new TimelineEntry(finished, "finished");
        if (!dossier.IsOpen)
            yield return new TimelineEntry(dossier.Holders.MaxBy(h => h.Number)!.FromAt, EndOf(dossier.Status));
    }

    private static IEnumerable<TimelineEntry> Waiting(Dossier dossier)
    {
        foreach (var supplement in dossier.Supplements)
        {
            yield return new TimelineEntry(supplement.RequestedAt, "supplement-requested", LegalBasis: Law(supplement.Items.Select(i => i.LegalBasis)));
            if (supplement.AnsweredAt is { } answered)
                yield return new TimelineEntry(answered, "supplement-answered");
        }
        foreach (var pause in dossier.Pauses.Where(p => p.Kind == "financial-duty"))
        {
            yield return new TimelineEntry(pause.FromAt, "duty-requested", LegalBasis: pause.LegalBasis);
            if (pause.ToAt is { } paid && dossier.FinancialDuties.Any(d => d.PauseId == pause.Id && d.PaidOn is not null))
                yield return new TimelineEntry(paid, "duty-paid", null);
        }
        foreach (var payment in dossier.FeePayments)
            yield return new TimelineEntry(payment.PaidAt, payment.Method == "exempt" ? "fee-exempt" : "fee-paid");
        foreach (var revision in dossier.DueRevisions.Where(r => r.ReasonCode != "received"))
            yield return new TimelineEntry(revision.At, revision.ReasonCode == "reappointment" ? "reappointed" : "due-revised", DueAt: revision.ToDueAt, LegalBasis: revision.LegalBasis);
    }

    private static string Law(IEnumerable<string> bases) => string.Join("; ", bases.Where(b => b.Length > 0).Distinct());

    private static IEnumerable<TimelineEntry> Steps(Dossier dossier, PublishedProcedure procedure) =>
        dossier.WorkItems.Where(w => w.CompletedAt is not null && w.Outcome != "cancelled").Select(w =>
            new TimelineEntry(w.CompletedAt!.Value, "step", procedure.StepName(w.TaskId)));

    private static string EndOf(DossierStatus status) => status switch
    {
        DossierStatus.Declined => "declined",
        DossierStatus.Withdrawn => "withdrawn",
        DossierStatus.Stopped => "stopped",
        _ => "returned",
    };
}
