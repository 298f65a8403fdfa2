using Microsoft.EntityFrameworkCore;
using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>Notices papers that are asked although the checklist the person relied on did not name them.</summary>
[Service]
public sealed class GuidanceFaults(AppDbContext db, Journal journal)
{
    /// <summary>Records the faults of a supplement request; the caller has started the operation and commits.</summary>
    public async Task FindAsync(Dossier dossier, SupplementRequested requested, CancellationToken ct)
    {
        var checklist = await db.Checklists.SingleOrDefaultAsync(
            c => db.DossierDrafts.Any(d => d.Id == dossier.DraftId && d.ChecklistId == c.Id), ct);
        var unnamed = requested.Targets.Where(t => t.Kind == "document").Select(t => t.Target).Distinct()
            .Where(t => checklist?.Names(t) == false).ToList();
        if (unnamed.Count == 0)
            return;
        foreach (var document in unnamed)
            db.GuidanceFaults.Add(new GuidanceFault
            {
                Id = Ids.New(journal.Now), ChecklistId = checklist!.Id, DossierId = dossier.Id, DocumentCode = document, FoundAt = journal.Now,
            });
        journal.Record(checklist!, new ChecklistFaultFound(dossier.Id, unnamed));
    }
}
