using Microsoft.EntityFrameworkCore;
using MotCua.Core.Organisation;
using MotCua.Core.Platform;

namespace MotCua.Core.Oversight;

/// <summary>Tells the level above that a counter has silently stopped; once for each stop and measure.</summary>
public sealed class RaiseStopAlert(AppDbContext db, Journal journal)
{
    /// <param name="Measure"><c>intake</c> or <c>hand-over</c>.</param>
    /// <param name="SilentFromAt">Start of the first silent hour.</param>
    public sealed record Command(Guid UnitId, string Measure, DateTimeOffset SilentFromAt, StopVerdict Verdict, int ThresholdsVersion);

    /// <exception cref="NotFoundException">The actor is not the system, or there is no such unit.</exception>
    public async Task HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var unit = await db.Units.SingleOrDefaultAsync(u => u.Id == command.UnitId, ct);
        if (actor.Kind != ActorKind.System || unit is null)
            throw new NotFoundException("counter");
        if (await db.StopAlerts.AnyAsync(a => a.UnitId == unit.Id && a.Measure == command.Measure && a.ClosedAt == null, ct))
            return;
        journal.Start(nameof(RaiseStopAlert), actor);
        var alert = db.StopAlerts.Add(new StopAlert
        {
            Id = Ids.New(journal.Now), UnitId = unit.Id, Measure = command.Measure, ToUnitId = await db.UnitAboveAsync(unit.Id, 2, ct),
            SilentFromAt = command.SilentFromAt, Expected = Math.Round(command.Verdict.Expected, 1),
            ThresholdsVersion = command.ThresholdsVersion, RaisedAt = journal.Now,
        }).Entity;
        journal.Record(alert, new StopAlertRaised(
            alert.UnitId, alert.Measure, alert.ToUnitId, alert.SilentFromAt, command.Verdict.SilentMinutes, alert.Expected,
            Math.Round(command.Verdict.Surprise, 1), alert.ThresholdsVersion));
        await journal.CommitAsync(ct);
    }
}
