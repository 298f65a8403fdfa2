using Microsoft.EntityFrameworkCore;
using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>
/// Decides on money under review: counts it when it is exactly what is still owed, or gives it back to the payer
/// (vi: ghi nhận hoặc hoàn trả khoản nộp).
/// </summary>
public sealed class DecidePayment(AppDbContext db, Journal journal, PaymentCounting counting, FormIssuing forms)
{
    /// <param name="Count">Count it for the dossier; otherwise give it back.</param>
    /// <param name="Note">The officer's words, shown to the payer.</param>
    public sealed record Command(Guid OrderId, int Version, bool Count, string Note);

    public async Task<PaymentOrder> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var order = await db.PaymentOrders.VisibleTo(actor, db).SingleOrDefaultAsync(o => o.Id == command.OrderId, ct)
            ?? throw new NotFoundException("payment");
        if (order.Version != command.Version)
            throw new StaleException(command.Version, order.Version);
        var dossier = await db.LoadDossierAsync(order.DossierId, actor, null, ct);
        Refusal.ThrowIf(order.WhyNotDecide(dossier, actor) ?? DeskRules.WhyNotReason(command.Note));
        order.ReviewNote = command.Note.Trim();
        if (command.Count)
            await CountAsync(dossier, order, actor, ct);
        else
            GiveBack(order, actor);
        await journal.CommitAsync(ct);
        return order;
    }

    private async Task CountAsync(Dossier dossier, PaymentOrder order, Actor actor, CancellationToken ct)
    {
        var due = await counting.DueAsync(dossier, order.DueKey, ct);
        Refusal.ThrowIf(due == order.PaidAmount ? null : new Refusal("payment-not-what-is-due", due));
        var dueAt = order.IsFees ? null : await counting.DueAfterDutyAsync(dossier, order.PaidAt!.Value, ct);
        var notice = order.IsFees ? null : dossier.OpenFinancialDuty!.Notice;
        journal.Start(nameof(DecidePayment), actor, claimedAt: order.PaidAt);
        await counting.CallOffAsync(dossier, order.DueKey, ct);
        (order.Status, order.ClosedAt) = (PaymentStatus.Paid, journal.Now);
        journal.Record(order, new PaymentAccepted(order.Transaction!, due, FormProof.HashOf(order.ReviewNote)));
        if (order.IsFees)
            journal.Record(dossier, new FeePaid(Ids.New(journal.Now), due, "online", order.Reference));
        else
            counting.FulfilDuty(dossier, order.Reference, dueAt);
        await forms.PaymentReceiptAsync(dossier, order, notice, actor, ct);
    }

    private void GiveBack(PaymentOrder order, Actor actor)
    {
        journal.Start(nameof(DecidePayment), actor);
        (order.Status, order.NextAskAt) = (PaymentStatus.RefundOrdered, journal.Now);
        journal.Record(order, new PaymentRefundOrdered(order.Transaction!, order.PaidAmount!.Value, FormProof.HashOf(order.ReviewNote)));
    }
}
