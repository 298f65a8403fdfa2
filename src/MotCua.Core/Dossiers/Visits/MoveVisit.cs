using MotCua.Core.Platform;
using MotCua.Engines.WorkingTime;

namespace MotCua.Core.Dossiers;

/// <summary>Moves a booking to another slot of the same desk; the link and its code stay.</summary>
public sealed class MoveVisit(AppDbContext db, Journal journal, Slots slots)
{
    /// <param name="Key">Of the link.</param>
    public sealed record Command(string Key, DateTimeOffset SlotAt);

    /// <exception cref="NotFoundException">Nobody holds such a link.</exception>
    public async Task<DeskVisit> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var visit = await db.LoadVisitAsync(command.Key, ct);
        Refusal.ThrowIf(VisitRules.WhyNotChange(visit, journal.Now));
        var on = VietnamTime.DateOf(command.SlotAt);
        var slot = (await slots.OfAsync(visit.UnitId, on, ct)).FirstOrDefault(s => s.At == command.SlotAt)
            ?? throw new RefusalException(new Refusal("slot-not-offered"));
        var seat = await VisitRules.SeatAsync(db, visit.UnitId, slot, ct) ?? throw new RefusalException(new Refusal("slot-full"));
        journal.Start(nameof(MoveVisit), actor);
        (visit.On, visit.SlotAt, visit.Seat) = (on, slot.At, seat);
        journal.Record(visit, new VisitMoved(slot.At, seat));
        await journal.CommitAsync(ct);
        return visit;
    }
}
