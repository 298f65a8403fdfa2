using Microsoft.EntityFrameworkCore;
using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>Counts money for what it was paid for: the fees of a dossier or a financial duty. Commits nothing.</summary>
[Service]
public sealed class PaymentCounting(AppDbContext db, Journal journal, FeeAccounts fees, DossierClocks clocks)
{
    /// <summary>What is owed now under the order's due key, whole đồng; 0 when it was met or fell away.</summary>
    public async Task<long> DueAsync(Dossier dossier, string dueKey, CancellationToken ct)
    {
        if (dueKey == PaymentOrder.FeesKey)
            return dossier.TakesFees ? (await fees.OfAsync(dossier, ct)).Outstanding : 0;
        return dossier.Status == DossierStatus.FinancialDuty && dossier.OpenFinancialDuty is { } duty
            && PaymentOrder.KeyOf(duty) == dueKey ? duty.Amount : 0;
    }

    /// <summary>The date promised once the open duty is met at an instant; null when the clock does not run.</summary>
    public Task<DateTimeOffset?> DueAfterDutyAsync(Dossier dossier, DateTimeOffset paidAt, CancellationToken ct) =>
        clocks.DueAfterPauseAsync(dossier, paidAt, ct);

    /// <summary>The open duty is met; the operation must claim the instant of the payment.</summary>
    /// <param name="dueAt">By <see cref="DueAfterDutyAsync"/>.</param>
    public void FulfilDuty(Dossier dossier, string receiptNumber, DateTimeOffset? dueAt)
    {
        var duty = dossier.OpenFinancialDuty!;
        journal.Record(dossier, new ClockResumed(duty.PauseId));
        journal.Record(dossier, new FinancialDutyFulfilled(receiptNumber));
        if (dueAt is { } to)
            journal.Record(dossier, new DueRevised(Ids.New(journal.Now), to, "duty-resume", duty.LegalBasis));
    }

    /// <summary>Money came another way: what could still be paid online is called off, so that nobody pays twice.</summary>
    public async Task CallOffAsync(Dossier dossier, string dueKey, CancellationToken ct)
    {
        var open = await db.PaymentOrders.SingleOrDefaultAsync(o => o.DossierId == dossier.Id && o.DueKey == dueKey
            && (o.Status == PaymentStatus.Created || o.Status == PaymentStatus.Sent), ct);
        if (open is null)
            return;
        (open.Status, open.ClosedAt) = (PaymentStatus.Cancelled, journal.Now);
        journal.Record(open, new PaymentEnded(PaymentOutcome.Cancelled, "paid-elsewhere"));
    }
}
