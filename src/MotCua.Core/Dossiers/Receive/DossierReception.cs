using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>The act of reception, shared by the online desk and the counter.</summary>
[Service]
public sealed class DossierReception(
    Journal journal, DossierClocks clocks, FormIssuing forms, DossierWorkflow workflow)
{
    public async Task ReceiveAsync(Dossier dossier, Actor actor, CancellationToken ct)
    {
        var (limit, dueAt) = await clocks.PromiseAsync(dossier, journal.Now, ct);
        journal.Record(dossier, new DossierReceived(
            journal.Now, limit.Value, limit.Unit, dueAt, Ids.New(journal.Now), actor.OfficerId ?? Guid.Empty));
        if (dossier.Channel != Channel.Online)
            journal.Record(dossier, new PapersWaiting(
                dossier.SectionUnitId, await clocks.PapersDueAtAsync(dossier, dossier.ReceivedAt!.Value, ct)));
        await forms.ReceiptSlipAsync(dossier, actor, ct);
        await workflow.StartAsync(dossier, ct);
    }
}
