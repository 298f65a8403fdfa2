using Microsoft.EntityFrameworkCore;
using MotCua.Core.Platform;
using MotCua.Engines.WorkingTime;

namespace MotCua.Core.Dossiers;

/// <summary>The queue of a desk now.</summary>
/// <param name="Waiting">Tickets in the order in which they are called.</param>
/// <param name="Called">Last called, the newest first.</param>
/// <param name="MinutesEach">Minutes one person has to reckon with for each ahead.</param>
public sealed record QueueView(IReadOnlyList<DeskVisit> Waiting, IReadOnlyList<DeskVisit> Called, int MinutesEach);

/// <summary>Who is next at a desk, and how long the others wait (vi: hàng đợi).</summary>
[Service]
public sealed class Queues(AppDbContext db, TimeProvider clock)
{
    private const int Shown = 6;
    private const int UsualMinutes = 8;
    private const int Sample = 20;
    private static readonly TimeSpan Late = TimeSpan.FromMinutes(15);

    public async Task<QueueView> OfAsync(Guid unitId, CancellationToken ct)
    {
        var today = VietnamTime.DateOf(clock.GetUtcNow());
        var visits = await db.DeskVisits.AsNoTracking().Where(v => v.UnitId == unitId && v.On == today && v.TakenAt != null).ToListAsync(ct);
        var called = visits.Where(v => v.CalledAt is not null).OrderByDescending(v => v.CalledAt).ToList();
        return new QueueView(InOrder(visits.Where(v => v.CalledAt is null && v.EndedAt is null)), [.. called.Take(Shown)], Each(called));
    }

    /// <summary>Minutes until the holder of a ticket is likely called; null when not waiting.</summary>
    public async Task<int?> WaitAsync(DeskVisit visit, CancellationToken ct)
    {
        var queue = await OfAsync(visit.UnitId, ct);
        var ahead = queue.Waiting.ToList().FindIndex(v => v.Id == visit.Id);
        return ahead < 0 ? null : ahead * queue.MinutesEach;
    }

    /// <summary>Who has an appointment and came in time counts from the slot, everybody else from the ticket.</summary>
    public static IReadOnlyList<DeskVisit> InOrder(IEnumerable<DeskVisit> visits) =>
        [.. visits.OrderBy(v => v.SlotAt is { } slot && v.TakenAt <= slot + Late ? slot : v.TakenAt!.Value).ThenBy(v => v.Number)];

    private int Each(IReadOnlyList<DeskVisit> called)
    {
        var served = called.Where(v => v.EndedAs == "served").Take(Sample).Select(v => (v.EndedAt!.Value - v.CalledAt!.Value).TotalMinutes).ToList();
        var minutes = served.Count < 3 ? UsualMinutes : Math.Clamp(served.Average(), 1, 60);
        var hourAgo = clock.GetUtcNow().AddHours(-1);
        var counters = Math.Max(1, called.Where(v => v.CalledAt >= hourAgo).Select(v => v.Counter).Distinct().Count());
        return Math.Max(1, (int)Math.Ceiling(minutes / counters));
    }
}
