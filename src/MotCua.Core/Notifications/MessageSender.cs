using Microsoft.EntityFrameworkCore;
using MotCua.Core.People;
using MotCua.Core.Platform;

namespace MotCua.Core.Notifications;

/// <summary>
/// Sends what is queued, each message leased first. What fails is tried again with growing pauses over about a day; what is
/// refused for good, tried in vain or out of date is given up, which administrators and the dossier's officers see.
/// A host that dies between the server's answer and the note of it sends again, under the same Message-ID.
/// </summary>
public sealed class MessageSender(AppDbContext db, Leases leases, MessageWriter writer, MessageTransports transports) : IBackgroundTask
{
    public const int MostAttempts = 12;
    private const int BatchSize = 50;
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(6);

    public string Name => "notification-sender";

    public TimeSpan Interval => TimeSpan.FromSeconds(3);

    public async Task RunAsync(CancellationToken ct)
    {
        while (await NextAsync(ct) is { Count: > 0 } batch)
        {
            foreach (var id in batch)
                await SendAsync(id, ct);
            db.ChangeTracker.Clear();
        }
    }

    private Task<List<Guid>> NextAsync(CancellationToken ct)
    {
        var now = leases.Now;
        return db.OutgoingMessages.Where(m => m.SentAt == null && m.DeadAt == null && m.NextAttemptAt <= now)
            .OrderBy(m => m.NextAttemptAt).Take(BatchSize).Select(m => m.Id).ToListAsync(ct);
    }

    private async Task SendAsync(Guid id, CancellationToken ct)
    {
        if (await leases.TakeAsync<OutgoingMessage>(id, Lease, ct) is not { } message)
            return;
        try
        {
            await DeliverAsync(message, ct);
            (message.SentAt, message.LastError) = (leases.Now, null);
        }
        catch (DeliveryException e)
        {
            message.LastError = e.Code;
            message.NextAttemptAt = leases.Now + Leases.Pause(message.Attempts, FirstPause, LongestPause);
            if (e.IsForGood || message.Attempts >= MostAttempts)
                message.DeadAt = leases.Now;
        }
        await leases.SaveAsync(ct);
    }

    private async Task DeliverAsync(OutgoingMessage message, CancellationToken ct)
    {
        if (leases.Now - message.CreatedAt > MessageQueue.Freshness)
            throw new DeliveryException("out-of-date", forGood: true);
        if (!transports.Sends(message.Channel))
            throw new DeliveryException("channel-off", forGood: true);
        var written = await writer.WriteAsync(message, ct) ?? throw new DeliveryException("address-gone", forGood: true);
        await transports.SendAsync(message.Channel, written, ct);
    }
}

/// <summary>The way out of each channel.</summary>
[Service]
public sealed class MessageTransports(MailTransport mail, SmsTransport sms, CoreSettings settings)
{
    public bool Sends(ContactChannel channel) => settings.Sends(channel);

    /// <exception cref="DeliveryException">It did not get through.</exception>
    public Task SendAsync(ContactChannel channel, WrittenMessage written, CancellationToken ct) =>
        channel == ContactChannel.Mail ? mail.SendAsync(written, ct) : sms.SendAsync(written, ct);
}
