using Microsoft.EntityFrameworkCore;
using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>
/// Whoever holds a step gives it to a colleague of the same role, or declines it: then it goes back to the pool. Always with a
/// reason, and with its deadline unchanged.
/// </summary>
public sealed class HandOverWork(AppDbContext db, Journal journal)
{
    /// <param name="ToOfficerId">The colleague; null for the pool.</param>
    public sealed record Command(Guid DossierId, int? Version, Guid WorkItemId, Guid? ToOfficerId, string? Reason);

    public async Task<Dossier> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var dossier = await db.LoadDossierAsync(command.DossierId, actor, command.Version, ct);
        var item = dossier.Step(command.WorkItemId);
        Refusal.ThrowIf(WhyNot(dossier, item, actor) ?? DeskRules.WhyNotReason(command.Reason));
        if (command.ToOfficerId is { } receiver)
            Refusal.ThrowIf(await db.WhyNotHoldAsync(dossier, item, receiver, journal.Now, ct));
        journal.Start(nameof(HandOverWork), actor, command.Reason!.Trim());
        journal.Record(dossier, command.ToOfficerId is { } to ? new WorkAssigned(item.Id, to) : new WorkReleased(item.Id, "declined"));
        await journal.CommitAsync(ct);
        return dossier;
    }

    /// <summary>Why this actor may not give the step away.</summary>
    public static Refusal? WhyNot(Dossier dossier, WorkItem item, Actor actor)
    {
        if (item.CompletedAt is not null)
            return new Refusal("work-already-done", dossier.Code);
        return item.AssigneeId is { } holder && holder == actor.OfficerId ? null : new Refusal("work-not-yours", dossier.Code);
    }
}
