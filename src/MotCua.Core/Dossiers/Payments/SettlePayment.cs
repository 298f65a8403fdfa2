using Microsoft.EntityFrameworkCore;
using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>
/// Takes the gateway's word on an order, however often and late it comes. Money that fits the order is counted and the
/// receipt issued (vi: biên lai); money that does not is kept for review, never counted twice and never lost.
/// </summary>
public sealed class SettlePayment(AppDbContext db, Journal journal, PaymentCounting counting, FormIssuing forms)
{
    /// <param name="Transaction">Number of the money's movement; only for <see cref="PaymentOutcome.Paid"/>.</param>
    /// <param name="Amount">Whole đồng the gateway took.</param>
    public sealed record Command(
        string Reference, PaymentOutcome Outcome, string? Transaction = null, long Amount = 0, DateTimeOffset? PaidAt = null);

    /// <exception cref="NotFoundException">No order has this reference.</exception>
    public async Task<PaymentOrder> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var order = await db.PaymentOrders.SingleOrDefaultAsync(o => o.Reference == command.Reference, ct)
            ?? throw new NotFoundException("payment");
        var changed = command.Outcome == PaymentOutcome.Paid
            ? await PaidAsync(order, command, actor, ct)
            : End(order, command.Outcome, actor);
        if (changed is not null)
            await journal.CommitAsync(ct);
        return changed ?? order;
    }

    /// <returns>Null when it has ended already.</returns>
    private PaymentOrder? End(PaymentOrder order, PaymentOutcome outcome, Actor actor)
    {
        if (!order.IsOpen)
            return null;
        journal.Start(nameof(SettlePayment), actor);
        (order.Status, order.ClosedAt) = (StatusOf(outcome), journal.Now);
        journal.Record(order, new PaymentEnded(outcome, "gateway"));
        return order;
    }

    /// <returns>The order the money stands on now; null when this money is known.</returns>
    private async Task<PaymentOrder?> PaidAsync(PaymentOrder order, Command command, Actor actor, CancellationToken ct)
    {
        var transaction = command.Transaction ?? throw new ArgumentException("Paid without a transaction.", nameof(command));
        if (await db.PaymentOrders.AnyAsync(o => o.DossierId == order.DossierId && o.Transaction == transaction, ct))
            return null;
        var dossier = await db.LoadDossierAsync(order.DossierId, Actor.System, null, ct);
        var paidAt = Within(order, command.PaidAt ?? journal.Now);
        var reason = WhyReview(order, command, paidAt, await counting.DueAsync(dossier, order.DueKey, ct));
        var dueAt = reason is null && !order.IsFees ? await counting.DueAfterDutyAsync(dossier, paidAt, ct) : null;
        journal.Start(nameof(SettlePayment), actor, claimedAt: paidAt);
        var kept = order.Transaction is null ? order : Second(order);
        (kept.Transaction, kept.PaidAmount, kept.PaidAt) = (transaction, command.Amount, paidAt);
        if (reason is null)
            await CountAsync(dossier, kept, dueAt, actor, ct);
        else
            Review(kept, reason);
        return kept;
    }

    /// <summary>Why the money cannot be counted by itself; null when it can.</summary>
    private static string? WhyReview(PaymentOrder order, Command command, DateTimeOffset paidAt, long due)
    {
        if (order.Transaction is not null)
            return "second";
        if (command.Amount != order.Amount)
            return "amount";
        if (order.Status == PaymentStatus.Expired || paidAt >= order.ExpiresAt)
            return "late";
        if (!order.IsOpen)
            return "ended";
        return due == order.Amount ? null : "not-due";
    }

    private async Task CountAsync(Dossier dossier, PaymentOrder order, DateTimeOffset? dueAt, Actor actor, CancellationToken ct)
    {
        var notice = order.IsFees ? null : dossier.OpenFinancialDuty!.Notice;
        order.Status = PaymentStatus.Paid;
        order.ClosedAt = journal.Now;
        journal.Record(order, new PaymentPaid(order.Transaction!, order.Amount));
        if (order.IsFees)
            journal.Record(dossier, new FeePaid(Ids.New(journal.Now), order.Amount, "online", order.Reference));
        else
            counting.FulfilDuty(dossier, order.Reference, dueAt);
        await forms.PaymentReceiptAsync(dossier, order, notice, actor, ct);
    }

    private void Review(PaymentOrder order, string reason)
    {
        (order.Status, order.ReviewReason) = (PaymentStatus.NeedsReview, reason);
        journal.Record(order, new PaymentReviewNeeded(order.Transaction!, order.PaidAmount!.Value, reason));
    }

    /// <summary>Money that came a second time under one order is a row of its own, to be given back by itself.</summary>
    private PaymentOrder Second(PaymentOrder first)
    {
        var second = new PaymentOrder
        {
            Id = Ids.New(journal.Now), DossierId = first.DossierId, DossierCode = first.DossierCode, UnitId = first.UnitId,
            DueKey = first.DueKey, Reference = $"{first.Reference}-{journal.Now.ToUnixTimeMilliseconds()}", Amount = first.Amount,
            CreatedAt = first.CreatedAt, ExpiresAt = first.ExpiresAt,
        };
        db.PaymentOrders.Add(second);
        return second;
    }

    /// <summary>The gateway's clock is not ours: never before the order, never in the future.</summary>
    private DateTimeOffset Within(PaymentOrder order, DateTimeOffset at) =>
        at < order.CreatedAt ? order.CreatedAt : at > journal.Now ? journal.Now : at;

    private static PaymentStatus StatusOf(PaymentOutcome outcome) => outcome switch
    {
        PaymentOutcome.Failed => PaymentStatus.Failed,
        PaymentOutcome.Cancelled => PaymentStatus.Cancelled,
        _ => PaymentStatus.Expired,
    };
}
