using Microsoft.EntityFrameworkCore;
using MotCua.Core.Platform;
using MotCua.Engines.WorkingTime;

namespace MotCua.Core.Dossiers;

/// <summary>
/// Takes a ticket at the kiosk of a desk (vi: lấy số thứ tự), with or without an appointment. Its time is when the person was
/// there; numbers run from 1 each day and none is given twice.
/// </summary>
public sealed class TakeTicket(AppDbContext db, Journal journal)
{
    private static readonly TimeSpan Early = TimeSpan.FromMinutes(60);

    /// <param name="KioskKey">Secret of the kiosk's address.</param>
    /// <param name="Code">Six digits of an appointment; null without one.</param>
    public sealed record Command(string KioskKey, string Purpose, string? Code);

    /// <exception cref="NotFoundException">There is no such kiosk.</exception>
    /// <exception cref="RefusalException">There is no such appointment today, or it is too early for it.</exception>
    public async Task<DeskVisit> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var kiosk = await db.DeskKiosks.SingleOrDefaultAsync(k => k.Key == command.KioskKey, ct) ?? throw new NotFoundException("kiosk");
        var today = VietnamTime.DateOf(journal.Now);
        var visit = command.Code is null ? Walk(kiosk.Id, today, command.Purpose) : await BookedAsync(kiosk.Id, today, command.Code, ct);
        if (visit.TakenAt is not null)
            return visit;
        journal.Start(nameof(TakeTicket), actor);
        visit.Number = (int)await Numbering.TakeAsync(db, $"ticket|{kiosk.Id:D}|{today:yyyyMMdd}", 1, ct);
        visit.TakenAt = journal.Now;
        journal.Record(visit, new TicketTaken(visit.UnitId, visit.Number.Value, visit.Purpose, visit.SlotAt));
        await journal.CommitAsync(ct);
        return visit;
    }

    private DeskVisit Walk(Guid unitId, DateOnly on, string purpose)
    {
        Refusal.ThrowIf(VisitRules.Purposes.Contains(purpose) ? null : new Refusal("visit-purpose"));
        return db.DeskVisits.Add(new DeskVisit
        {
            Id = Ids.New(journal.Now), UnitId = unitId, On = on, Key = DossierCodes.NewTrackingKey(), Purpose = purpose,
        }).Entity;
    }

    private async Task<DeskVisit> BookedAsync(Guid unitId, DateOnly on, string code, CancellationToken ct)
    {
        var digits = string.Concat(code.Where(char.IsAsciiDigit));
        var visit = await db.DeskVisits.SingleOrDefaultAsync(v => v.UnitId == unitId && v.On == on && v.Code == digits && v.EndedAt == null, ct);
        Refusal.ThrowIf(visit is null ? new Refusal("visit-unknown-today") : null);
        Refusal.ThrowIf(visit!.SlotAt > journal.Now + Early ? new Refusal("visit-too-early", visit.SlotAt!.Value) : null);
        return visit;
    }
}
