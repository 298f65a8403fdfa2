using Microsoft.EntityFrameworkCore;
using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>
/// The payer leaves for the payment gateway with an order for the whole amount due (vi: thanh toán trực tuyến). An order
/// that can still be paid is used again: whoever comes back, or has two windows, pays the same one.
/// </summary>
public sealed class StartPayment(AppDbContext db, Journal journal, PaymentCounting counting, PaymentSettings settings)
{
    private static readonly TimeSpan FirstAsk = TimeSpan.FromMinutes(1);

    /// <param name="DueKey"><see cref="PaymentOrder.FeesKey"/> or that of the financial duty.</param>
    public sealed record Command(Guid DossierId, string DueKey);

    public async Task<PaymentOrder> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var dossier = await db.LoadDossierAsync(command.DossierId, actor, null, ct);
        Refusal.ThrowIf(settings.IsOn ? null : new Refusal("payment-online-off"));
        Refusal.ThrowIf(actor.Kind == ActorKind.Citizen ? null : new Refusal("payment-applicant-only"));
        var due = await counting.DueAsync(dossier, command.DueKey, ct);
        var orders = await db.PaymentOrders.Where(o => o.DossierId == dossier.Id).ToListAsync(ct);
        var same = orders.Where(o => o.DueKey == command.DueKey).ToList();
        Refusal.ThrowIf(same.WhyNotPayOnline(due, journal.Now));
        journal.Start(nameof(StartPayment), actor);
        var order = same.SingleOrDefault(o => o.IsOpen) ?? Make(dossier, command.DueKey, due, orders.Count + 1);
        order.Status = PaymentStatus.Sent;
        journal.Record(order, new PaymentSent(order.Reference));
        await journal.CommitAsync(ct);
        return order;
    }

    private PaymentOrder Make(Dossier dossier, string dueKey, long due, int number)
    {
        var order = new PaymentOrder
        {
            Id = Ids.New(journal.Now), DossierId = dossier.Id, DossierCode = dossier.Code, UnitId = dossier.ReceivingUnitId,
            DueKey = dueKey, Reference = $"{dossier.Code}-{number:00}", Amount = due, CreatedAt = journal.Now,
            ExpiresAt = journal.Now.AddMinutes(settings.Minutes), NextAskAt = journal.Now + FirstAsk,
        };
        db.PaymentOrders.Add(order);
        journal.Record(order, new PaymentOrdered(dossier.Id, dueKey, order.Reference, due, order.ExpiresAt));
        return order;
    }
}
