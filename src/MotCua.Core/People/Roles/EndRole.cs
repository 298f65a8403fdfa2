using Microsoft.EntityFrameworkCore;
using MotCua.Core.Platform;
using MotCua.Engines.WorkingTime;

namespace MotCua.Core.People;

/// <summary>Takes a role back, from the next request on or after a day (vi: thu hồi quyền). What was done with it stays.</summary>
public sealed class EndRole(AppDbContext db, Journal journal)
{
    /// <param name="LastOn">Last day, inclusive, Vietnam; null ends it at once.</param>
    public sealed record Command(Guid GrantId, DateOnly? LastOn);

    /// <exception cref="NotFoundException">There is no such role for this actor.</exception>
    /// <exception cref="RefusalException">The role has ended, or the day is over.</exception>
    public async Task HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var grant = await db.RoleGrants.SingleOrDefaultAsync(g => g.Id == command.GrantId, ct) ?? throw new NotFoundException("role");
        var officer = await db.LoadOfficerAsync(grant.OfficerId, actor, ct);
        var today = VietnamTime.DateOf(journal.Now);
        Refusal.ThrowIf(grant.ValidTo < today ? new Refusal("role-ended") : null);
        Refusal.ThrowIf(command.LastOn < today ? new Refusal("role-in-the-past") : null);
        journal.Start(nameof(EndRole), actor);
        grant.ValidTo = command.LastOn ?? today.AddDays(-1);
        journal.Record(officer, new RoleEnded(grant.Id, grant.ValidTo.Value));
        await journal.CommitAsync(ct);
    }
}
