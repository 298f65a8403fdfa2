using Microsoft.EntityFrameworkCore;
using MotCua.Core.Platform;

namespace MotCua.Core.Organisation;

/// <summary>A unit with its place in the tree.</summary>
/// <param name="Line">Units above it, the root first.</param>
/// <param name="Children">Units right below it that exist on the day asked for, by name.</param>
/// <param name="Successor">Who took over a unit that has ended; null while it exists or when nobody did.</param>
/// <param name="Areas">Communes it serves.</param>
public sealed record UnitPage(
    Unit Unit, IReadOnlyList<Unit> Line, IReadOnlyList<Unit> Children, Unit? Successor, IReadOnlyList<Area> Areas);

/// <summary>The organisation as pages show it: who is where, above and below whom, and which desks serve a commune.</summary>
[Service]
public sealed class UnitDirectory(AppDbContext db)
{
    /// <summary>Kinds a citizen of a commune deals with, in the order they are shown.</summary>
    private static readonly string[] LocalKinds =
    [
        UnitKinds.CommuneOneStop, UnitKinds.Commune, UnitKinds.OneStopPoint, UnitKinds.OneStopBranch, UnitKinds.PoliceCommune,
        UnitKinds.TaxBase, UnitKinds.SocialInsuranceBase,
    ];

    /// <exception cref="NotFoundException">There is no such unit.</exception>
    public async Task<UnitPage> PageAsync(string code, DateOnly on, CancellationToken ct)
    {
        var unit = await db.Units.AsNoTracking().SingleOrDefaultAsync(u => u.Code == code, ct) ?? throw new NotFoundException("unit");
        var children = await db.Units.AsNoTracking().Where(u => u.ParentId == unit.Id).ExistingOn(on).ToListAsync(ct);
        return new UnitPage(unit, await LineAsync(unit, ct), [.. children.InVietnameseOrder(u => u.NameVi)], await SuccessorAsync(unit, on, ct), await AreasAsync(unit, ct));
    }

    /// <summary>Units above, the root first.</summary>
    public async Task<IReadOnlyList<Unit>> LineAsync(Unit unit, CancellationToken ct)
    {
        var codes = unit.Path.Split('/', StringSplitOptions.RemoveEmptyEntries)[..^1];
        var above = await db.Units.AsNoTracking().Where(u => codes.Contains(u.Code)).ToListAsync(ct);
        return [.. above.OrderBy(u => u.Path.Length)];
    }

    /// <summary>Units that serve a commune on a day, the one-stop desk first.</summary>
    public async Task<IReadOnlyList<Unit>> ServingAsync(string areaCode, DateOnly on, CancellationToken ct)
    {
        var units = await db.Units.AsNoTracking().ExistingOn(on)
            .Where(u => LocalKinds.Contains(u.Kind))
            .Where(u => u.AreaCode == areaCode || db.UnitCoverage.Any(c => c.UnitId == u.Id && c.AreaCode == areaCode))
            .ToListAsync(ct);
        return [.. units.OrderBy(u => Array.IndexOf(LocalKinds, u.Kind)).ThenBy(u => u.Code, StringComparer.Ordinal)];
    }

    /// <summary>Desks that take in dossiers on a day, by name.</summary>
    public async Task<IReadOnlyList<Unit>> DesksAsync(DateOnly on, CancellationToken ct) =>
        [.. (await db.Units.AsNoTracking().ExistingOn(on).Where(u => UnitKinds.Desks.Contains(u.Kind)).ToListAsync(ct)).InVietnameseOrder(u => u.NameVi)];

    private async Task<Unit?> SuccessorAsync(Unit unit, DateOnly on, CancellationToken ct)
    {
        if (unit.ExistsOn(on))
            return null;
        var current = await Succession.CurrentAsync(db.Units.AsNoTracking(), unit, on, ct);
        return current?.Id == unit.Id ? null : current;
    }

    private async Task<List<Area>> AreasAsync(Unit unit, CancellationToken ct) => await db.Areas.AsNoTracking()
        .Where(a => a.Code == unit.AreaCode || db.UnitCoverage.Any(c => c.UnitId == unit.Id && c.AreaCode == a.Code))
        .OrderBy(a => a.Code).ToListAsync(ct);
}
