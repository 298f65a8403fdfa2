using Microsoft.EntityFrameworkCore;
using MotCua.Core.Platform;

namespace MotCua.Core.People;

/// <summary>Removes sessions a week after they can have run last; that somebody signed in then is kept no longer.</summary>
public sealed class SessionPurge(AppDbContext db, TechnicalState state, TimeProvider clock) : IBackgroundTask
{
    public static readonly TimeSpan Kept = TimeSpan.FromDays(7);
    private const int Batch = 1000;

    public string Name => "session-purge";

    public TimeSpan Interval => TimeSpan.FromHours(1);

    public async Task RunAsync(CancellationToken ct)
    {
        var oldest = clock.GetUtcNow() - SessionKeeper.LongestLife - Kept;
        while (await db.Sessions.Where(s => s.StartedAt <= oldest).OrderBy(s => s.StartedAt).Take(Batch).ToListAsync(ct) is { Count: > 0 } old)
        {
            db.RemoveRange(old);
            await state.SaveAsync(ct);
            db.ChangeTracker.Clear();
        }
    }
}
