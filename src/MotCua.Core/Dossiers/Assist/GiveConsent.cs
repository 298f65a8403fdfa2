using Microsoft.EntityFrameworkCore;
using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>
/// The person agrees on their own device, and the dossier is filed in the same act, as one with help. Asking again with
/// the same code gives the same dossier.
/// </summary>
public sealed class GiveConsent(AppDbContext db, Journal journal, ConsentAnswers answers, DossierFiling filing)
{
    /// <param name="OnHelperDevice">See <see cref="OpenConsent"/>.</param>
    public sealed record Command(Guid Id, string Key, string Code, bool OnHelperDevice);

    public async Task<Dossier> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var consent = await db.LoadConsentAsync(command.Id, command.Key, ct);
        if (consent.DossierId is { } filed && consent.Fits(command.Code) && journal.Now < consent.ExpiresAt)
            return await db.Dossiers.SingleAsync(d => d.Id == filed, ct);
        var draft = await answers.RequireAsync(consent, command.Code, command.OnHelperDevice, actor, nameof(GiveConsent), ct);
        Refusal.ThrowIf(draft.WhyNotEdit(journal.Now) ?? await answers.WhyNotSameAsync(consent, draft, ct) ?? await filing.WhyNotAsync(draft, ct));
        journal.Start(nameof(GiveConsent), actor);
        draft.PersonId = await answers.ApplicantAsync(draft, actor, ct);
        var dossier = await filing.FileAsync(draft, actor, ct);
        (consent.Proof, consent.DossierId) = (actor.PersonId is null ? ConsentProof.Code : ConsentProof.Account, dossier.Id);
        answers.Close(consent, draft, given: true, "");
        if (consent.AtCounter)
            db.AddTrip(journal, dossier.Id, TripKind.Visit, TripCause.File, TripFault.Nobody);
        journal.Record(consent, new ConsentGiven(dossier.Id, consent.Proof.Value));
        return await journal.CommitFilingAsync(db, draft, dossier, ct);
    }
}
