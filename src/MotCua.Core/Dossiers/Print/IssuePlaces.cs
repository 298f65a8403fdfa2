using Microsoft.EntityFrameworkCore;
using MotCua.Core.Organisation;
using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>Where a unit's documents say they were made (vi: địa danh, NĐ 30/2020/NĐ-CP).</summary>
public static class IssuePlaces
{
    private static readonly string[] Kinds = ["Phường ", "Xã ", "Thành phố ", "Tỉnh "];

    /// <summary>The commune of the unit, else the city at the root of its tree, without the kind; may be empty.</summary>
    public static async Task<string> PlaceOfAsync(this AppDbContext db, Unit unit, CancellationToken ct)
    {
        var root = unit.Path.Split('/', StringSplitOptions.RemoveEmptyEntries)[0];
        var name = unit.AreaCode is { } area
            ? await db.Areas.Where(a => a.Code == area).Select(a => a.NameVi).SingleOrDefaultAsync(ct)
            : await db.Units.Where(u => u.Code == root).Select(u => u.Address).FirstOrDefaultAsync(ct);
        var kind = Kinds.FirstOrDefault(k => name?.StartsWith(k, StringComparison.OrdinalIgnoreCase) == true) ?? "";
        return name?[kind.Length..] ?? "";
    }
}
