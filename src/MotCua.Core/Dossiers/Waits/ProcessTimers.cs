using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>
/// Rings the timers of processes that are due, each in a scope of its own. One that fails does not hold up the others and
/// is tried again; two hosts ring it once, since the second finds it gone.
/// </summary>
public sealed class ProcessTimers(AppDbContext db, TimeProvider clock, IServiceScopeFactory scopes) : IBackgroundTask
{
    private const int BatchSize = 200;

    public string Name => "process-timers";

    public TimeSpan Interval => TimeSpan.FromSeconds(10);

    public async Task RunAsync(CancellationToken ct)
    {
        var failed = new List<Exception>();
        foreach (var (dossierId, waitId) in await DueAsync(ct))
            if (await FireAsync(new(dossierId, waitId), ct) is { } error)
                failed.Add(error);
        if (failed.Count > 0)
            throw new AggregateException("Timers of processes could not ring.", failed);
    }

    private async Task<List<(Guid DossierId, Guid WaitId)>> DueAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var due = await db.Dossiers.Where(d => d.Status == DossierStatus.Processing)
            .SelectMany(d => d.Waits).Where(w => w.EndedAt == null && w.DueAt <= now)
            .OrderBy(w => w.DueAt).ThenBy(w => w.Id).Take(BatchSize).Select(w => new { w.DossierId, w.Id }).ToListAsync(ct);
        return [.. due.Select(w => (w.DossierId, w.Id))];
    }

    private async Task<Exception?> FireAsync(FireProcessTimer.Command command, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        try
        {
            await scope.ServiceProvider.GetRequiredService<FireProcessTimer>().HandleAsync(command, Actor.System, ct);
            return null;
        }
        catch (Exception e) when (e is RefusalException or DbUpdateConcurrencyException)
        {
            return null;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return e;
        }
    }
}
