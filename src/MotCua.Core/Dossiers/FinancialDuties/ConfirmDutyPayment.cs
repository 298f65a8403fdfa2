using MotCua.Core.Platform;
using MotCua.Engines.WorkingTime;

namespace MotCua.Core.Dossiers;

/// <summary>
/// Confirms that the applicant has met a financial duty (vi: xác nhận hoàn thành nghĩa vụ tài chính). The clock goes on
/// from the day on the receipt, not from the day it was keyed in, by the procedure's policy; the new date is a revision.
/// </summary>
public sealed class ConfirmDutyPayment(AppDbContext db, Journal journal, PaymentCounting counting)
{
    /// <param name="PaidOn">Date on the receipt, Vietnam.</param>
    public sealed record Command(Guid DossierId, int? Version, string ReceiptNumber, DateOnly PaidOn);

    public async Task<Dossier> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var dossier = await db.LoadDossierAsync(command.DossierId, actor, command.Version, ct);
        Refusal.ThrowIf(dossier.WhyNotConfirmPayment(actor) ?? WhyNot(dossier, command));
        var duty = dossier.OpenFinancialDuty!;
        var paidAt = PaidAt(command.PaidOn);
        var dueAt = await counting.DueAfterDutyAsync(dossier, paidAt, ct);
        journal.Start(nameof(ConfirmDutyPayment), actor, claimedAt: paidAt);
        counting.FulfilDuty(dossier, command.ReceiptNumber.Trim(), dueAt);
        await counting.CallOffAsync(dossier, PaymentOrder.KeyOf(duty), ct);
        await journal.CommitAsync(ct);
        return dossier;
    }

    /// <summary>Now when paid today, else the last minute of the day paid.</summary>
    private DateTimeOffset PaidAt(DateOnly on) => on == VietnamTime.DateOf(journal.Now)
        ? journal.Now
        : VietnamTime.StartOfDay(on.AddDays(1)).AddMinutes(-1);

    private Refusal? WhyNot(Dossier dossier, Command command)
    {
        if (string.IsNullOrWhiteSpace(command.ReceiptNumber))
            return new Refusal("receipt-number-needed");
        var asked = VietnamTime.DateOf(dossier.OpenFinancialDuty!.RequestedAt);
        return command.PaidOn < asked || command.PaidOn > VietnamTime.DateOf(journal.Now)
            ? new Refusal("paid-on-out-of-range", asked.ToString("dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture))
            : null;
    }
}
