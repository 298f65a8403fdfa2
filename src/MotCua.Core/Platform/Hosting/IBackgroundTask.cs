namespace MotCua.Core.Platform;

/// <summary>
/// Work that the host does by itself, again and again: projections, outbox, sealing. Every run gets its own scope, and
/// a run that fails is tried again after the interval, so a run must be safe to repeat.
/// </summary>
public interface IBackgroundTask
{
    /// <summary>Stable kebab-case name for logs.</summary>
    string Name { get; }

    /// <summary>Pause between the end of one run and the start of the next.</summary>
    TimeSpan Interval { get; }

    Task RunAsync(CancellationToken ct);
}
