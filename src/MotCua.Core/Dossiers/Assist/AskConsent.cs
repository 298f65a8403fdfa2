using Microsoft.EntityFrameworkCore;
using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>
/// A helper who has filled in a dossier for somebody asks that person to agree (vi: hỗ trợ nộp trực tuyến): a link for the
/// person's own phone and a code, good for ten minutes.
/// </summary>
public sealed class AskConsent(AppDbContext db, Journal journal, DossierFiling filing, ConsentReview review)
{
    /// <param name="ReturnMethod">How the person wants the result.</param>
    public sealed record Command(Guid DraftId, ReturnMethod ReturnMethod);

    public async Task<IssuedLink<FilingConsent>> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var draft = await db.LoadDraftAsync(command.DraftId, actor, ct);
        Refusal.ThrowIf(draft.WhyNotEdit(journal.Now) ?? (draft.IsAssisted() ? null : new Refusal("assist-online-only")));
        var areaCode = (await review.AnswersAsync(draft, ct)).AreaCode;
        Refusal.ThrowIf(await db.WhyNotHelpAsync(actor, areaCode, ct) ?? await filing.WhyNotAsync(draft, ct));
        journal.Start(nameof(AskConsent), actor);
        draft.ReturnMethod = command.ReturnMethod;
        var consent = await NewAsync(draft, actor, ct);
        var code = consent.Arm(journal.Now + FilingConsent.Lifetime);
        await ReplaceAsync(draft, consent.Id, ct);
        db.FilingConsents.Add(consent);
        journal.Record(consent, new ConsentAsked(draft.Id, consent.ContentHash, consent.ExpiresAt));
        await journal.CommitAsync(ct);
        return new IssuedLink<FilingConsent>(consent, code);
    }

    private async Task<FilingConsent> NewAsync(DossierDraft draft, Actor actor, CancellationToken ct) => new()
    {
        Id = Ids.New(journal.Now), DraftId = draft.Id, OfficerId = actor.OfficerId!.Value,
        UnitId = actor.UnitsWith(Role.Receive, Role.Assist)[0], ContentHash = await review.HashAsync(draft, ct), AskedAt = journal.Now,
        AtCounter = actor.Has(Role.Receive),
    };

    private async Task ReplaceAsync(DossierDraft draft, Guid byId, CancellationToken ct)
    {
        foreach (var earlier in await db.FilingConsents.Where(c => c.DraftId == draft.Id && c.UsedAt == null).ToListAsync(ct))
        {
            earlier.UsedAt = journal.Now;
            journal.Record(earlier, new ConsentReplaced(byId));
        }
    }
}
