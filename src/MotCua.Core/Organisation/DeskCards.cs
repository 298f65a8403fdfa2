using Microsoft.EntityFrameworkCore;
using MotCua.Core.Platform;
using MotCua.Engines.WorkingTime;

namespace MotCua.Core.Organisation;

/// <summary>Where a procedure is filed for a commune, and whether that desk takes it in now.</summary>
/// <param name="Closures">Closures in force, by channel; empty when all is open.</param>
public sealed record DeskCard(Unit Desk, Unit Resolving, IReadOnlyList<ClosureNotice> Closures);

/// <summary>Finds the desk of a procedure in a place, for people who ask before they file.</summary>
[Service]
public sealed class DeskCards(AppDbContext db, UnitResolver units, IntakeStatus intake, TimeProvider clock)
{
    /// <exception cref="RefusalException">No unit is competent there.</exception>
    public async Task<DeskCard> ForAsync(
        string procedureCode, string kind, string? code, string? areaCode, string? section, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var place = await units.ResolveAsync(kind, code, areaCode, section, VietnamTime.DateOf(now), ct);
        var desk = await db.Units.AsNoTracking().SingleAsync(u => u.Id == place.ReceivingUnitId, ct);
        var resolving = await db.Units.AsNoTracking().SingleAsync(u => u.Id == place.ResolvingUnitId, ct);
        var closures = (await intake.NoticesAsync(now, ct)).Where(n => n.Unit.Id == desk.Id
            && n.Closure.StartAt <= now && (n.Closure.ProcedureCode is null || n.Closure.ProcedureCode == procedureCode));
        return new DeskCard(desk, resolving, [.. closures]);
    }
}
