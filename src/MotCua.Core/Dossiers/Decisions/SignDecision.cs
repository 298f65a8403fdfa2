using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>
/// The leader signs the draft as seen (vi: ký duyệt): it gets its number, becomes a sealed PDF, and the process goes
/// on. The one who drafted cannot sign.
/// </summary>
public sealed class SignDecision(
    AppDbContext db, Journal journal, DecisionSealing sealing, DossierWorkflow workflow)
{
    /// <param name="ContentHash">Hash of the draft the leader had on screen.</param>
    /// <param name="Pin">Opens the leader's own key; needed when one is registered.</param>
    public sealed record Command(Guid DossierId, int? Version, Guid WorkItemId, string ContentHash, string? Pin = null);

    /// <exception cref="RefusalException">
    /// Not signable now, <c>draft-changed</c>, or the leader's key: <c>signing-pin-wrong</c>, <c>certificate-expired</c>.
    /// </exception>
    public async Task<Dossier> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var dossier = await db.LoadDossierAsync(command.DossierId, actor, command.Version, ct);
        var item = dossier.Step(command.WorkItemId);
        Refusal.ThrowIf(dossier.WhyNotSign(item, actor) ?? await db.WhyNotDoAsync(dossier, item, actor, ct));
        var draft = dossier.LatestDraft!;
        if (draft.ContentHash != command.ContentHash)
            Refusal.ThrowIf(new Refusal("draft-changed", dossier.Code));
        journal.Start(nameof(SignDecision), actor);
        journal.Record(dossier, await sealing.SealAsync(dossier, draft, command.Pin, actor, ct));
        await workflow.CompleteAsync(dossier, item, draft.Outcome, ct);
        await journal.CommitAsync(ct);
        return dossier;
    }
}
