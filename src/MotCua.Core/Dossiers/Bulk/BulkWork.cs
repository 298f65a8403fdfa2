using Microsoft.EntityFrameworkCore;
using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>Goes on with runs that are long, or that a crash interrupted.</summary>
public sealed class BulkWork(AppDbContext db, TimeProvider clock, BulkRunner runner) : IBackgroundTask
{
    /// <summary>A run of at most so many items is done while its officer waits.</summary>
    public const int AtOnce = 20;

    private static readonly TimeSpan TakenForDead = TimeSpan.FromMinutes(2);

    public string Name => "bulk-acts";

    public TimeSpan Interval => TimeSpan.FromSeconds(5);

    public async Task RunAsync(CancellationToken ct)
    {
        var dead = clock.GetUtcNow() - TakenForDead;
        var waiting = await db.BulkRuns.Where(r => r.FinishedAt == null && (r.StartedAt < dead || r.Items.Count > AtOnce))
            .OrderBy(r => r.StartedAt).Select(r => r.Id).ToListAsync(ct);
        foreach (var run in waiting)
            await runner.RunAsync(run, ct);
    }
}
