using Microsoft.EntityFrameworkCore;
using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>
/// A person without an account agrees in front of a second officer of the one-stop, who compares them with an identity paper,
/// has them read or hear all that was filled in, and answers for it by name. The dossier is filed in the same act, as one with
/// help. Asking again gives the same dossier.
/// </summary>
public sealed class WitnessConsent(AppDbContext db, Journal journal, ConsentFiling filing)
{
    /// <param name="IdentityChecked">Compared with an identity paper that shows the number and name of the dossier.</param>
    /// <param name="AgreedAloud">The person has read or heard all of it and said yes.</param>
    public sealed record Command(Guid Id, bool IdentityChecked, bool AgreedAloud);

    public async Task<Dossier> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var consent = await db.FilingConsents.ToWitness(actor, db).SingleOrDefaultAsync(c => c.Id == command.Id, ct)
            ?? throw new NotFoundException("consent");
        if (consent.DossierId is { } filed && consent.WitnessId == actor.OfficerId)
            return await db.Dossiers.SingleAsync(d => d.Id == filed, ct);
        Refusal.ThrowIf(consent.WhyNotWitness(actor, journal.Now) ?? WhyNotSeen(command));
        var draft = await db.DraftOfAsync(consent, ct);
        Refusal.ThrowIf(await filing.WhyNotAsync(consent, draft, ct));
        journal.Start(nameof(WitnessConsent), actor);
        var dossier = await filing.FileAsync(consent, draft, actor, actor.OfficerId, ct);
        return await journal.CommitFilingAsync(db, draft, dossier, ct);
    }

    private static Refusal? WhyNotSeen(Command command)
    {
        if (!command.IdentityChecked)
            return new Refusal("identity-not-checked");
        return command.AgreedAloud ? null : new Refusal("witness-not-heard");
    }
}
