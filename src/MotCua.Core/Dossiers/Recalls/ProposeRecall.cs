using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>An officer reports that a result is wrong and proposes to call it back, with what is wrong and the law.</summary>
public sealed class ProposeRecall(AppDbContext db, Journal journal)
{
    public sealed record Command(Guid DossierId, int? Version, string Reason, string LegalBasis);

    public async Task<Dossier> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var dossier = await db.LoadDossierAsync(command.DossierId, actor, command.Version, ct);
        Refusal.ThrowIf(dossier.WhyNotProposeRecall(actor) ?? DeskRules.WhyNotReason(command.Reason)
            ?? (string.IsNullOrWhiteSpace(command.LegalBasis) ? new Refusal("legal-basis-needed") : null));
        journal.Start(nameof(ProposeRecall), actor);
        var proposed = new RecallProposed(
            Ids.New(journal.Now), dossier.Recalls.Count + 1, dossier.SignedDecision!.Id, command.LegalBasis.Trim());
        journal.Record(dossier, proposed);
        dossier.OpenRecall!.Reason = command.Reason.Trim();
        await journal.CommitAsync(ct);
        return dossier;
    }
}
