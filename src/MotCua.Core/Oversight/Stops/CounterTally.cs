using Microsoft.EntityFrameworkCore;
using MotCua.Core.Platform;

namespace MotCua.Core.Oversight;

/// <summary>Counts what every desk does, hour by hour, by following the journal.</summary>
[Service]
public sealed class CounterTally(AppDbContext db, JournalReader reader)
{
    private const string Received = "dossier.received.v1";
    private const string Declined = "dossier.declined.v1";
    private const string Papers = "papers.handed-over.v1";
    private const string Returned = "dossier.returned.v1";

    public Task FollowAsync(CancellationToken ct) => reader.CatchUpAsync("counter-hours", CountAsync, ct);

    private async Task CountAsync(IReadOnlyList<JournalEntry> entries, CancellationToken ct)
    {
        var counted = entries.Where(e => e.StreamKind == "dossier" && (IsIntake(e) || IsHandOver(e))).ToList();
        if (counted.Count == 0)
            return;
        var ids = counted.Select(e => e.StreamId).Distinct().ToList();
        var desks = await db.Dossiers.Where(d => ids.Contains(d.Id) && d.MotherId == null)
            .ToDictionaryAsync(d => d.Id, d => d.ReceivingUnitId, ct);
        var (first, last) = (HourOf(counted.Min(e => e.RecordedAt)), HourOf(counted.Max(e => e.RecordedAt)));
        var known = await db.CounterHours.Where(h => h.HourAt >= first && h.HourAt <= last)
            .ToDictionaryAsync(h => (h.UnitId, h.HourAt), ct);
        foreach (var entry in counted.Where(e => desks.ContainsKey(e.StreamId)))
            Add(known, desks[entry.StreamId], entry);
    }

    private void Add(Dictionary<(Guid, DateTimeOffset), CounterHour> known, Guid unitId, JournalEntry entry)
    {
        var key = (unitId, HourOf(entry.RecordedAt));
        if (!known.TryGetValue(key, out var hour))
            known[key] = hour = db.CounterHours.Add(new CounterHour { UnitId = unitId, HourAt = key.Item2 }).Entity;
        (hour.Intake, hour.HandOver) = IsIntake(entry) ? (hour.Intake + 1, hour.HandOver) : (hour.Intake, hour.HandOver + 1);
    }

    private static bool IsIntake(JournalEntry entry) => entry.Type == Received || entry.Type == Declined;

    private static bool IsHandOver(JournalEntry entry) => entry.Type == Papers || entry.Type == Returned;

    private static DateTimeOffset HourOf(DateTimeOffset at) => new(at.UtcTicks - at.UtcTicks % TimeSpan.TicksPerHour, TimeSpan.Zero);
}
