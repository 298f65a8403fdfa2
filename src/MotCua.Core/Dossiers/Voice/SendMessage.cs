using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>Writes to the other side in a dossier: the applicant to the officers, an officer to the applicant.</summary>
public sealed class SendMessage(AppDbContext db, Journal journal)
{
    public sealed record Command(Guid DossierId, string Text);

    public async Task<DossierMessage> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var dossier = await db.LoadDossierAsync(command.DossierId, actor, null, ct);
        Refusal.ThrowIf(WhyNot(actor) ?? VoiceRules.WhyNotText(command.Text));
        journal.Start(nameof(SendMessage), actor);
        var message = new DossierMessage
        {
            Id = Ids.New(journal.Now), DossierId = dossier.Id, OfficerId = actor.OfficerId, Text = command.Text.Trim(), SentAt = journal.Now,
        };
        db.DossierMessages.Add(message);
        journal.Record(message, new MessageSent(dossier.Id, actor.Kind == ActorKind.Citizen, VoiceRules.Hash(message.Text)));
        await journal.CommitAsync(ct);
        return message;
    }

    /// <summary>Who only watches a dossier does not speak in it.</summary>
    private static Refusal? WhyNot(Actor actor) => actor.Kind == ActorKind.Citizen || Permissions.Allows(Permissions.DeskWork, actor)
        ? null
        : new Refusal("needs-role-here", nameof(Role.Appraise));
}
