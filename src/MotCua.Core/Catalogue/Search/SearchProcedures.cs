using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Core.Platform;
using MotCua.Engines.WorkingTime;

namespace MotCua.Core.Catalogue;

/// <summary>
/// Finds procedures by what people call them, with or without diacritics, tolerant of slips and abbreviations, or
/// lists them by field, level and life event. Open to everybody.
/// </summary>
public sealed class SearchProcedures(AppDbContext db, SearchIndexCache cache, TimeProvider clock)
{
    /// <param name="Text">What was typed; empty lists everything by name.</param>
    /// <param name="Field">Field code; null for all. Likewise the other filters.</param>
    public sealed record Query(
        string Text = "", string? Field = null, string? Level = null, string? LifeEvent = null, int Skip = 0, int Take = 20,
        string? Audience = null, string? Agency = null);

    /// <param name="Total">Found before paging.</param>
    /// <param name="Fields">Fields among what was found before the field filter, with their counts, most first.</param>
    public sealed record Found(IReadOnlyList<ProcedureCard> Cards, int Total, IReadOnlyList<FieldCount> Fields);

    public async Task<Found> HandleAsync(Query query, Actor actor, CancellationToken ct)
    {
        var index = await IndexAsync(ct);
        var matching = index.Find(query.Text)
            .Where(c => Given(query.Level) is not { } level || c.Level == level)
            .Where(c => Given(query.LifeEvent) is not { } life || c.LifeEvents.Contains(life))
            .Where(c => Given(query.Audience) is not { } audience || c.Audience.Contains(audience))
            .Where(c => Given(query.Agency) is not { } agency || c.Agency == agency)
            .ToList();
        var fields = matching.GroupBy(c => c.FieldCode).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new FieldCount(g.Key, g.First().Field, g.Count())).ToList();
        var cards = Given(query.Field) is { } field ? matching.FindAll(c => c.FieldCode == field) : matching;
        return new Found([.. cards.Skip(query.Skip).Take(query.Take)], cards.Count, fields);
    }

    private static string? Given(string? filter) => string.IsNullOrWhiteSpace(filter) ? null : filter;

    private async Task<SearchIndex> IndexAsync(CancellationToken ct)
    {
        var today = VietnamTime.DateOf(clock.GetUtcNow());
        var published = db.ProcedureVersions.Where(v => v.EffectiveFrom <= today);
        var stamp = $"{today:yyyyMMdd} {await published.CountAsync(ct)} {await published.MaxAsync(v => (DateTimeOffset?)v.PublishedAt, ct):O}";
        return cache.Find(stamp) ?? cache.Keep(stamp, await BuildAsync(today, ct));
    }

    private static string[] Parts(string list) => list.Split(',', StringSplitOptions.RemoveEmptyEntries);

    private async Task<SearchIndex> BuildAsync(DateOnly today, CancellationToken ct)
    {
        var rows = await db.ProcedureVersions.InForceOn(today).AsNoTracking().Select(v => new
        {
            v.Id, v.ProcedureCode, v.NameVi, v.NameEn, v.SummaryVi, v.SummaryEn, v.FieldCode, v.FieldVi, v.FieldEn, v.Level,
            v.LifeEvents, v.OnlineKind, v.SearchText, v.Audience, v.Agency,
        }).ToListAsync(ct);
        return new SearchIndex(rows.Select(v => (new ProcedureCard(
            v.Id, v.ProcedureCode, new Bilingual { Vi = v.NameVi, En = v.NameEn },
            new Bilingual { Vi = v.SummaryVi, En = v.SummaryEn }, v.FieldCode, new Bilingual { Vi = v.FieldVi, En = v.FieldEn },
            v.Level, Parts(v.LifeEvents), v.OnlineKind, Parts(v.Audience), v.Agency), v.SearchText)));
    }
}

/// <summary>A field (vi: lĩnh vực) and how many procedures of it were found.</summary>
public sealed record FieldCount(string Code, Bilingual Name, int Count);

/// <summary>The last index built, by what it was built from.</summary>
[Service(ServiceLifetime.Singleton)]
public sealed class SearchIndexCache
{
    private Kept? last;

    public SearchIndex? Find(string stamp) => last is { } kept && kept.Stamp == stamp ? kept.Index : null;

    public SearchIndex Keep(string stamp, SearchIndex index)
    {
        last = new Kept(stamp, index);
        return index;
    }

    private sealed record Kept(string Stamp, SearchIndex Index);
}
