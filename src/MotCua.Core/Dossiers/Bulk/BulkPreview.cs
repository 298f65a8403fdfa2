using Microsoft.EntityFrameworkCore;
using MotCua.Core.Catalogue;
using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>A dossier chosen for an act, the step it would touch, and why it would be refused.</summary>
/// <param name="Ahead">How many of its queue stand before it and are not chosen as well; a reason is needed when above 0.</param>
public sealed record BulkCandidate(Dossier Dossier, WorkItem? Item, Refusal? WhyNot, int Ahead);

/// <summary>Tells beforehand what an act on many would do: by the same conditions as the features, without writing.</summary>
[Service]
public sealed class BulkPreview(AppDbContext db, ProcedureCatalogue catalogue)
{
    public const int MostItems = 200;

    /// <summary>The chosen dossiers that the actor sees, what is due first first.</summary>
    /// <exception cref="RefusalException">None or more than <see cref="MostItems"/> are chosen.</exception>
    public async Task<IReadOnlyList<BulkCandidate>> OfAsync(
        BulkKind kind, IReadOnlyCollection<Guid> dossierIds, Actor actor, CancellationToken ct)
    {
        Refusal.ThrowIf(dossierIds.Count == 0 ? new Refusal("bulk-empty") : null);
        Refusal.ThrowIf(dossierIds.Count > MostItems ? new Refusal("bulk-too-many", $"{MostItems}") : null);
        var dossiers = await db.Dossiers.AsNoTracking().VisibleTo(actor, db).Where(d => dossierIds.Contains(d.Id))
            .Include(d => d.WorkItems).Include(d => d.Decisions).Include(d => d.Consultations).Include(d => d.Recalls)
            .AsSplitQuery().OrderBy(d => d.CurrentDueAt).ThenBy(d => d.Id).ToListAsync(ct);
        var found = new List<BulkCandidate>();
        foreach (var dossier in dossiers)
            found.Add(await CandidateAsync(kind, dossier, found, actor, ct));
        return found;
    }

    private async Task<BulkCandidate> CandidateAsync(
        BulkKind kind, Dossier dossier, List<BulkCandidate> before, Actor actor, CancellationToken ct)
    {
        var item = dossier.OpenWork.FirstOrDefault(w => Fits(kind, dossier, w, actor));
        if (item is null)
            return new BulkCandidate(dossier, null, new Refusal($"bulk-no-step-{WorklistQuery.Kebab(kind)}", dossier.Code), 0);
        var whyNot = await WhyNotAsync(kind, dossier, item, actor, ct);
        var ahead = kind is BulkKind.Claim or BulkKind.Sign ? await db.AheadOfAsync(dossier, item, ct) : 0;
        var chosen = before.Count(b => b.WhyNot is null && b.Item is { } i && b.Dossier.ProcedureCode == dossier.ProcedureCode
            && (i.TaskId, i.UnitId, i.Role) == (item.TaskId, item.UnitId, item.Role));
        return new BulkCandidate(dossier, item, whyNot, Math.Max(0, ahead - chosen));
    }

    private static bool Fits(BulkKind kind, Dossier dossier, WorkItem item, Actor actor) => item.Action != StepOpening.Branch && kind switch
    {
        BulkKind.Claim => item.AssigneeId is null && actor.Has(Dossier.RoleOf(item), item.UnitId),
        BulkKind.HandOver => item.AssigneeId is { } holder && holder == actor.OfficerId,
        BulkKind.Sign => item.Action == "sign" && actor.Has(Role.Sign, item.UnitId),
        _ => AssignWork.WhyNotLead(dossier, item, actor) is null,
    };

    private async Task<Refusal?> WhyNotAsync(BulkKind kind, Dossier dossier, WorkItem item, Actor actor, CancellationToken ct) => kind switch
    {
        BulkKind.Sign => dossier.WhyNotSign(item, actor) ?? await WhyNotBatchAsync(dossier, ct)
            ?? await db.WhyNotImpartialAsync(dossier, actor.OfficerId, ct),
        BulkKind.Claim => dossier.WhyNotWork(item, actor) ?? await db.WhyNotImpartialAsync(dossier, actor.OfficerId, ct),
        _ => dossier.Status == DossierStatus.Processing ? null : new Refusal("dossier-not-processing", dossier.Code),
    };

    /// <summary>A batch is signed only where the package says so, and a refusal is looked at by itself.</summary>
    private async Task<Refusal?> WhyNotBatchAsync(Dossier dossier, CancellationToken ct)
    {
        if (dossier.LatestDraft?.Outcome != "approved")
            return new Refusal("bulk-refusal-by-itself", dossier.Code);
        var sheet = (await catalogue.VersionAsync(dossier.ProcedureVersionId, ct)).Package.Sheet;
        return sheet.BatchSign ? null : new Refusal("bulk-sign-by-itself", dossier.Code);
    }
}
