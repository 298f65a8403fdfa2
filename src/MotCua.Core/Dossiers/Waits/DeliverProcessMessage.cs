using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>
/// A message that a process waits for has come in, brought by another system or noted by an officer of the one-stop or
/// of the section. It is matched by the dossier and the name of the message; the oldest wait takes it.
/// </summary>
public sealed class DeliverProcessMessage(AppDbContext db, Journal journal, DossierWorkflow workflow)
{
    /// <param name="Message">Name of the message as the process has it.</param>
    public sealed record Command(Guid DossierId, int? Version, string Message);

    public async Task<Dossier> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var dossier = await db.LoadDossierAsync(command.DossierId, actor, command.Version, ct);
        Refusal.ThrowIf(dossier.WhyNotDeliver(command.Message, actor));
        journal.Start(nameof(DeliverProcessMessage), actor);
        await workflow.HappenAsync(dossier, dossier.OpenWait(command.Message)!, ct);
        await journal.CommitAsync(ct);
        return dossier;
    }
}
