using MotCua.Core.Catalogue;
using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>Fees and charges of a dossier that were paid or lifted.</summary>
public sealed class FeePayment
{
    public Guid Id { get; set; }
    public Guid DossierId { get; set; }
    public int Number { get; set; }

    /// <summary>Whole đồng.</summary>
    public long Amount { get; set; }

    /// <summary>online, counter or exempt.</summary>
    public string Method { get; set; } = "";

    /// <summary>Order of the gateway, number of the receipt, or the law of the exemption.</summary>
    public string Reference { get; set; } = "";
    public DateTimeOffset PaidAt { get; set; }
}

/// <summary>What a dossier owes in fees and charges, and what was paid (vi: phí, lệ phí của hồ sơ).</summary>
/// <param name="Lines">Those that apply by case, channel and answers, also of 0 đ.</param>
/// <param name="Paid">Whole đồng, exemptions included.</param>
public sealed record FeeAccount(IReadOnlyList<FormFee> Lines, long Total, long Paid)
{
    /// <summary>Whole đồng still to pay; never below 0.</summary>
    public long Outstanding => Math.Max(0, Total - Paid);

    /// <summary>A branch owes nothing by itself while its joint dossier carries it: that lists the fees.</summary>
    /// <param name="dossier">With its answers and fee payments.</param>
    public static FeeAccount Of(Dossier dossier, ProcedureSheet sheet)
    {
        if (dossier.MotherId is not null && dossier.DetachedAt is null)
            return new FeeAccount([], 0, 0);
        var quote = FeeQuote.For(sheet, dossier.CaseCode, dossier.Channel, dossier.Answers.MaxBy(a => a.Number)?.Content);
        return new FeeAccount(
            [.. quote.Select(f => new FormFee(f.Fee.Name.Vi, f.Amount))], (long)quote.Sum(f => f.Amount),
            dossier.FeePayments.Sum(p => p.Amount));
    }

    /// <summary>Why the result may not be handed over yet (vi: chưa nộp đủ phí, lệ phí).</summary>
    public Refusal? WhyNotReturn(string code) => Outstanding > 0 ? new Refusal("fee-unpaid", code, Outstanding) : null;
}

/// <summary>Fee accounts by the procedure version a dossier is pinned to.</summary>
[Service]
public sealed class FeeAccounts(ProcedureCatalogue catalogue)
{
    public async Task<FeeAccount> OfAsync(Dossier dossier, CancellationToken ct) =>
        FeeAccount.Of(dossier, (await catalogue.VersionAsync(dossier.ProcedureVersionId, ct)).Package.Sheet);
}

/// <summary>The fees of a dossier.</summary>
public sealed partial class Dossier
{
    public List<FeePayment> FeePayments { get; set; } = [];

    /// <summary>From filing to the return of the result; a declined or withdrawn dossier takes no money.</summary>
    public bool TakesFees => IsOpen && (MotherId is null || DetachedAt is not null);

    private void ApplyFeePaid(FeePaid f, FactContext context) => FeePayments.Add(new FeePayment
    {
        Id = f.Id, DossierId = Id, Number = FeePayments.Count + 1, Amount = f.Amount, Method = f.Method,
        Reference = f.Reference, PaidAt = context.At,
    });
}
