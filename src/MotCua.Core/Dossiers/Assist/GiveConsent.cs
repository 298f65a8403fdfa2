using Microsoft.EntityFrameworkCore;
using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>
/// The person agrees, signed in to the own account, and the dossier is filed in the same act, as one with help. Link and code
/// alone are not enough: the helper knows both. Asking again gives the same dossier.
/// </summary>
public sealed class GiveConsent(AppDbContext db, Journal journal, ConsentAnswers answers, ConsentFiling filing)
{
    /// <param name="OnHelperDevice">See <see cref="OpenConsent"/>.</param>
    public sealed record Command(Guid Id, string Key, string Code, bool OnHelperDevice);

    public async Task<Dossier> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var consent = await db.LoadConsentAsync(command.Id, command.Key, ct);
        if (await FiledAsync(consent, command, actor, ct) is { } filed)
            return filed;
        var draft = await answers.RequireAsync(consent, command.Code, command.OnHelperDevice, actor, nameof(GiveConsent), ct);
        Refusal.ThrowIf((actor.PersonId is null ? new Refusal("consent-sign-in") : null) ?? await filing.WhyNotAsync(consent, draft, ct));
        journal.Start(nameof(GiveConsent), actor);
        var dossier = await filing.FileAsync(consent, draft, actor, null, ct);
        return await journal.CommitFilingAsync(db, draft, dossier, ct);
    }

    private async Task<Dossier?> FiledAsync(FilingConsent consent, Command command, Actor actor, CancellationToken ct) =>
        consent.DossierId is { } filed && actor.PersonId is { } person && consent.Fits(command.Code) && journal.Now < consent.ExpiresAt
            ? await db.Dossiers.SingleOrDefaultAsync(d => d.Id == filed && d.ApplicantPersonId == person, ct)
            : null;
}
