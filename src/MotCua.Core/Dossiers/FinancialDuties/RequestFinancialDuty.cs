using System.Security.Cryptography;
using System.Text;
using MotCua.Core.Platform;
using MotCua.Engines.WorkingTime;

namespace MotCua.Core.Dossiers;

/// <summary>
/// Asks the applicant to pay a fee or tax before processing goes on (vi: yêu cầu thực hiện nghĩa vụ tài chính): amount,
/// notice and law. The clock pauses on that law until the payment is confirmed.
/// </summary>
public sealed class RequestFinancialDuty(AppDbContext db, Journal journal)
{
    private const long MostAmount = 1_000_000_000_000;

    /// <param name="Amount">Whole đồng.</param>
    /// <param name="Notice">What is paid, to whom and how, in words for the applicant.</param>
    /// <param name="PayByOn">Last day to pay, Vietnam.</param>
    public sealed record Command(
        Guid DossierId, int? Version, long Amount, string Notice, string LegalBasis, DateOnly? PayByOn = null);

    public async Task<Dossier> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var dossier = await db.LoadDossierAsync(command.DossierId, actor, command.Version, ct);
        Refusal.ThrowIf(dossier.WhyNotAskPayment(actor) ?? WhyNot(command));
        journal.Start(nameof(RequestFinancialDuty), actor);
        var requested = new FinancialDutyRequested(Ids.New(journal.Now), command.LegalBasis.Trim());
        journal.Record(dossier, requested);
        var hash = JournalHash.Hex(SHA256.HashData(Encoding.UTF8.GetBytes(command.Notice.Trim())));
        journal.Record(dossier, new FinancialDutySet(
            Ids.New(journal.Now), requested.PauseId, command.Amount, command.PayByOn, hash));
        dossier.OpenFinancialDuty!.Notice = command.Notice.Trim();
        await journal.CommitAsync(ct);
        return dossier;
    }

    private Refusal? WhyNot(Command command)
    {
        if (command.Amount is < 1 or > MostAmount)
            return new Refusal("amount-out-of-range");
        if (command.PayByOn is { } by && by < VietnamTime.DateOf(journal.Now))
            return new Refusal("pay-by-in-the-past");
        if (string.IsNullOrWhiteSpace(command.LegalBasis))
            return new Refusal("legal-basis-needed");
        return DeskRules.WhyNotReason(command.Notice);
    }
}
