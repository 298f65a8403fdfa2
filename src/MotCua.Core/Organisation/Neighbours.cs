using Microsoft.EntityFrameworkCore;
using MotCua.Core.Platform;

namespace MotCua.Core.Organisation;

/// <summary>How near one desk is to another, by the areas that agencies serve together.</summary>
public enum Nearness
{
    /// <summary>The same base tax office serves both: mostly one former district.</summary>
    SameDistrict,

    /// <summary>The same branch of the city's one-stop centre serves both.</summary>
    SameBranch,

    /// <summary>Elsewhere in the city.</summary>
    City,
}

/// <summary>A desk with how near it is to the one that was asked for.</summary>
public sealed record NearDesk(Unit Desk, Nearness Nearness);

/// <summary>
/// Which desks are near which. No list of coordinates of desks has a source we could name, so nearness is that of the
/// administration: communes that the same tax office, or the same branch of the city's centre, serves, by the coverage sheet.
/// That of the sample city is grouped by the districts that ended on 1 July 2025.
/// </summary>
[Service]
public sealed class Neighbours(AppDbContext db)
{
    /// <summary>Desks of communes and of the city that exist on a day, the nearest first, then by name; not the desk itself.</summary>
    public async Task<IReadOnlyList<NearDesk>> OfAsync(Unit desk, DateOnly on, CancellationToken ct)
    {
        var desks = await db.Units.AsNoTracking().ExistingOn(on)
            .Where(u => UnitKinds.Desks.Contains(u.Kind) && u.Id != desk.Id).ToListAsync(ct);
        var (district, branch) = (await SharedAsync(desk, UnitKinds.TaxBase, ct), await SharedAsync(desk, UnitKinds.OneStopBranch, ct));
        return [.. desks.Select(d => new NearDesk(d, Of(d, district, branch)))
            .OrderBy(d => d.Nearness).ThenBy(d => d.Desk.NameVi, StringComparer.Ordinal)];
    }

    private static Nearness Of(Unit desk, HashSet<string> district, HashSet<string> branch)
    {
        if (desk.AreaCode is not { } area)
            return Nearness.City;
        return district.Contains(area) ? Nearness.SameDistrict : branch.Contains(area) ? Nearness.SameBranch : Nearness.City;
    }

    /// <summary>Communes that units of a kind serve together with those of the desk.</summary>
    private async Task<HashSet<string>> SharedAsync(Unit desk, string kind, CancellationToken ct)
    {
        var own = await db.UnitCoverage.Where(c => c.UnitId == desk.Id).Select(c => c.AreaCode).ToListAsync(ct);
        if (desk.AreaCode is { } area)
            own.Add(area);
        var codes = await (from mine in db.UnitCoverage
                           join u in db.Units on mine.UnitId equals u.Id
                           join other in db.UnitCoverage on mine.UnitId equals other.UnitId
                           where u.Kind == kind && own.Contains(mine.AreaCode)
                           select other.AreaCode).Distinct().ToListAsync(ct);
        return [.. codes];
    }
}
