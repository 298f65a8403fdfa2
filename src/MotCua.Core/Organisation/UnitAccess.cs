using Microsoft.EntityFrameworkCore;
using MotCua.Core.Platform;

namespace MotCua.Core.Organisation;

/// <summary>Rights that reach down the tree, and questions to the tree.</summary>
public static class UnitAccess
{
    /// <summary>Whether the actor holds the role at the unit or at one above it.</summary>
    public static bool HasAtOrAbove(this Actor actor, Role role, Unit unit) =>
        actor.Grants.Any(g => g.Role == role && unit.Path.StartsWith(g.UnitPath, StringComparison.Ordinal));

    /// <summary>The unit and everything below it.</summary>
    public static IQueryable<Unit> Under(this IQueryable<Unit> units, string path) => units.Where(u => u.Path.StartsWith(path));

    /// <summary>Units that exist on a day.</summary>
    public static IQueryable<Unit> ExistingOn(this IQueryable<Unit> units, DateOnly on) =>
        units.Where(u => u.ValidFrom <= on && (u.ValidTo == null || u.ValidTo >= on));

    /// <summary>The unit a number of levels above another; the highest one when there are fewer.</summary>
    public static async Task<Guid> UnitAboveAsync(this AppDbContext db, Guid unitId, int levels, CancellationToken ct)
    {
        for (; levels > 0; levels--)
        {
            if (await db.Units.Where(u => u.Id == unitId).Select(u => u.ParentId).SingleAsync(ct) is not { } parent)
                break;
            unitId = parent;
        }
        return unitId;
    }
}
