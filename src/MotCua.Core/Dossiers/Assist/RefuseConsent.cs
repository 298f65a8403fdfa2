using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>The person does not agree and says why; nothing is filed, and the helper reads the reason.</summary>
public sealed class RefuseConsent(AppDbContext db, Journal journal, ConsentAnswers answers)
{
    /// <param name="OnHelperDevice">See <see cref="OpenConsent"/>.</param>
    public sealed record Command(Guid Id, string Key, string Code, string Reason, bool OnHelperDevice);

    public async Task<FilingConsent> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var consent = await db.LoadConsentAsync(command.Id, command.Key, ct);
        var draft = await answers.RequireAsync(consent, command.Code, command.OnHelperDevice, actor, nameof(RefuseConsent), ct);
        Refusal.ThrowIf(DeskRules.WhyNotReason(command.Reason) ?? VoiceRules.WhyNotText(command.Reason));
        journal.Start(nameof(RefuseConsent), actor);
        consent.Reason = command.Reason.Trim();
        answers.Close(consent, draft, given: false, consent.Reason, proven: actor.PersonId is not null);
        journal.Record(consent, new ConsentRefused(VoiceRules.Hash(consent.Reason)));
        await journal.CommitAsync(ct);
        return consent;
    }
}
