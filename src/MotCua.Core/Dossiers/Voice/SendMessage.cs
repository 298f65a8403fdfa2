using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>Writes to the other side in a dossier: the applicant to the officers, an officer to the applicant.</summary>
public sealed class SendMessage(AppDbContext db, Journal journal)
{
    /// <param name="Once">Mark of the form; sent again with the same words it is the same message.</param>
    public sealed record Command(Guid DossierId, string Text, Guid? Once = null);

    public async Task<DossierMessage> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var dossier = await db.LoadDossierAsync(command.DossierId, actor, null, ct);
        Refusal.ThrowIf(WhyNot(actor) ?? VoiceRules.WhyNotText(command.Text));
        var (text, hash) = (command.Text.Trim(), VoiceRules.Hash(command.Text.Trim()));
        var id = FormOnce.IdOf(command.Once, journal.Now, "message", dossier.Id, actor.Id, hash);
        if (await db.DossierMessages.FindAsync([id], ct) is { } sent)
            return sent;
        journal.Start(nameof(SendMessage), actor);
        var message = new DossierMessage
        {
            Id = id, DossierId = dossier.Id, OfficerId = actor.OfficerId, Text = text, SentAt = journal.Now,
        };
        db.DossierMessages.Add(message);
        journal.Record(message, new MessageSent(dossier.Id, actor.Kind == ActorKind.Citizen, hash));
        return await journal.CommitOnceAsync(db, message, ct);
    }

    /// <summary>Who only watches a dossier does not speak in it.</summary>
    private static Refusal? WhyNot(Actor actor) => actor.Kind == ActorKind.Citizen || Permissions.Allows(Permissions.DeskWork, actor)
        ? null
        : new Refusal("needs-role-here", nameof(Role.Appraise));
}
