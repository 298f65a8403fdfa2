using Microsoft.EntityFrameworkCore;
using MotCua.Core.Dossiers;
using MotCua.Core.People;
using MotCua.Core.Platform;

namespace MotCua.Core.Notifications;

/// <summary>Where sending stands now.</summary>
/// <param name="OldestAt">When the oldest waiting message was queued; null when none waits.</param>
/// <param name="Troubled">Given up or failing, the latest first, at most <see cref="MessageWatch.Shown"/>.</param>
public sealed record SendingOverview(
    bool SendsMail, bool SendsSms, int Waiting, DateTimeOffset? OldestAt, int SentOfLate, int GivenUp, IReadOnlyList<OutgoingMessage> Troubled);

/// <summary>What an officer is told about messages of a dossier.</summary>
/// <param name="CanReach">Whether anybody of it can be written to now.</param>
public sealed record DossierDelivery(IReadOnlyList<OutgoingMessage> Rows, bool Sends, bool CanReach);

/// <summary>Reads how messages went. Rows hold neither address nor words.</summary>
[Service]
public sealed class MessageWatch(AppDbContext db, CoreSettings settings, Recipients recipients, TimeProvider clock)
{
    public const int Shown = 50;
    private static readonly TimeSpan OfLate = TimeSpan.FromDays(1);

    /// <exception cref="NotFoundException">Not for this actor.</exception>
    public async Task<SendingOverview> OverviewAsync(Actor actor, CancellationToken ct)
    {
        if (!Permissions.Allows(Permissions.ExchangeView, actor))
            throw new NotFoundException("messages");
        var rows = db.OutgoingMessages.AsNoTracking();
        var open = rows.Where(m => m.SentAt == null && m.DeadAt == null);
        var since = clock.GetUtcNow() - OfLate;
        var troubled = await rows.Where(m => m.DeadAt != null || (m.SentAt == null && m.LastError != null))
            .OrderByDescending(m => m.CreatedAt).ThenBy(m => m.Id).Take(Shown).ToListAsync(ct);
        return new SendingOverview(
            settings.Mail.IsOn, settings.Sms.IsOn, await open.CountAsync(ct),
            await open.OrderBy(m => m.CreatedAt).Select(m => (DateTimeOffset?)m.CreatedAt).FirstOrDefaultAsync(ct),
            await rows.CountAsync(m => m.SentAt > since, ct), await rows.CountAsync(m => m.DeadAt != null, ct), troubled);
    }

    /// <summary>Messages of a dossier that the caller may see, the newest first.</summary>
    public async Task<DossierDelivery> OfAsync(Dossier dossier, CancellationToken ct)
    {
        var rows = await db.OutgoingMessages.AsNoTracking().Where(m => m.DossierId == dossier.Id)
            .OrderByDescending(m => m.CreatedAt).ThenBy(m => m.Channel).ToListAsync(ct);
        return new DossierDelivery(rows, recipients.Any, recipients.Any && (await recipients.OfAsync(dossier, NewsKinds.None, ct)).Count > 0);
    }

    /// <summary>The last message to an address, when it was given up; null otherwise.</summary>
    public async Task<OutgoingMessage?> LastFailureAsync(Guid contactId, CancellationToken ct)
    {
        var last = await db.OutgoingMessages.AsNoTracking().Where(m => m.ContactId == contactId)
            .OrderByDescending(m => m.CreatedAt).FirstOrDefaultAsync(ct);
        return last?.DeadAt is null ? null : last;
    }
}
