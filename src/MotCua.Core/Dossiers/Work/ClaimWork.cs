using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>An officer takes a step from the unit's pool; out of turn only with a reason, which is shown (see <see cref="QueueOrder"/>).</summary>
public sealed class ClaimWork(AppDbContext db, Journal journal)
{
    /// <param name="Reason">Why this one goes before others that are due on an earlier day; needed only then.</param>
    public sealed record Command(Guid DossierId, int? Version, Guid WorkItemId, string? Reason = null);

    public async Task<Dossier> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var dossier = await db.LoadDossierAsync(command.DossierId, actor, command.Version, ct);
        var item = dossier.Step(command.WorkItemId);
        Refusal.ThrowIf(dossier.WhyNotWork(item, actor) ?? await db.WhyNotImpartialAsync(dossier, actor.OfficerId, ct));
        var ahead = await db.AheadOfAsync(dossier, item, ct);
        Refusal.ThrowIf(ahead > 0 && DeskRules.WhyNotReason(command.Reason) is not null ? new Refusal("queue-reason-needed", $"{ahead}") : null);
        journal.Start(nameof(ClaimWork), actor, ahead > 0 ? command.Reason!.Trim() : null);
        journal.Record(dossier, new WorkAssigned(item.Id, actor.OfficerId!.Value));
        if (ahead > 0)
            Jump(dossier, item, ahead, command.Reason!);
        await journal.CommitAsync(ct);
        return dossier;
    }

    private void Jump(Dossier dossier, WorkItem item, int ahead, string reason)
    {
        journal.Record(dossier, new WorkJumped(item.Id, ahead));
        item.JumpReason = reason.Trim();
    }
}
