using Microsoft.EntityFrameworkCore;

namespace MotCua.Core.Platform;

/// <summary>A row that the worker delivers, again and again until it is through.</summary>
public interface IDelivery : IVersioned
{
    Guid Id { get; }
    int Attempts { get; set; }

    /// <summary>Not before this instant; while somebody delivers it, the end of that lease.</summary>
    DateTimeOffset NextAttemptAt { get; set; }

    /// <summary>Still to be delivered.</summary>
    bool IsOpen { get; }
}

/// <summary>Takes deliveries for one host at a time: what is leased is not tried by another before the lease runs out.</summary>
[Service]
public sealed class Leases(AppDbContext db, TimeProvider clock)
{
    public DateTimeOffset Now => clock.GetUtcNow();

    /// <returns>The row with one more attempt; null when another host has taken or delivered it meanwhile.</returns>
    public async Task<T?> TakeAsync<T>(Guid id, TimeSpan length, CancellationToken ct) where T : class, IDelivery
    {
        var row = await db.Set<T>().SingleAsync(r => r.Id == id, ct);
        if (!row.IsOpen || row.NextAttemptAt > Now)
            return null;
        row.Attempts++;
        row.NextAttemptAt = Now + length;
        try
        {
            await db.CommitStateAsync(ct);
            return row;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return null;
        }
    }

    /// <summary>Keeps what came of it.</summary>
    public Task SaveAsync(CancellationToken ct) => db.CommitStateAsync(ct);

    /// <summary>Twice as long after every attempt, up to a longest pause.</summary>
    public static TimeSpan Pause(int attempts, TimeSpan first, TimeSpan longest)
    {
        var seconds = first.TotalSeconds * Math.Pow(2, Math.Min(attempts, 20) - 1);
        return TimeSpan.FromSeconds(Math.Min(longest.TotalSeconds, seconds));
    }
}
