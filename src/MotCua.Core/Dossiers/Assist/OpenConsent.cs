using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>The person types the code and may read what was filled in; the first time is on record.</summary>
public sealed class OpenConsent(AppDbContext db, Journal journal, CodedLinks links, ConsentReview review)
{
    /// <param name="OnHelperDevice">The browser is one on which a helper asked for consents.</param>
    public sealed record Command(Guid Id, string Key, string Code, bool OnHelperDevice);

    public async Task<ConsentView> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var consent = await db.LoadConsentAsync(command.Id, command.Key, ct);
        Refusal.ThrowIf(AssistRules.WhyNotAnswer(actor, command.OnHelperDevice));
        await links.RequireAsync(consent, command.Code, nameof(OpenConsent), actor, ct);
        if (consent.OpenedAt is null)
        {
            journal.Start(nameof(OpenConsent), actor);
            consent.OpenedAt = journal.Now;
            journal.Record(consent, new ConsentOpened());
            await journal.CommitAsync(ct);
        }
        return await review.OfAsync(consent, ct);
    }
}
