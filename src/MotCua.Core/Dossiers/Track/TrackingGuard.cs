using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>
/// Five wrong second factors an hour for one dossier, then only the QR code's link works for the rest of that hour. The
/// count is by dossier number, so guessing one does not lock others.
/// </summary>
[Service(ServiceLifetime.Singleton)]
public sealed class TrackingGuard(TimeProvider clock)
{
    public const int MostMisses = 5;
    private static readonly TimeSpan Window = TimeSpan.FromHours(1);
    private const int MostEntries = 100_000;
    private readonly ConcurrentDictionary<string, (int Misses, DateTimeOffset Since)> misses = new();

    /// <exception cref="RefusalException">Too many wrong tries.</exception>
    public void Require(string code)
    {
        if (misses.TryGetValue(code, out var found) && found.Misses >= MostMisses && clock.GetUtcNow() < found.Since + Window)
            throw new RefusalException(new Refusal("tracking-locked"));
    }

    public void Miss(string code)
    {
        var now = clock.GetUtcNow();
        if (misses.Count > MostEntries)
            Forget(now);
        misses.AddOrUpdate(code, (1, now), (_, old) => now < old.Since + Window ? (old.Misses + 1, old.Since) : (1, now));
    }

    private void Forget(DateTimeOffset now)
    {
        foreach (var (code, entry) in misses)
            if (now >= entry.Since + Window)
                misses.TryRemove(code, out _);
    }
}
