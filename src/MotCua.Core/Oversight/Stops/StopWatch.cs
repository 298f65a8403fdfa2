using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Core.Platform;

namespace MotCua.Core.Oversight;

/// <summary>
/// Watches every open counter against its own experience, raises an alert to the level above when one has silently stopped,
/// and closes alerts whose counter works again.
/// </summary>
public sealed class StopWatch(AppDbContext db, CounterTally tally, CounterRecords records, IServiceScopeFactory scopes) : IBackgroundTask
{
    public string Name => "stop-watch";

    public TimeSpan Interval => TimeSpan.FromMinutes(10);

    public async Task RunAsync(CancellationToken ct)
    {
        await tally.FollowAsync(ct);
        var thresholds = StopThresholds.Current;
        var open = await db.StopAlerts.AsNoTracking().Where(a => a.ClosedAt == null).ToListAsync(ct);
        foreach (var record in await records.AllAsync(thresholds, ct))
        {
            await WatchAsync(record, "intake", record.Intake, open, thresholds, ct);
            await WatchAsync(record, "hand-over", record.HandOver, open, thresholds, ct);
        }
    }

    private async Task WatchAsync(
        CounterRecord record, string measure, IReadOnlyList<WorkedHour> hours, IReadOnlyList<StopAlert> open, StopThresholds thresholds,
        CancellationToken ct)
    {
        if (open.FirstOrDefault(a => a.UnitId == record.Desk.Id && a.Measure == measure) is { } alert)
        {
            if (EndOf(alert, record, hours) is { } end)
                await DoAsync((CloseStopAlert f) => f.HandleAsync(new(alert.Id, end), Actor.System, ct));
            return;
        }
        if (!record.WorksNow || StopDetector.Judge(hours, thresholds) is not { IsStop: true, SinceOn: { } on } verdict)
            return;
        var since = CounterWeek.StartOf(new WorkedHour(on, verdict.SinceHour, 0, 0, true, false));
        await DoAsync((RaiseStopAlert f) => f.HandleAsync(
            new(record.Desk.Id, measure, since, verdict, thresholds.Version), Actor.System, ct));
    }

    private static string? EndOf(StopAlert alert, CounterRecord record, IReadOnlyList<WorkedHour> hours)
    {
        if (record.ClosedByAct)
            return "closed-by-act";
        return hours.Any(h => h.Count > 0 && CounterWeek.StartOf(h) >= alert.SilentFromAt) ? "works-again" : null;
    }

    private async Task DoAsync<TFeature>(Func<TFeature, Task> act) where TFeature : notnull
    {
        await using var scope = scopes.CreateAsyncScope();
        await act(scope.ServiceProvider.GetRequiredService<TFeature>());
    }
}
