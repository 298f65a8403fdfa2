using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>
/// Runs the duty chain of lateness: warns, prepares apologies before due dates, and tells the level above of promises
/// that are broken without one. Looks only at dossiers whose clock moved or whose next step has come.
/// </summary>
public sealed class DutyWatch(DutyAgenda agenda, IServiceScopeFactory scopes, TimeProvider clock) : IBackgroundTask
{
    /// <summary>A run that is older means that the chain stands still.</summary>
    public static readonly TimeSpan Stale = TimeSpan.FromMinutes(15);

    private static readonly TimeSpan AfterFailure = TimeSpan.FromMinutes(10);

    public string Name => "duty-watch";

    public TimeSpan Interval => TimeSpan.FromMinutes(1);

    public async Task RunAsync(CancellationToken ct)
    {
        await agenda.FollowAsync(ct);
        var attended = 0;
        while (await agenda.DueAsync(ct) is { Count: > 0 } batch)
        {
            foreach (var id in batch)
                await agenda.PutOffAsync(id, await AttendAsync(id, ct), ct);
            attended += batch.Count;
        }
        await agenda.ReportAsync(attended, ct);
    }

    /// <summary>Does what is due for one dossier and says when to look again.</summary>
    private async Task<DateTimeOffset?> AttendAsync(Guid id, CancellationToken ct)
    {
        try
        {
            var steps = await DoAsync((RaiseDuty f) => f.HandleAsync(new(id), Actor.System, ct));
            var now = clock.GetUtcNow();
            if (steps.Any(s => s.Act == DutyAct.PrepareApology && s.At <= now))
                await DoAsync((PrepareApology f) => f.HandleAsync(new(id, null), Actor.System, ct));
            return steps.Where(s => s.At > now).Select(s => (DateTimeOffset?)s.At).FirstOrDefault();
        }
        catch (Exception e) when (e is DbUpdateException or RefusalException)
        {
            return clock.GetUtcNow() + AfterFailure;
        }
    }

    private async Task<TResult> DoAsync<TFeature, TResult>(Func<TFeature, Task<TResult>> act) where TFeature : notnull
    {
        await using var scope = scopes.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<TFeature>());
    }
}
