using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>An amount the applicant owes.</summary>
/// <param name="Duty">The financial duty; null for the fees of the procedure.</param>
/// <param name="Open">An order that can still be paid; null when there is none.</param>
/// <param name="WhyNot">Why it cannot be paid online now, gateway or not.</param>
public sealed record DueAmount(string Key, long Amount, FinancialDuty? Duty, PaymentOrder? Open, Refusal? WhyNot);

/// <summary>Everything about money of one dossier.</summary>
/// <param name="Orders">Every attempt to pay online, the newest first.</param>
/// <param name="Due">Amounts owed now.</param>
public sealed record DossierMoney(FeeAccount Fees, IReadOnlyList<PaymentOrder> Orders, IReadOnlyList<DueAmount> Due);

/// <summary>What dossiers owe and how it was paid, for the applicant's pages.</summary>
[Service]
public sealed class DossierMoneys(AppDbContext db, FeeAccounts fees, TimeProvider clock)
{
    /// <param name="dossier">With its answers, duties and fee payments.</param>
    public async Task<DossierMoney> OfAsync(Dossier dossier, CancellationToken ct)
    {
        var account = await fees.OfAsync(dossier, ct);
        var orders = await db.PaymentsOfAsync(dossier.Id, ct);
        var due = new List<DueAmount>();
        if (dossier.TakesFees && account.Outstanding > 0)
            due.Add(One(null, account.Outstanding, orders));
        if (dossier.Status == DossierStatus.FinancialDuty && dossier.OpenFinancialDuty is { } duty)
            due.Add(One(duty, duty.Amount, orders));
        return new DossierMoney(account, orders, due);
    }

    private DueAmount One(FinancialDuty? duty, long amount, IReadOnlyList<PaymentOrder> orders)
    {
        var key = PaymentOrder.KeyOf(duty);
        var same = orders.Where(o => o.DueKey == key).ToList();
        return new DueAmount(key, amount, duty, same.SingleOrDefault(o => o.IsOpen), same.WhyNotPayOnline(amount, clock.GetUtcNow()));
    }
}
