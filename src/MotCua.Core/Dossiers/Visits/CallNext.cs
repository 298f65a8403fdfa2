using Microsoft.EntityFrameworkCore;
using MotCua.Core.Platform;
using MotCua.Engines.WorkingTime;

namespace MotCua.Core.Dossiers;

/// <summary>
/// An officer of the desk ends the visit at hand and calls the next person to a counter (vi: gọi số). Two officers never call
/// the same one.
/// </summary>
public sealed class CallNext(AppDbContext db, Journal journal)
{
    /// <param name="Counter">Name of the counter, shown on the screen.</param>
    /// <param name="EndedAs">How the visit at hand ended: <c>served</c> or <c>absent</c>.</param>
    /// <param name="CallsNext">False ends the visit at hand alone.</param>
    public sealed record Command(Guid UnitId, string Counter, string EndedAs, bool CallsNext);

    /// <returns>The visit called; null when nobody waits or nobody was to be called.</returns>
    public async Task<DeskVisit?> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        Refusal.ThrowIf(DeskRules.WhyNotAtUnit(actor, Role.Receive, command.UnitId) ?? WhyNot(command));
        journal.Start(nameof(CallNext), actor);
        var ended = await EndAsync(command, actor, ct);
        var next = command.CallsNext ? await NextAsync(command, actor, ct) : null;
        if (next is null && !ended)
            return null;
        await journal.CommitAsync(ct);
        return next;
    }

    private static Refusal? WhyNot(Command command)
    {
        if (command.EndedAs is not ("served" or "absent"))
            return new Refusal("visit-end");
        return command.Counter.Trim().Length is 0 or > 20 ? new Refusal("counter-needed", 20) : null;
    }

    private async Task<bool> EndAsync(Command command, Actor actor, CancellationToken ct)
    {
        var athand = await db.DeskVisits.Where(v => v.UnitId == command.UnitId && v.CalledById == actor.OfficerId && v.EndedAt == null).ToListAsync(ct);
        foreach (var visit in athand)
        {
            (visit.EndedAt, visit.EndedAs) = (journal.Now, command.EndedAs);
            journal.Record(visit, new VisitEnded(command.EndedAs));
        }
        return athand.Count > 0;
    }

    private async Task<DeskVisit?> NextAsync(Command command, Actor actor, CancellationToken ct)
    {
        var today = VietnamTime.DateOf(journal.Now);
        var waiting = await db.DeskVisits.Where(v => v.UnitId == command.UnitId && v.On == today && v.TakenAt != null
            && v.CalledAt == null && v.EndedAt == null).ToListAsync(ct);
        if (Queues.InOrder(waiting) is not [var next, ..])
            return null;
        (next.CalledAt, next.CalledById, next.Counter) = (journal.Now, actor.OfficerId, command.Counter.Trim());
        journal.Record(next, new VisitCalled(next.Counter));
        return next;
    }
}
