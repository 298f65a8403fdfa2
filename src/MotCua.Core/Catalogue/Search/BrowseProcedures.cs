using Microsoft.EntityFrameworkCore;
using MotCua.Core.Platform;

namespace MotCua.Core.Catalogue;

/// <summary>A way to narrow the catalogue, and how many procedures it leaves.</summary>
/// <param name="Name">Null when the code is one of the schema's words, which the pages say themselves.</param>
public sealed record Shelf(string Code, Bilingual? Name, int Count);

/// <summary>The shelves of the catalogue in force: by life event, audience, agency and field, those that hold something.</summary>
public sealed record Shelves(
    IReadOnlyList<Shelf> LifeEvents, IReadOnlyList<Shelf> Audiences, IReadOnlyList<Shelf> Agencies, IReadOnlyList<Shelf> Fields,
    IReadOnlyList<Shelf> Levels);

/// <summary>Lists how the procedures in force can be browsed; the shelves follow from the packages. Open to everybody.</summary>
[Service]
public sealed class BrowseProcedures(AppDbContext db, SearchProcedures search)
{
    public async Task<Shelves> ShelvesAsync(CancellationToken ct)
    {
        var all = (await search.HandleAsync(new(Take: int.MaxValue), Actor.Anonymous, ct)).Cards;
        var departments = await db.Units.AsNoTracking().Where(u => u.Kind == "department")
            .ToDictionaryAsync(u => $"department:{u.Code}", u => new Bilingual { Vi = u.NameVi, En = u.NameEn }, ct);
        return new Shelves(
            Of(all.SelectMany(c => c.LifeEvents), SheetWords.LifeEvents), Of(all.SelectMany(c => c.Audience), SheetWords.Audiences),
            [.. Of(all.Select(c => c.Agency), SheetWords.Resolvers).Select(s => s with { Name = departments.GetValueOrDefault(s.Code) })],
            [.. all.GroupBy(c => c.FieldCode).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => new Shelf(g.Key, g.First().Field, g.Count()))],
            Of(all.Select(c => c.Level), SheetWords.Levels));
    }

    /// <summary>In the order of the schema's words, then by code.</summary>
    private static List<Shelf> Of(IEnumerable<string> codes, IReadOnlyList<string> order) =>
        [.. codes.GroupBy(c => c).OrderBy(g => Place(order, g.Key.Split(':')[0])).ThenBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new Shelf(g.Key, null, g.Count()))];

    private static int Place(IReadOnlyList<string> order, string word)
    {
        for (var i = 0; i < order.Count; i++)
            if (order[i] == word)
                return i;
        return order.Count;
    }
}
