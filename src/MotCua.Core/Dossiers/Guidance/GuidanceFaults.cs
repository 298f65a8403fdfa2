using Microsoft.EntityFrameworkCore;
using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>Notices papers that are asked although the checklist the person relied on did not name them.</summary>
[Service]
public sealed class GuidanceFaults(AppDbContext db, Journal journal)
{
    /// <summary>
    /// Records the faults of a supplement request, and the trouble it makes with whose fault that is: of the guidance when it
    /// asks what the checklist left out, of the agency when it did not ask everything the first time, else of the applicant.
    /// The caller has started the operation and commits.
    /// </summary>
    public async Task FindAsync(Dossier dossier, SupplementRequested requested, CancellationToken ct)
    {
        var checklist = await db.Checklists.SingleOrDefaultAsync(
            c => db.DossierDrafts.Any(d => d.Id == dossier.DraftId && d.ChecklistId == c.Id), ct);
        var unnamed = requested.Targets.Where(t => t.Kind == "document").Select(t => t.Target).Distinct()
            .Where(t => checklist?.Names(t) == false).ToList();
        db.AddTrip(journal, dossier.Id, TripKind.Supplement, TripCause.Complete, FaultOf(requested, unnamed.Count));
        if (unnamed.Count == 0)
            return;
        foreach (var document in unnamed)
            db.GuidanceFaults.Add(new GuidanceFault
            {
                Id = Ids.New(journal.Now), ChecklistId = checklist!.Id, DossierId = dossier.Id, DocumentCode = document, FoundAt = journal.Now,
            });
        journal.Record(checklist!, new ChecklistFaultFound(dossier.Id, unnamed));
    }

    private static TripFault FaultOf(SupplementRequested requested, int unnamed)
    {
        if (unnamed > 0)
            return TripFault.Guidance;
        return requested.Number > 1 ? TripFault.Agency : TripFault.Applicant;
    }
}
