using Microsoft.EntityFrameworkCore;
using MotCua.Core.Organisation;
using MotCua.Core.Platform;
using MotCua.Engines.WorkingTime;

namespace MotCua.Core.People;

/// <summary>Gives an officer a role at a unit for a time (vi: phân quyền); a stand-in gets one with an end.</summary>
public sealed class GrantRole(AppDbContext db, Journal journal)
{
    /// <param name="From">First day, Vietnam; null for today.</param>
    /// <param name="To">Last day, inclusive; null without an end.</param>
    public sealed record Command(Guid OfficerId, Role Role, Guid UnitId, DateOnly? From, DateOnly? To);

    /// <exception cref="NotFoundException">There is no such officer or unit for this actor.</exception>
    /// <exception cref="RefusalException">The dates do not fit, or the officer holds the role then already.</exception>
    public async Task<RoleGrant> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var officer = await db.LoadOfficerAsync(command.OfficerId, actor, ct);
        var unit = await db.Units.SingleOrDefaultAsync(u => u.Id == command.UnitId, ct);
        if (unit is null || !actor.Administers(unit))
            throw new NotFoundException("unit");
        var today = VietnamTime.DateOf(journal.Now);
        var from = command.From ?? today;
        Refusal.ThrowIf(WhyNotDays(from, command.To, today) ?? await WhyNotHeldAsync(command, from, ct));
        journal.Start(nameof(GrantRole), actor);
        var grant = RoleGranting.Grant(db, journal, officer, command.Role, unit.Id, (from, command.To));
        await journal.CommitAsync(ct);
        return grant;
    }

    private static Refusal? WhyNotDays(DateOnly from, DateOnly? to, DateOnly today)
    {
        if (from < today || to < today)
            return new Refusal("role-in-the-past");
        return to < from ? new Refusal("role-ends-before-start") : null;
    }

    private async Task<Refusal?> WhyNotHeldAsync(Command command, DateOnly from, CancellationToken ct)
    {
        var (officer, role, unit, to) = (command.OfficerId, command.Role, command.UnitId, command.To ?? DateOnly.MaxValue);
        var held = await db.RoleGrants.AnyAsync(g => g.OfficerId == officer && g.Role == role && g.UnitId == unit
            && g.ValidFrom <= to && (g.ValidTo == null || g.ValidTo >= from), ct);
        return held ? new Refusal("role-held-already") : null;
    }
}
