using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using MotCua.Core.Platform;

namespace MotCua.Core.Exchange;

/// <summary>
/// Delivers the ledger: per dossier strictly in order, the next message only after the one before was acknowledged. A
/// message is leased before it is sent, so two hosts never send it at once; what fails is tried again with growing pauses
/// for as long as it takes.
/// </summary>
public sealed class SyncSender(AppDbContext db, PortalClient portal, Leases leases) : IBackgroundTask
{
    private const int BatchSize = 100;

    /// <summary>Longer than all the calls of one delivery may take together.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(10);

    public string Name => "national-portal-sender";

    public TimeSpan Interval => TimeSpan.FromSeconds(2);

    public async Task RunAsync(CancellationToken ct)
    {
        if (!portal.IsConfigured)
            return;
        while (await NextAsync(ct) is { Count: > 0 } batch)
        {
            foreach (var id in batch)
                await SendAsync(id, ct);
            db.ChangeTracker.Clear();
        }
    }

    /// <summary>The oldest open message of each dossier, when it is due; of one fact the record goes before the progress.</summary>
    private Task<List<Guid>> NextAsync(CancellationToken ct)
    {
        var now = leases.Now;
        var open = db.SyncMessages.Where(m => m.Partner == PortalClient.Partner && m.AcknowledgedAt == null);
        return open.Where(m => m.NextAttemptAt <= now && !open.Any(o => o.DossierId == m.DossierId
                && (o.JournalSequence < m.JournalSequence
                    || (o.JournalSequence == m.JournalSequence
                        && o.Operation == SyncMessages.SyncDossier && m.Operation != SyncMessages.SyncDossier))))
            .OrderBy(m => m.JournalSequence).Take(BatchSize).Select(m => m.Id).ToListAsync(ct);
    }

    private async Task SendAsync(Guid id, CancellationToken ct)
    {
        if (await leases.TakeAsync<SyncMessage>(id, Lease, ct) is not { } message)
            return;
        try
        {
            await DeliverAsync(message, ct);
            (message.AcknowledgedAt, message.LastError) = (leases.Now, null);
        }
        catch (Exception e) when (e is HttpRequestException or PortalException)
        {
            message.LastError = e is PortalException refused ? $"refused:{refused.Code}" : PortalClient.Unreachable;
            message.NextAttemptAt = leases.Now + Leases.Pause(message.Attempts, FirstPause, LongestPause);
        }
        await leases.SaveAsync(ct);
    }

    private async Task DeliverAsync(SyncMessage message, CancellationToken ct)
    {
        var body = (JsonObject)JsonNode.Parse(message.Payload)!;
        try
        {
            await portal.CallAsync(message.Operation, body, ct);
        }
        catch (PortalException e) when (e.AlreadyThere)
        {
            body["isUpdating"] = true;
            await portal.CallAsync(message.Operation, body, ct);
        }
    }
}
