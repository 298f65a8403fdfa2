using Microsoft.EntityFrameworkCore;
using MotCua.Core.Organisation;
using MotCua.Core.Platform;
using MotCua.Engines.WorkingTime;

namespace MotCua.Core.People;

/// <summary>Turns an account into the actor it is today, with the grants valid today in Vietnam.</summary>
[Service]
public sealed class ActorReader(AppDbContext db, TimeProvider clock, CoreSettings settings)
{
    /// <summary>
    /// The actor behind an account, or null when the account is gone or disabled, or of the sample city while the host
    /// is not in demo mode.
    /// </summary>
    public async Task<Actor?> ReadAsync(Guid accountId, CancellationToken ct)
    {
        var account = await db.Accounts.AsNoTracking()
            .SingleOrDefaultAsync(a => a.Id == accountId && a.DisabledAt == null && (settings.Demo || !a.IsDemo), ct);
        return account switch
        {
            { PersonId: { } person } => await CitizenAsync(person, ct),
            { OfficerId: { } officer } => await OfficerAsync(officer, ct),
            _ => null,
        };
    }

    /// <summary>The name an account is greeted by; empty when it has none.</summary>
    public async Task<string> NameAsync(Actor actor, CancellationToken ct) => actor switch
    {
        { PersonId: { } id } => await db.People.Where(p => p.Id == id).Select(p => p.FullName).SingleAsync(ct),
        { OfficerId: { } id } => await db.Officers.Where(o => o.Id == id).Select(o => o.FullName).SingleAsync(ct),
        _ => "",
    };

    private async Task<Actor> CitizenAsync(Guid personId, CancellationToken ct)
    {
        var today = VietnamTime.DateOf(clock.GetUtcNow());
        var mandates = await db.Mandates.AsNoTracking().InForce(today).Where(m => m.ToPersonId == personId)
            .Select(m => new ActorMandate(m.Id, m.FromPersonId, m.EnterpriseId, m.Acts, m.Procedures)).ToListAsync(ct);
        var enterprises = await db.Enterprises.Where(e => e.RepresentativeId == personId).Select(e => e.Id).ToListAsync(ct);
        return Actor.Citizen(personId) with { Mandates = mandates, Enterprises = enterprises };
    }

    private async Task<Actor?> OfficerAsync(Guid officerId, CancellationToken ct)
    {
        var officer = await db.Officers.AsNoTracking().SingleOrDefaultAsync(o => o.Id == officerId, ct);
        if (officer is null)
            return null;
        var today = VietnamTime.DateOf(clock.GetUtcNow());
        var grants = await db.RoleGrants.AsNoTracking().On(today).Where(g => g.OfficerId == officerId)
            .Join(db.Units, g => g.UnitId, u => u.Id, (g, u) => new { Grant = g, u.Path })
            .ToListAsync(ct);
        return new Actor
        {
            Kind = ActorKind.Officer,
            OfficerId = officerId,
            UnitId = officer.UnitId,
            Grants = [.. grants.Select(g => ToGrant(g.Grant, g.Path))],
        };
    }

    private static ActorGrant ToGrant(RoleGrant grant, string path) => new(
        grant.Role, grant.UnitId, path, grant.Subtree,
        grant.Fields.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
