using Microsoft.EntityFrameworkCore;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;

namespace MotCua.Core.Notifications;

/// <summary>
/// Follows the journal and queues a message for each address that is to hear of a fact, in one commit with the place it has
/// read to: once, however often it runs. Old facts are no news: what is recorded before <see cref="Freshness"/>
/// is passed over, so turning the sending on does not flood anybody.
/// </summary>
public sealed class MessageQueue(AppDbContext db, JournalReader reader, Recipients recipients, TimeProvider clock) : IBackgroundTask
{
    /// <summary>Older than this a fact is not told any more, and a message that could not leave is given up.</summary>
    public static readonly TimeSpan Freshness = TimeSpan.FromDays(3);
    private const string Cursor = "notifications";

    public string Name => "notification-queue";

    public TimeSpan Interval => TimeSpan.FromSeconds(3);

    public async Task RunAsync(CancellationToken ct)
    {
        if (!recipients.Any)
            return;
        await reader.SkipBeforeAsync(Cursor, clock.GetUtcNow() - Freshness, ct);
        await reader.CatchUpAsync(Cursor, ApplyAsync, ct);
    }

    private async Task ApplyAsync(IReadOnlyList<JournalEntry> entries, CancellationToken ct)
    {
        foreach (var entry in entries)
            if (MessageKinds.Of(JournalJson.Read(entry.Type, entry.Payload)) is { } news)
                foreach (var message in await OfAsync(entry, news, ct))
                    db.OutgoingMessages.Add(message);
    }

    private async Task<IEnumerable<OutgoingMessage>> OfAsync(JournalEntry entry, News news, CancellationToken ct)
    {
        if (entry.StreamKind is "visit")
            return await OfVisitAsync(entry, news, ct);
        if (news.Kind == MessageKinds.Code)
            return (await recipients.AwaitingCodeAsync(entry.StreamId, ct)).Select(to => Message(entry, news, to));
        var dossierId = news.DossierId ?? await DossierIdAsync(entry, ct);
        var dossier = await db.Dossiers.AsNoTracking().SingleAsync(d => d.Id == dossierId, ct);
        return (await recipients.OfAsync(dossier, MessageKinds.All[news.Kind], ct)).Select(to => Message(entry, news, to, dossier));
    }

    private async Task<IEnumerable<OutgoingMessage>> OfVisitAsync(JournalEntry entry, News news, CancellationToken ct)
    {
        var visit = await db.DeskVisits.AsNoTracking().SingleAsync(v => v.Id == entry.StreamId, ct);
        var told = visit.SlotAt is null || visit.PersonId is null ? [] : await recipients.OfAsync([visit.PersonId.Value], MessageKinds.All[news.Kind], ct);
        return told.Select(to => Message(entry, news with { TellsAt = news.TellsAt ?? visit.SlotAt }, to, visit: visit));
    }

    private async Task<Guid> DossierIdAsync(JournalEntry entry, CancellationToken ct) => entry.StreamKind == "complaint"
        ? await db.Complaints.Where(c => c.Id == entry.StreamId).Select(c => c.DossierId).SingleAsync(ct)
        : entry.StreamId;

    private OutgoingMessage Message(JournalEntry entry, News news, Recipient to, Dossier? dossier = null, DeskVisit? visit = null)
    {
        var now = clock.GetUtcNow();
        return new OutgoingMessage
        {
            Id = Ids.New(now), Channel = to.Channel, Kind = news.Kind, ContactId = to.ContactId, DossierId = dossier?.Id,
            DossierCode = dossier?.Code, VisitId = visit?.Id, TargetId = to.ContactId ?? dossier!.Id, TellsAt = news.TellsAt,
            JournalSequence = entry.Sequence, CreatedAt = now, NextAttemptAt = now,
        };
    }
}
