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

    /// <summary>
    /// The person of the portal that the dossier is for: who is signed in, or else the one whose number, name and birthday
    /// all are those of the form; null when there is none.
    /// </summary>
    public async Task<Guid?> ApplicantAsync(DossierDraft draft, Actor actor, CancellationToken ct)
    {
        if (actor.PersonId is { } signedIn)
            return signedIn;
        var filed = await review.AnswersAsync(draft, ct);
        var folded = TextFolding.Fold(filed.Name);
        return await db.People.Where(p => p.CitizenId == filed.IdNumber && p.FoldedName == folded && p.BirthOn == filed.BirthOn)
            .Select(p => (Guid?)p.Id).SingleOrDefaultAsync(ct);
    }

    /// <summary>Closes the request and puts the help on record, confirmed by the person in the same act.</summary>
    public GuidanceRecord Close(FilingConsent consent, DossierDraft draft, bool given, string note)
    {
        (consent.UsedAt, consent.Given) = (journal.Now, given);
        var outcome = given ? GuidanceOutcome.Assisted : GuidanceOutcome.RefusedByCitizen;
        var record = HelpAccess.NewRecord(journal.Now, consent.UnitId, consent.OfficerId, draft.ProcedureCode, outcome, note);
        (record.ConfirmedAt, record.Agreed, record.DossierId) = (journal.Now, true, draft.DossierId);
        db.GuidanceRecords.Add(record);
        journal.Record(record, new GuidanceRecorded(record.ProcedureCode, outcome, null));
        journal.Record(record, new GuidanceConfirmed(true));
        return record;
    }

    private async Task<Refusal?> WhyNotYoursAsync(DossierDraft draft, Actor actor, CancellationToken ct)
    {
        if (actor.PersonId is not { } person || (await review.AnswersAsync(draft, ct)).IdNumber is not { Length: > 0 } number)
            return null;
        return await db.People.AnyAsync(p => p.Id == person && p.CitizenId == number, ct) ? null : new Refusal("consent-not-yours");
    }
}
