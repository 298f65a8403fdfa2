using Microsoft.EntityFrameworkCore;
using MotCua.Core.Platform;

namespace MotCua.Core.Oversight;

/// <summary>Closes an alert whose counter works again, or was closed by an act. The system runs it; nobody closes one by hand.</summary>
public sealed class CloseStopAlert(AppDbContext db, Journal journal)
{
    /// <param name="ClosedAs"><c>works-again</c> or <c>closed-by-act</c>.</param>
    public sealed record Command(Guid AlertId, string ClosedAs);

    /// <exception cref="NotFoundException">The actor is not the system, or no such alert is open.</exception>
    public async Task HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var alert = await db.StopAlerts.SingleOrDefaultAsync(a => a.Id == command.AlertId && a.ClosedAt == null, ct);
        if (actor.Kind != ActorKind.System || alert is null)
            throw new NotFoundException("alert");
        journal.Start(nameof(CloseStopAlert), actor);
        (alert.ClosedAt, alert.ClosedAs) = (journal.Now, command.ClosedAs);
        journal.Record(alert, new StopAlertClosed(command.ClosedAs));
        await journal.CommitAsync(ct);
    }
}
