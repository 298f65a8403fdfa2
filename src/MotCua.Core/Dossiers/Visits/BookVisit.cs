using Microsoft.EntityFrameworkCore;
using MotCua.Core.Platform;
using MotCua.Engines.WorkingTime;

namespace MotCua.Core.Dossiers;

/// <summary>
/// Books a slot at a desk (vi: đặt lịch hẹn). Two people never get the same place: whoever loses a race runs again and
/// finds the next free one, or none.
/// </summary>
public sealed class BookVisit(AppDbContext db, Journal journal, Slots slots)
{
    /// <param name="Purpose"><c>file</c>, <c>result</c> or <c>ask</c>.</param>
    public sealed record Command(Guid UnitId, DateTimeOffset SlotAt, string Purpose);

    /// <exception cref="NotFoundException">There is no such desk.</exception>
    /// <exception cref="RefusalException">The slot is full or not offered, or the person has booked enough.</exception>
    public async Task<DeskVisit> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var desk = await db.LoadDeskAsync(command.UnitId, ct);
        var person = actor.PersonId ?? throw new NotFoundException("person");
        Refusal.ThrowIf(VisitRules.Purposes.Contains(command.Purpose) ? null : new Refusal("visit-purpose"));
        var on = VietnamTime.DateOf(command.SlotAt);
        var slot = (await slots.OfAsync(desk.Id, on, ct)).FirstOrDefault(s => s.At == command.SlotAt);
        Refusal.ThrowIf(slot is null ? new Refusal("slot-not-offered") : await WhyNotPersonAsync(person, ct));
        var seat = await VisitRules.SeatAsync(db, desk.Id, slot!, ct) ?? throw new RefusalException(new Refusal("slot-full"));
        journal.Start(nameof(BookVisit), actor);
        var visit = db.DeskVisits.Add(new DeskVisit
        {
            Id = Ids.New(journal.Now), UnitId = desk.Id, On = on, SlotAt = slot!.At, Seat = seat, PersonId = person,
            Code = VisitRules.NewCode(), Key = DossierCodes.NewTrackingKey(), Purpose = command.Purpose,
        }).Entity;
        journal.Record(visit, new VisitBooked(desk.Id, slot.At, seat, command.Purpose));
        await journal.CommitAsync(ct);
        return visit;
    }

    private async Task<Refusal?> WhyNotPersonAsync(Guid person, CancellationToken ct)
    {
        var open = await db.DeskVisits.CountAsync(v => v.PersonId == person && v.EndedAt == null && v.SlotAt > journal.Now, ct);
        return open >= VisitRules.MostBookings ? new Refusal("visit-enough-booked", VisitRules.MostBookings) : null;
    }
}
