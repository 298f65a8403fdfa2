using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Core.Platform;
using MotCua.Engines.WorkingTime;
using EngineDay = MotCua.Engines.WorkingTime.CalendarDay;
using EngineVersion = MotCua.Engines.WorkingTime.CalendarVersion;

namespace MotCua.Core.Calendars;

/// <summary>
/// Working time of units: the city's calendar, then those of the units above, then its own. Built once per set of
/// published versions and shared by the whole process, since versions never change.
/// </summary>
[Service]
public sealed class WorkCalendars(AppDbContext db, WorkCalendarCache cache)
{
    private readonly Dictionary<Guid, WorkCalendar> asked = [];

    /// <exception cref="InvalidOperationException">No calendar is published, or there is no such unit: a bug.</exception>
    public async Task<WorkCalendar> ForUnitAsync(Guid unitId, CancellationToken ct) =>
        asked.TryGetValue(unitId, out var known) ? known : asked[unitId] = await FindAsync(unitId, ct);

    private async Task<WorkCalendar> FindAsync(Guid unitId, CancellationToken ct)
    {
        var line = await LineAsync(unitId, ct);
        var versions = await db.CalendarVersions.AsNoTracking()
            .Where(v => v.UnitId == null || line.Contains(v.UnitId.Value))
            .OrderBy(v => v.EffectiveFrom).ThenBy(v => v.Number).Select(v => new { v.Id, v.UnitId }).ToListAsync(ct);
        var ordered = versions.OrderBy(v => v.UnitId is { } id ? line.IndexOf(id) : -1).Select(v => v.Id).ToList();
        if (ordered.Count == 0)
            throw new InvalidOperationException("No calendar is published; load the city first.");
        var key = string.Join('|', ordered);
        return cache.Find(key) ?? cache.Keep(key, await BuildAsync(ordered, ct));
    }

    /// <summary>The unit and those above it, the root first.</summary>
    private async Task<List<Guid>> LineAsync(Guid unitId, CancellationToken ct)
    {
        var path = await db.Units.Where(u => u.Id == unitId).Select(u => u.Path).SingleAsync(ct);
        var codes = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var ids = await db.Units.Where(u => codes.Contains(u.Code)).Select(u => new { u.Code, u.Id }).ToListAsync(ct);
        return [.. codes.Select(c => ids.Single(i => i.Code == c).Id)];
    }

    private async Task<WorkCalendar> BuildAsync(List<Guid> ordered, CancellationToken ct)
    {
        var rows = await db.CalendarVersions.AsNoTracking().Include(v => v.Shifts).Include(v => v.Days)
            .Where(v => ordered.Contains(v.Id)).ToListAsync(ct);
        var layers = ordered.Select(id => rows.Single(r => r.Id == id)).GroupBy(r => r.UnitId)
            .Select(g => (IReadOnlyList<EngineVersion>)[.. g.Select(v => new EngineVersion(v.EffectiveFrom, Definition(v)))]);
        return new WorkCalendar(EngineVersion.Layered([.. layers]));
    }

    private static CalendarDefinition Definition(CalendarVersion version) => new()
    {
        Week = version.Shifts.GroupBy(s => s.Day).ToDictionary(
            g => g.Key, g => (IReadOnlyList<Shift>)[.. g.OrderBy(s => s.Start).Select(s => new Shift(s.Start, s.End))]),
        Days = [.. version.Days.Select(d => new EngineDay(d.Date, KindOf(d.Kind))
        {
            NameVi = d.NameVi, NameEn = d.NameEn, Source = d.Source,
        })],
    };

    private static DayKind KindOf(string kind) => kind switch
    {
        "off" => DayKind.Off,
        "makeup" => DayKind.Makeup,
        "half" => DayKind.Half,
        _ => throw new FormatException($"Unknown kind of day {kind}."),
    };
}

/// <summary>Calendars already built, by the ids of the versions they are made of.</summary>
[Service(ServiceLifetime.Singleton)]
public sealed class WorkCalendarCache
{
    private readonly ConcurrentDictionary<string, WorkCalendar> built = new();

    public WorkCalendar? Find(string key) => built.GetValueOrDefault(key);

    public WorkCalendar Keep(string key, WorkCalendar calendar) => built.GetOrAdd(key, calendar);
}
