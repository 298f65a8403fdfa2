using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>
/// The head of the unit gives a step to an officer who holds its role there (vi: phân công thụ lý), is at work, and has no interest
/// of one's own in the case.
/// </summary>
public sealed class AssignWork(AppDbContext db, Journal journal)
{
    public sealed record Command(Guid DossierId, int? Version, Guid WorkItemId, Guid OfficerId, string? Reason = null);

    public async Task<Dossier> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var dossier = await db.LoadDossierAsync(command.DossierId, actor, command.Version, ct);
        var item = dossier.Step(command.WorkItemId);
        Refusal.ThrowIf(WhyNotLead(dossier, item, actor) ?? await db.WhyNotHoldAsync(dossier, item, command.OfficerId, journal.Now, ct));
        journal.Start(nameof(AssignWork), actor, command.Reason);
        journal.Record(dossier, new WorkAssigned(item.Id, command.OfficerId));
        await journal.CommitAsync(ct);
        return dossier;
    }

    /// <summary>Why this actor may not give the step away.</summary>
    public static Refusal? WhyNotLead(Dossier dossier, WorkItem item, Actor actor)
    {
        if (item.CompletedAt is not null)
            return new Refusal("work-already-done", dossier.Code);
        var leads = actor.Has(Role.Head, item.UnitId) || actor.Has(Role.Sign, dossier.ResolvingUnitId);
        return leads ? null : new Refusal("needs-role-here", nameof(Role.Head));
    }
}
