using Microsoft.EntityFrameworkCore;
using MotCua.Core.Platform;
using MotCua.Engines.WorkingTime;

namespace MotCua.Core.Dossiers;

/// <summary>
/// Brings one open step to whoever should hold it today: to the stand-in while its holder is away, home afterwards, and to the pool
/// when its holder has left or lost the role. Deadlines stay as they are.
/// </summary>
public sealed class RehomeWork(AppDbContext db, Journal journal)
{
    public sealed record Command(Guid DossierId, Guid WorkItemId);

    /// <exception cref="RefusalException">The step is where it belongs.</exception>
    public async Task<Dossier> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        if (actor.Kind != ActorKind.System)
            throw new NotFoundException("step");
        var dossier = await db.LoadDossierAsync(command.DossierId, actor, null, ct);
        var item = dossier.Step(command.WorkItemId);
        var move = item.CompletedAt is null ? await MoveAsync(dossier, item, ct) : null;
        Refusal.ThrowIf(move is null ? new Refusal("work-in-good-hands", dossier.Code) : null);
        journal.Start(nameof(RehomeWork), actor);
        journal.Record(dossier, move!);
        await journal.CommitAsync(ct);
        return dossier;
    }

    private async Task<IJournalEvent?> MoveAsync(Dossier dossier, WorkItem item, CancellationToken ct)
    {
        if (item.AssigneeId is not { } holder)
            return null;
        if (item.OnBehalfOfId is { } home && await db.WhyNotHoldAsync(dossier, item, home, journal.Now, ct) is null)
            return new WorkAssigned(item.Id, home);
        var today = VietnamTime.DateOf(journal.Now);
        var absence = await db.Absences.On(today).FirstOrDefaultAsync(a => a.OfficerId == holder, ct);
        if (absence is not null && await db.WhyNotHoldAsync(dossier, item, absence.StandInId, journal.Now, ct) is null)
            return new WorkStoodIn(item.Id, absence.StandInId, item.OnBehalfOfId ?? holder);
        var whyNot = await db.WhyNotHoldAsync(dossier, item, holder, journal.Now, ct);
        return whyNot is null ? null : new WorkReleased(item.Id, absence is null ? "holder-left" : "holder-away");
    }
}
