using Microsoft.EntityFrameworkCore;
using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>
/// Files and receives a walk-in dossier in one act (vi: tiếp nhận trực tiếp): what the officer entered is checked by
/// the same rules as online filing, the slip is issued, the clock starts.
/// </summary>
public sealed class ReceiveAtCounter(
    AppDbContext db, Journal journal, DossierFiling filing, DossierReception reception)
{
    /// <param name="HandedInAt">When the person handed it in; null for the time of the ticket the officer has called, else now.</param>
    public sealed record Command(Guid DraftId, ReturnMethod ReturnMethod, DateTimeOffset? HandedInAt = null);

    public async Task<Dossier> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var draft = await db.LoadDraftAsync(command.DraftId, actor, ct);
        if (draft.DossierId is { } filed)
            return await db.Dossiers.SingleAsync(d => d.Id == filed, ct);
        Refusal.ThrowIf(draft.WhyNotEdit(journal.Now) ?? draft.WhyNotFileWithoutConsent() ?? WhyNotTime(command) ?? await filing.WhyNotAsync(draft, ct));
        var visit = await db.VisitAtHandAsync(actor, journal.Now, ct);
        journal.Start(nameof(ReceiveAtCounter), actor, null, command.HandedInAt ?? visit?.TakenAt);
        draft.ReturnMethod = command.ReturnMethod;
        var dossier = await filing.FileAsync(draft, actor, ct);
        await reception.ReceiveAsync(dossier, actor, ct);
        db.AddTrip(journal, dossier.Id, TripKind.Visit, TripCause.File, TripFault.Nobody);
        if (visit is not null)
        {
            visit.DossierId = dossier.Id;
            journal.Record(visit, new VisitFiled(dossier.Id));
        }
        return await journal.CommitFilingAsync(db, draft, dossier, ct);
    }

    private Refusal? WhyNotTime(Command command) =>
        command.HandedInAt > journal.Now ? new Refusal("time-in-future") : null;
}
