using Microsoft.EntityFrameworkCore;
using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>Gives the kiosk of a desk a new address; the old one gives no more tickets.</summary>
public sealed class RenewKiosk(AppDbContext db, Journal journal)
{
    public sealed record Command(Guid UnitId);

    /// <exception cref="NotFoundException">There is no such desk.</exception>
    public async Task<DeskKiosk> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var desk = await db.LoadDeskAsync(command.UnitId, ct);
        Refusal.ThrowIf(DeskRules.WhyNotAtUnit(actor, Role.Receive, desk.Id));
        journal.Start(nameof(RenewKiosk), actor);
        var kiosk = await db.DeskKiosks.SingleOrDefaultAsync(k => k.Id == desk.Id, ct)
            ?? db.DeskKiosks.Add(new DeskKiosk { Id = desk.Id, Key = "" }).Entity;
        kiosk.Key = DossierCodes.NewTrackingKey();
        journal.Record(kiosk, new KioskRenewed(desk.Id));
        await journal.CommitAsync(ct);
        return kiosk;
    }
}
