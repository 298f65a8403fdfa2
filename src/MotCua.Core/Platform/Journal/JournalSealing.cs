namespace MotCua.Core.Platform;

/// <summary>Seals the journal every hour, so that little of it is ever without a signed head.</summary>
public sealed class JournalSealing(TreeHeads heads) : IBackgroundTask
{
    public string Name => "journal-sealing";

    public TimeSpan Interval => TimeSpan.FromHours(1);

    public Task RunAsync(CancellationToken ct) => heads.SealAsync(ct);
}
