using Microsoft.EntityFrameworkCore;
using MotCua.Core.Calendars;
using MotCua.Core.Organisation;
using MotCua.Core.Platform;
using MotCua.Engines.WorkingTime;

namespace MotCua.Core.Dossiers;

/// <summary>A slot of a desk.</summary>
/// <param name="Bookable">Places that can be booked; the others are kept for people without an appointment.</param>
public sealed record Slot(DateTimeOffset At, int Minutes, int Bookable, int Booked)
{
    public int Free => Math.Max(0, Bookable - Booked);
}

/// <summary>
/// Slots of desks: by plan and weekday, in working time, outside closures. One place in ten is kept for walk-ins, spread over
/// the day.
/// </summary>
[Service]
public sealed class Slots(AppDbContext db, WorkCalendars calendars, TimeProvider clock)
{
    /// <summary>Days ahead that can be booked.</summary>
    public const int DaysAhead = 14;
    private const int KeptOfHundred = 10;
    private static readonly TimeSpan Notice = TimeSpan.FromMinutes(30);

    /// <summary>Slots of a day that can still be booked, the earliest first; full ones too.</summary>
    public async Task<IReadOnlyList<Slot>> OfAsync(Guid unitId, DateOnly on, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var today = VietnamTime.DateOf(now);
        if (on < today || on > today.AddDays(DaysAhead))
            return [];
        var planned = await PlannedAsync(unitId, on, ct);
        var taken = (await db.DeskVisits.Where(v => v.UnitId == unitId && v.On == on && v.Seat != null)
            .GroupBy(v => v.SlotAt).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(ct)).ToDictionary(g => g.Key!.Value, g => g.Count);
        return [.. planned.Where(s => s.At >= now + Notice).Select(s => s with { Booked = taken.GetValueOrDefault(s.At) })];
    }

    private async Task<IReadOnlyList<Slot>> PlannedAsync(Guid unitId, DateOnly on, CancellationToken ct)
    {
        var calendar = await calendars.ForUnitAsync(unitId, ct);
        if (!calendar.IsWorkingDay(on))
            return [];
        var plans = await db.SlotPlans.AsNoTracking().Where(p => p.Day == on.DayOfWeek && (p.UnitId == unitId || p.UnitId == null)).ToListAsync(ct);
        var own = plans.Where(p => p.UnitId is not null).ToList();
        var (from, to) = (VietnamTime.At(on, TimeOnly.MinValue), VietnamTime.At(on.AddDays(1), TimeOnly.MinValue));
        var closures = await db.IntakeClosures.AsNoTracking().Where(c => c.UnitId == unitId && c.ProcedureCode == null
            && (c.Channel == null || c.Channel == Channel.Direct) && c.StartAt < to && c.EndAt > from).ToListAsync(ct);
        var open = (own.Count > 0 ? own : plans).SelectMany(p => Starts(p, on)).OrderBy(s => s.At)
            .Where(s => calendar.WorkingMinutesBetween(s.At, s.At.AddMinutes(s.Minutes)) == s.Minutes)
            .Where(s => !closures.Any(c => c.StartAt < s.At.AddMinutes(s.Minutes) && c.EndAt > s.At)).ToList();
        return Kept(open);
    }

    private static IEnumerable<Slot> Starts(SlotPlan plan, DateOnly on)
    {
        for (var at = plan.Start; at.AddMinutes(plan.Minutes) <= plan.End && at.AddMinutes(plan.Minutes) > at; at = at.AddMinutes(plan.Minutes))
            yield return new Slot(VietnamTime.At(on, at), plan.Minutes, plan.Places, 0);
    }

    /// <summary>Of all places of the day one in ten is kept, rounded up.</summary>
    private static List<Slot> Kept(List<Slot> slots)
    {
        var (places, kept) = (0, 0);
        return slots.ConvertAll(s =>
        {
            places += s.Bookable;
            var keep = (places * KeptOfHundred + 99) / 100 - kept;
            kept += keep;
            return s with { Bookable = Math.Max(0, s.Bookable - keep) };
        });
    }
}
