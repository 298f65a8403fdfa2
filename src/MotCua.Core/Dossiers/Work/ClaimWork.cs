using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>An officer takes a step from the unit's pool.</summary>
public sealed class ClaimWork(AppDbContext db, Journal journal)
{
    public sealed record Command(Guid DossierId, int? Version, Guid WorkItemId);

    public async Task<Dossier> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var dossier = await db.LoadDossierAsync(command.DossierId, actor, command.Version, ct);
        var item = dossier.Step(command.WorkItemId);
        Refusal.ThrowIf(dossier.WhyNotWork(item, actor));
        journal.Start(nameof(ClaimWork), actor);
        journal.Record(dossier, new WorkAssigned(item.Id, actor.OfficerId!.Value));
        await journal.CommitAsync(ct);
        return dossier;
    }
}
