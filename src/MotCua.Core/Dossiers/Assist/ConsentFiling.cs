using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>Files what a person agreed to, as a dossier with help; shared by both ways to agree.</summary>
[Service]
public sealed class ConsentFiling(AppDbContext db, Journal journal, ConsentAnswers answers, DossierFiling filing)
{
    /// <summary>Why the draft cannot be filed by this consent now.</summary>
    public async Task<Refusal?> WhyNotAsync(FilingConsent consent, DossierDraft draft, CancellationToken ct) =>
        draft.WhyNotEdit(journal.Now) ?? await answers.WhyNotSameAsync(consent, draft, ct) ?? await filing.WhyNotAsync(draft, ct);

    /// <summary>Records filing and consent; the operation has started, and the caller commits.</summary>
    /// <param name="witness">The second officer, who does not become the one that takes the dossier in.</param>
    public async Task<Dossier> FileAsync(FilingConsent consent, DossierDraft draft, Actor actor, Guid? witness, CancellationToken ct)
    {
        draft.PersonId = actor.PersonId;
        var dossier = await filing.FileAsync(draft, witness is null ? actor : Actor.Anonymous, ct);
        consent.Proof = witness is null ? ConsentProof.Account : ConsentProof.Witness;
        (consent.WitnessId, consent.DossierId) = (witness, dossier.Id);
        answers.Close(consent, draft, given: true, "", proven: true);
        if (consent.AtCounter)
            db.AddTrip(journal, dossier.Id, TripKind.Visit, TripCause.File, TripFault.Nobody);
        journal.Record(consent, new ConsentGiven(dossier.Id, consent.Proof.Value, witness));
        return dossier;
    }
}
