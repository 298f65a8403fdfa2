using Microsoft.EntityFrameworkCore;
using MotCua.Core.Platform;

namespace MotCua.Core.Organisation;

/// <summary>Whether a desk takes in a procedure through a channel now, and who does instead when not.</summary>
[Service]
public sealed class IntakeStatus(AppDbContext db)
{
    /// <summary>The closure in force; null when intake is open.</summary>
    public async Task<IntakeClosure?> ClosureAsync(
        Guid unitId, string procedureCode, Channel channel, DateTimeOffset at, CancellationToken ct) =>
        (await db.IntakeClosures.AsNoTracking().Where(c => c.UnitId == unitId && c.EndAt > at).ToListAsync(ct))
        .Where(c => c.Covers(procedureCode, channel, at)).MaxBy(c => c.EndAt);

    /// <summary>The refusal to give when intake is closed: until when, by which decision, and where to go instead.</summary>
    public async Task<Refusal?> WhyNotOpenAsync(
        Guid unitId, string procedureCode, Channel channel, DateTimeOffset at, CancellationToken ct)
    {
        if (await ClosureAsync(unitId, procedureCode, channel, at, ct) is not { } closure)
            return null;
        var substitute = await db.Units.AsNoTracking().SingleAsync(u => u.Id == closure.SubstituteUnitId, ct);
        return new Refusal("intake-closed", closure.EndAt, closure.DecisionNumber, substitute.NameVi, substitute.Phone);
    }

    /// <summary>Closures in force or still to come, the earliest first, for notices on the portal.</summary>
    public async Task<IReadOnlyList<ClosureNotice>> NoticesAsync(DateTimeOffset at, CancellationToken ct)
    {
        var rows = await (from c in db.IntakeClosures.AsNoTracking()
                          join unit in db.Units on c.UnitId equals unit.Id
                          join substitute in db.Units on c.SubstituteUnitId equals substitute.Id
                          where c.EndAt > at && c.EndAt > c.StartAt
                          orderby c.StartAt, c.Id
                          select new { Closure = c, Unit = unit, Substitute = substitute }).ToListAsync(ct);
        return [.. rows.Select(r => new ClosureNotice(r.Closure, r.Unit, r.Substitute))];
    }
}

/// <summary>A closure with the desk it closes and the one that takes in instead.</summary>
public sealed record ClosureNotice(IntakeClosure Closure, Unit Unit, Unit Substitute);
