using Microsoft.EntityFrameworkCore;
using MotCua.Core.Calendars;
using MotCua.Core.Organisation;
using MotCua.Core.Platform;
using MotCua.Engines.WorkingTime;

namespace MotCua.Core.Oversight;

/// <summary>A desk with its working hours of late and what it did in each.</summary>
/// <param name="WorksNow">It is working time and the desk is not closed by an act.</param>
/// <param name="ClosedByAct">An act closes it now.</param>
public sealed record CounterRecord(
    Unit Desk, bool WorksNow, bool ClosedByAct, IReadOnlyList<WorkedHour> Intake, IReadOnlyList<WorkedHour> HandOver);

/// <summary>Puts together what the watch needs of every desk: calendar, closures and counted hours.</summary>
[Service]
public sealed class CounterRecords(AppDbContext db, WorkCalendars calendars, TimeProvider clock)
{
    private readonly Dictionary<WorkCalendar, CounterWeek> weeks = new(ReferenceEqualityComparer.Instance);

    public async Task<IReadOnlyList<CounterRecord>> AllAsync(StopThresholds thresholds, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var fromAt = now.AddDays(-2 * thresholds.BaselineDays);
        var desks = await db.Units.AsNoTracking().ExistingOn(VietnamTime.DateOf(now)).Where(u => UnitKinds.Desks.Contains(u.Kind)).ToListAsync(ct);
        var counted = (await db.CounterHours.AsNoTracking().Where(h => h.HourAt >= fromAt).ToListAsync(ct)).ToLookup(h => h.UnitId);
        var closures = (await db.IntakeClosures.AsNoTracking()
            .Where(c => c.ProcedureCode == null && c.Channel == null && c.EndAt > fromAt && c.StartAt < now).ToListAsync(ct)).ToLookup(c => c.UnitId);
        var records = new List<CounterRecord>();
        foreach (var desk in desks.Where(d => counted.Contains(d.Id)))
            records.Add(Record(desk, await WeekAsync(desk, thresholds, ct), [.. counted[desk.Id]], [.. closures[desk.Id]], now));
        return records;
    }

    /// <summary>Before its first count a desk has no experience, so its hours begin there.</summary>
    private static CounterRecord Record(
        Unit desk, CounterWeek week, IReadOnlyList<CounterHour> counted, IReadOnlyList<IntakeClosure> closures, DateTimeOffset now)
    {
        var byHour = counted.ToDictionary(h => h.HourAt);
        var hours = week.Until(VietnamTime.DateOf(counted.Min(h => h.HourAt)), now)
            .Select(h => (Hour: h with { IsOpen = !closures.Any(c => Meets(c, CounterWeek.StartOf(h))) }, Done: byHour.GetValueOrDefault(CounterWeek.StartOf(h)))).ToList();
        var closed = closures.Any(c => c.StartAt <= now && c.EndAt > now);
        return new CounterRecord(
            desk, week.WorksAt(now) && !closed, closed,
            [.. hours.Select(h => h.Hour with { Count = h.Done?.Intake ?? 0 })], [.. hours.Select(h => h.Hour with { Count = h.Done?.HandOver ?? 0 })]);
    }

    private static bool Meets(IntakeClosure closure, DateTimeOffset hourAt) => closure.StartAt < hourAt.AddHours(1) && closure.EndAt > hourAt;

    private async Task<CounterWeek> WeekAsync(Unit desk, StopThresholds thresholds, CancellationToken ct)
    {
        var calendar = await calendars.ForUnitAsync(desk.Id, ct);
        return weeks.TryGetValue(calendar, out var known) ? known : weeks[calendar] = new CounterWeek(calendar, thresholds.BreakLength);
    }
}
