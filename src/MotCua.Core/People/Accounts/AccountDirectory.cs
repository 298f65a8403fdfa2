using Microsoft.EntityFrameworkCore;
using MotCua.Core.Organisation;
using MotCua.Core.Platform;
using MotCua.Engines.WorkingTime;

namespace MotCua.Core.People;

/// <summary>An account of an officer in a list.</summary>
public sealed record AccountRow(Account Account, Officer Officer, IReadOnlyList<RoleGrant> Grants);

/// <summary>A unit with its place, for an administrator: units above as far as they are administered, units below, accounts.</summary>
public sealed record AccountUnit(Unit Unit, IReadOnlyList<Unit> Line, IReadOnlyList<Unit> Children, IReadOnlyList<AccountRow> Accounts);

/// <summary>One account with its roles, ended ones too, and the units near it where it can get one.</summary>
public sealed record AccountDetail(
    AccountRow Row, Unit Unit, IReadOnlyDictionary<Guid, Unit> Units, IReadOnlyList<Unit> Nearby, int Sessions);

/// <summary>Accounts as administrators see them: those of units they configure.</summary>
[Service]
public sealed class AccountDirectory(AppDbContext db, UnitDirectory units, TimeProvider clock)
{
    /// <param name="code">Code of the unit; null for the highest one the actor administers.</param>
    /// <exception cref="NotFoundException">There is no such unit for this actor.</exception>
    public async Task<AccountUnit> UnitAsync(string? code, Actor actor, CancellationToken ct)
    {
        var page = await units.PageAsync(code ?? await HighestAsync(actor, ct), Today, ct);
        if (!actor.Administers(page.Unit))
            throw new NotFoundException("unit");
        var rows = await (from o in db.Officers.AsNoTracking()
                          join a in db.Accounts.AsNoTracking() on o.Id equals a.OfficerId
                          where o.UnitId == page.Unit.Id
                          orderby o.FullName
                          select new { o, a }).ToListAsync(ct);
        var ids = rows.Select(r => r.o.Id).ToList();
        var grants = await db.RoleGrants.AsNoTracking().Where(g => ids.Contains(g.OfficerId)
            && (g.ValidTo == null || g.ValidTo >= Today)).ToListAsync(ct);
        return new AccountUnit(page.Unit, [.. page.Line.Where(actor.Administers)], page.Children,
            [.. rows.Select(r => new AccountRow(r.a, r.o, [.. grants.Where(g => g.OfficerId == r.o.Id)]))]);
    }

    /// <exception cref="NotFoundException">There is no such account for this actor.</exception>
    public async Task<AccountDetail> AccountAsync(Guid id, Actor actor, CancellationToken ct)
    {
        var account = await db.LoadAccountAsync(id, actor, ct);
        var officer = await db.Officers.AsNoTracking().SingleAsync(o => o.Id == account.OfficerId, ct);
        var unit = await db.Units.AsNoTracking().SingleAsync(u => u.Id == officer.UnitId, ct);
        var grants = await db.RoleGrants.AsNoTracking().Where(g => g.OfficerId == officer.Id)
            .OrderBy(g => g.ValidFrom).ThenBy(g => g.Role).ToListAsync(ct);
        var held = grants.Select(g => g.UnitId).ToList();
        var named = await db.Units.AsNoTracking().Where(u => held.Contains(u.Id)).ToDictionaryAsync(u => u.Id, ct);
        var sessions = await db.Sessions.CountAsync(
            s => s.AccountId == id && s.EndedAt == null && s.StartedAt > clock.GetUtcNow() - SessionKeeper.LongestLife, ct);
        return new AccountDetail(new AccountRow(account, officer, grants), unit, named, await NearbyAsync(unit, actor, ct), sessions);
    }

    private DateOnly Today => VietnamTime.DateOf(clock.GetUtcNow());

    /// <summary>The units beside the officer's own, as far as the actor administers them; the own one first.</summary>
    private async Task<IReadOnlyList<Unit>> NearbyAsync(Unit unit, Actor actor, CancellationToken ct)
    {
        var above = unit.Path[..(unit.Path.TrimEnd('/').LastIndexOf('/') + 1)];
        var near = await db.Units.AsNoTracking().Under(above).ExistingOn(Today).ToListAsync(ct);
        return [unit, .. near.Where(u => u.Id != unit.Id && actor.Administers(u)).InVietnameseOrder(u => u.NameVi)];
    }

    private async Task<string> HighestAsync(Actor actor, CancellationToken ct)
    {
        var path = actor.SubtreesWith(Role.Configure).MinBy(p => p.Length) ?? throw new NotFoundException("unit");
        return await db.Units.Where(u => u.Path == path).Select(u => u.Code).SingleAsync(ct);
    }
}
