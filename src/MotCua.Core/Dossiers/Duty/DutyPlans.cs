using MotCua.Core.Calendars;
using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>Duty plans of dossiers by their calendars.</summary>
[Service]
public sealed class DutyPlans(DossierClocks clocks, WorkCalendars calendars, TimeProvider clock)
{
    /// <param name="dossier">With its pauses, revisions, marks and apologies.</param>
    public async Task<IReadOnlyList<DutyStep>> ForAsync(Dossier dossier, CancellationToken ct)
    {
        if (!dossier.IsRunning)
            return [];
        var calendar = await calendars.ForUnitAsync(dossier.ResolvingUnitId, ct);
        return DutyPlan.Of(dossier, await clocks.ClockOfAsync(dossier, ct), calendar, clock.GetUtcNow());
    }

    /// <summary>Working days since the due date, 0 on it.</summary>
    public async Task<int> DaysLateAsync(Dossier dossier, CancellationToken ct)
    {
        var calendar = await calendars.ForUnitAsync(dossier.ResolvingUnitId, ct);
        return calendar.WorkingDaysBetween(
            Engines.WorkingTime.VietnamTime.DateOf(dossier.CurrentDueAt!.Value),
            Engines.WorkingTime.VietnamTime.DateOf(clock.GetUtcNow()));
    }
}
