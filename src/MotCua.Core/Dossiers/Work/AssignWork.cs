using Microsoft.EntityFrameworkCore;
using MotCua.Core.Platform;
using MotCua.Engines.WorkingTime;

namespace MotCua.Core.Dossiers;

/// <summary>The head of the unit gives a step to an officer who holds its role there (vi: phân công thụ lý).</summary>
public sealed class AssignWork(AppDbContext db, Journal journal)
{
    public sealed record Command(Guid DossierId, int? Version, Guid WorkItemId, Guid OfficerId, string? Reason = null);

    public async Task<Dossier> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var dossier = await db.LoadDossierAsync(command.DossierId, actor, command.Version, ct);
        var item = dossier.Step(command.WorkItemId);
        Refusal.ThrowIf(WhyNot(dossier, item, actor) ?? await WhyNotOfficerAsync(item, command.OfficerId, ct));
        journal.Start(nameof(AssignWork), actor, command.Reason);
        journal.Record(dossier, new WorkAssigned(item.Id, command.OfficerId));
        await journal.CommitAsync(ct);
        return dossier;
    }

    private static Refusal? WhyNot(Dossier dossier, WorkItem item, Actor actor)
    {
        if (item.CompletedAt is not null)
            return new Refusal("work-already-done", dossier.Code);
        var leads = actor.Has(Role.Head, item.UnitId) || actor.Has(Role.Sign, dossier.ResolvingUnitId);
        return leads ? null : new Refusal("needs-role-here", nameof(Role.Head));
    }

    private async Task<Refusal?> WhyNotOfficerAsync(WorkItem item, Guid officerId, CancellationToken ct)
    {
        var role = Dossier.RoleOf(item);
        var today = VietnamTime.DateOf(journal.Now);
        var holds = await db.RoleGrants.AnyAsync(g => g.OfficerId == officerId && g.Role == role
            && g.UnitId == item.UnitId && g.ValidFrom <= today && (g.ValidTo == null || g.ValidTo >= today), ct);
        return holds ? null : new Refusal("officer-lacks-role", role.ToString());
    }
}
