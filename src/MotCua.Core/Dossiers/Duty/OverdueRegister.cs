using Microsoft.EntityFrameworkCore;
using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>How the overdue dossiers of an actor's scope stand, and how far that can be trusted.</summary>
/// <param name="AsOfAt">When the dossiers were counted.</param>
/// <param name="Examined">Dossiers whose clock runs, all of them looked at.</param>
/// <param name="WithoutApology">Past the due date and no apology signed.</param>
/// <param name="BrokenAgain">Past the date that was promised anew.</param>
/// <param name="LastRunAt">When the duty chain last ran; null when it never did.</param>
public sealed record OverdueState(
    DateTimeOffset AsOfAt, int Examined, int WithoutApology, int BrokenAgain, DateTimeOffset? LastRunAt)
{
    /// <summary>Warnings, apologies and escalations may be missing: the chain has not run lately.</summary>
    public bool ChainStandsStill => LastRunAt is not { } at || AsOfAt - at > DutyWatch.Stale;
}

/// <summary>One line of the register.</summary>
public sealed record OverdueRow(
    Guid DossierId, string Code, string ProcedureVi, string ProcedureEn, DateTimeOffset OriginalDueAt, DateTimeOffset DueAt,
    string UnitVi, string UnitEn, bool DraftWaits, bool Reappointed, int Escalations, DateTimeOffset? EscalatedAt);

/// <param name="Next">Key of the next page; null at the end.</param>
public sealed record OverduePage(IReadOnlyList<OverdueRow> Rows, string? Next);

/// <summary>
/// The register of dossiers that are overdue without apology (vi: hồ sơ quá hạn chưa có thư xin lỗi), counted afresh from
/// the dossiers at every look, never from what the duty chain left behind.
/// </summary>
[Service]
public sealed class OverdueRegister(AppDbContext db, TimeProvider clock)
{
    public const int PageSize = 50;

    public async Task<OverdueState> StateAsync(Actor actor, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var overdue = Overdue(actor, now);
        return new OverdueState(
            now, await Running(actor).CountAsync(ct),
            await overdue.CountAsync(d => !d.Apologies.Any(a => a.SignedAt != null), ct),
            await overdue.CountAsync(d => d.Apologies.Any(a => a.SignedAt != null), ct),
            await db.DutyRuns.Where(r => r.Name == DutyRun.Only).Select(r => (DateTimeOffset?)r.FinishedAt).SingleOrDefaultAsync(ct));
    }

    /// <summary>The longest overdue first.</summary>
    public async Task<OverduePage> PageAsync(Actor actor, string? after, CancellationToken ct)
    {
        var overdue = Overdue(actor, clock.GetUtcNow());
        if (PageKey.Parse(after) is { } key)
            overdue = overdue.Where(d => d.CurrentDueAt > key.At || (d.CurrentDueAt == key.At && d.Id.CompareTo(key.Id) > 0));
        var rows = await Rows(overdue.OrderBy(d => d.CurrentDueAt).ThenBy(d => d.Id).Take(PageSize + 1)).ToListAsync(ct);
        var page = rows.Take(PageSize).ToList();
        return new OverduePage(page, rows.Count > PageSize ? new PageKey(page[^1].DueAt, page[^1].DossierId).ToString() : null);
    }

    private IQueryable<Dossier> Running(Actor actor) => db.Dossiers.AsNoTracking().OpenVisibleTo(actor, db).Where(d =>
        (d.Status == DossierStatus.Received || d.Status == DossierStatus.Processing) && d.CurrentDueAt != null);

    private IQueryable<Dossier> Overdue(Actor actor, DateTimeOffset now) => Running(actor).Where(d => d.CurrentDueAt < now);

    private IQueryable<OverdueRow> Rows(IQueryable<Dossier> dossiers) =>
        from d in dossiers
        join v in db.ProcedureVersions on d.ProcedureVersionId equals v.Id
        join u in db.Units on d.ResolvingUnitId equals u.Id
        select new OverdueRow(
            d.Id, d.Code, v.NameVi, v.NameEn, d.OriginalDueAt!.Value, d.CurrentDueAt!.Value, u.NameVi, u.NameEn,
            d.Apologies.Any(a => a.SignedAt == null), d.Apologies.Any(a => a.SignedAt != null),
            d.DutyMarks.Where(m => m.DueAt == d.CurrentDueAt).Max(m => (int?)m.Number) ?? 0,
            d.DutyMarks.Where(m => m.DueAt == d.CurrentDueAt && m.Number > 0).Max(m => (DateTimeOffset?)m.At));
}
