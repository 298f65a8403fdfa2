using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Core.Platform;
using MotCua.Engines.WorkingTime;

namespace MotCua.Core.Reporting;

/// <summary>How long people really waited, from filing to the result, weekends and supplements included.</summary>
/// <param name="Count">Dossiers counted.</param>
/// <param name="Half">Half of them took no longer.</param>
/// <param name="NineOfTen">Nine of ten took no longer.</param>
public sealed record ProcedureTime(int Count, TimeSpan Half, TimeSpan NineOfTen);

/// <summary>Measured times of procedures over the last 90 days (Vietnam dates, today included), counted again every hour.</summary>
[Service]
public sealed class ProcedureTimes(AppDbContext db, ProcedureTimeCache cache, TimeProvider clock)
{
    /// <summary>Fewer say nothing, and could say something about one person.</summary>
    public const int LeastCount = 20;
    private const int Days = 90;

    /// <summary>Null when fewer than <see cref="LeastCount"/> dossiers came to a result.</summary>
    public async Task<ProcedureTime?> OfAsync(string procedureCode, CancellationToken ct)
    {
        var hour = VietnamTime.DateOf(clock.GetUtcNow()).DayNumber * 24L + clock.GetUtcNow().Hour;
        if (cache.Find(procedureCode, hour) is { } known)
            return known.Time;
        var from = VietnamTime.DateOf(clock.GetUtcNow()).AddDays(1 - Days);
        var spans = await db.DossierFacts.AsNoTracking()
            .Where(f => f.ProcedureCode == procedureCode && f.ClosedOn >= from && f.ClosedAs == ClosedAs.Resolved)
            .Select(f => new { f.SubmittedAt, f.FinishedAt }).ToListAsync(ct);
        var waited = spans.Select(s => s.FinishedAt!.Value - s.SubmittedAt).Order().ToList();
        return cache.Keep(procedureCode, hour, waited.Count < LeastCount
            ? null
            : new ProcedureTime(waited.Count, NearestRank(waited, 0.5), NearestRank(waited, 0.9)));
    }

    private static TimeSpan NearestRank(List<TimeSpan> sorted, double share) =>
        sorted[(int)Math.Ceiling(share * sorted.Count) - 1];
}

/// <summary>Times already counted in an hour.</summary>
[Service(ServiceLifetime.Singleton)]
public sealed class ProcedureTimeCache
{
    private readonly ConcurrentDictionary<string, (long Hour, ProcedureTime? Time)> counted = new();

    internal (long Hour, ProcedureTime? Time)? Find(string code, long hour) =>
        counted.TryGetValue(code, out var found) && found.Hour == hour ? found : null;

    internal ProcedureTime? Keep(string code, long hour, ProcedureTime? time)
    {
        counted[code] = (hour, time);
        return time;
    }
}
