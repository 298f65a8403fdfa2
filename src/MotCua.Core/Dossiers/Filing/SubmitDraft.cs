using Microsoft.EntityFrameworkCore;
using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>
/// Files the dossier (vi: nộp hồ sơ), exactly once: submitting the same draft again gives the dossier it became.
/// </summary>
public sealed class SubmitDraft(AppDbContext db, Journal journal, DossierFiling filing)
{
    /// <param name="ReturnMethod">How the person wants the result.</param>
    public sealed record Command(Guid DraftId, ReturnMethod ReturnMethod);

    public async Task<Dossier> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var draft = await db.LoadDraftAsync(command.DraftId, actor, ct);
        if (draft.DossierId is { } filed)
            return await db.Dossiers.SingleAsync(d => d.Id == filed, ct);
        Refusal.ThrowIf(draft.WhyNotEdit(journal.Now) ?? draft.WhyNotFileWithoutConsent() ?? WhyNotSend(draft, actor) ?? await filing.WhyNotAsync(draft, ct));
        journal.Start(nameof(SubmitDraft), actor);
        draft.ReturnMethod = command.ReturnMethod;
        var dossier = await filing.FileAsync(draft, actor, ct);
        return await journal.CommitFilingAsync(db, draft, dossier, ct);
    }

    /// <summary>A link shows that somebody was handed a draft, not who it is; a mandate may allow to fill and not to send.</summary>
    private static Refusal? WhyNotSend(DossierDraft draft, Actor actor) =>
        actor.Kind == ActorKind.Guest ? new Refusal("sign-in-to-send") : draft.WhyNotMandate(actor, MandateActs.Submit);
}
