using MotCua.Core.Documents;
using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>Clears expired drafts away every hour, and the files nobody else names.</summary>
public sealed class DraftPurge(PurgeExpiredDrafts purge, UnnamedContent unnamed, FileStore files) : IBackgroundTask
{
    private const int Batch = 200;

    public string Name => "draft-purge";

    public TimeSpan Interval => TimeSpan.FromHours(1);

    public async Task RunAsync(CancellationToken ct)
    {
        while (await purge.HandleAsync(new(Batch), Actor.System, ct) is { } hashes)
            foreach (var hash in await unnamed.RemoveAsync<StoredFile>(hashes, ct))
                files.Forget(hash);
    }
}
