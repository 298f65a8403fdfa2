using Microsoft.EntityFrameworkCore;
using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>What both answers to a request for consent share.</summary>
[Service]
public sealed class ConsentAnswers(AppDbContext db, Journal journal, CodedLinks links, ConsentReview review)
{
    /// <summary>Whom the link is for: not the helper, and not another person who is signed in.</summary>
    /// <exception cref="RefusalException">The actor is not the person, the link does nothing any more, or the code is wrong.</exception>
    public async Task<DossierDraft> RequireAsync(FilingConsent consent, string code, bool onHelperDevice, Actor actor, string kind, CancellationToken ct)
    {
        Refusal.ThrowIf(AssistRules.WhyNotAnswer(actor, onHelperDevice));
        await links.RequireAsync(consent, code, kind, actor, ct);
        var draft = await db.DraftOfAsync(consent, ct);
        Refusal.ThrowIf(await WhyNotYoursAsync(draft, actor, ct));
        return draft;
    }

    /// <summary>The draft must be what it was when the helper asked.</summary>
    public async Task<Refusal?> WhyNotSameAsync(FilingConsent consent, DossierDraft draft, CancellationToken ct) =>
        await review.HashAsync(draft, ct) == consent.ContentHash ? null : new Refusal("consent-content-changed");

    /// <summary>Closes the request and puts the help on record.</summary>
    /// <param name="proven">It is known who answered, so the person confirms the help in the same act.</param>
    public GuidanceRecord Close(FilingConsent consent, DossierDraft draft, bool given, string note, bool proven)
    {
        (consent.UsedAt, consent.Given) = (journal.Now, given);
        var outcome = given ? GuidanceOutcome.Assisted : GuidanceOutcome.RefusedByCitizen;
        var record = HelpAccess.NewRecord(journal.Now, consent.UnitId, consent.OfficerId, draft.ProcedureCode, outcome, note);
        record.DossierId = draft.DossierId;
        db.GuidanceRecords.Add(record);
        journal.Record(record, new GuidanceRecorded(record.ProcedureCode, outcome, null));
        if (!proven)
            return record;
        (record.ConfirmedAt, record.Agreed) = (journal.Now, true);
        journal.Record(record, new GuidanceConfirmed(true));
        return record;
    }

    private async Task<Refusal?> WhyNotYoursAsync(DossierDraft draft, Actor actor, CancellationToken ct)
    {
        if (actor.PersonId is not { } person)
            return null;
        var filed = await review.AnswersAsync(draft, ct);
        var folded = TextFolding.Fold(filed.Name);
        var isYours = filed.IdNumber.Length > 0
            ? await db.People.AnyAsync(p => p.Id == person && p.CitizenId == filed.IdNumber, ct)
            : await db.People.AnyAsync(p => p.Id == person && p.FoldedName == folded && p.BirthOn == filed.BirthOn, ct);
        return isYours ? null : new Refusal("consent-not-yours");
    }
}
