using MotCua.Core.Organisation;
using MotCua.Core.Platform;
using MotCua.Engines.WorkingTime;

namespace MotCua.Core.People;

/// <summary>How a role is written down, whoever gives it.</summary>
internal static class RoleGranting
{
    /// <param name="days">First and last day, both inclusive; null means from today on without an end.</param>
    public static RoleGrant Grant(
        AppDbContext db, Journal journal, Officer officer, Role role, Guid unitId, (DateOnly From, DateOnly? To)? days)
    {
        var (from, to) = days ?? (VietnamTime.DateOf(journal.Now), null);
        var grant = db.RoleGrants.Add(new RoleGrant
        {
            Id = Ids.New(journal.Now), OfficerId = officer.Id, Role = role, UnitId = unitId,
            Subtree = RoleGrant.ReachesDown(role), ValidFrom = from, ValidTo = to,
        }).Entity;
        journal.Record(officer, new RoleGranted(grant.Id, role, unitId, grant.Subtree, from, to));
        return grant;
    }
}
