using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>
/// Records that the fees of a dossier were paid at the counter, or that the applicant is exempt
/// (vi: thu phí, lệ phí tại quầy; miễn phí, lệ phí). An online order that could still be paid is called off.
/// </summary>
public sealed class RecordFeePaid(AppDbContext db, Journal journal, PaymentCounting counting)
{
    /// <param name="Exempt">Nothing is to be paid; otherwise money came in.</param>
    /// <param name="Reference">Number of the receipt, or the law that exempts.</param>
    public sealed record Command(Guid DossierId, int? Version, bool Exempt, string Reference);

    public async Task<Dossier> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var dossier = await db.LoadDossierAsync(command.DossierId, actor, command.Version, ct);
        var due = await counting.DueAsync(dossier, PaymentOrder.FeesKey, ct);
        Refusal.ThrowIf(dossier.WhyNotTakeMoney(actor) ?? WhyNot(command, due));
        journal.Start(nameof(RecordFeePaid), actor);
        journal.Record(dossier, new FeePaid(
            Ids.New(journal.Now), due, command.Exempt ? "exempt" : "counter", command.Reference.Trim()));
        await counting.CallOffAsync(dossier, PaymentOrder.FeesKey, ct);
        await journal.CommitAsync(ct);
        return dossier;
    }

    private static Refusal? WhyNot(Command command, long due)
    {
        if (due <= 0)
            return new Refusal("nothing-to-pay");
        if (!string.IsNullOrWhiteSpace(command.Reference))
            return null;
        return new Refusal(command.Exempt ? "legal-basis-needed" : "receipt-number-needed");
    }
}
