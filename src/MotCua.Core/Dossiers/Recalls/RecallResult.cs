using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>
/// The leader calls a wrong result back (vi: thu hồi kết quả có sai sót). The process begins anew with the whole limit,
/// the wrong result is kept and no longer counts as valid in the vault, and what was counted of the first cycle stays.
/// </summary>
public sealed class RecallResult(AppDbContext db, Journal journal, DossierWorkflow workflow, RecallPreparation preparation)
{
    public sealed record Command(Guid DossierId, int? Version);

    public async Task<Dossier> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var dossier = await db.LoadDossierAsync(command.DossierId, actor, command.Version, ct);
        Refusal.ThrowIf(dossier.WhyNotRecall(actor));
        var recall = dossier.OpenRecall!;
        var dueAt = await preparation.DueAtAsync(dossier, journal.Now, ct);
        journal.Start(nameof(RecallResult), actor, recall.Reason);
        await preparation.EndVaultItemsAsync(dossier, journal, ct);
        journal.Record(dossier, new ResultRecalled(recall.Id, dueAt, Ids.New(journal.Now)));
        await workflow.StartAsync(dossier, ct);
        await journal.CommitAsync(ct);
        return dossier;
    }
}
