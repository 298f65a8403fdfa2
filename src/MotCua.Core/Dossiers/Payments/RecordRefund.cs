using Microsoft.EntityFrameworkCore;
using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>The gateway confirmed that the money went back to the payer (vi: đã hoàn tiền). Saying it again changes nothing.</summary>
public sealed class RecordRefund(AppDbContext db, Journal journal)
{
    public sealed record Command(Guid OrderId);

    public async Task<PaymentOrder> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var order = await db.PaymentOrders.SingleOrDefaultAsync(o => o.Id == command.OrderId, ct) ?? throw new NotFoundException("payment");
        if (order.Status != PaymentStatus.RefundOrdered)
            return order;
        journal.Start(nameof(RecordRefund), actor);
        (order.Status, order.ClosedAt, order.NextAskAt) = (PaymentStatus.Refunded, journal.Now, null);
        journal.Record(order, new PaymentRefunded(order.Transaction!, order.PaidAmount!.Value));
        await journal.CommitAsync(ct);
        return order;
    }
}
