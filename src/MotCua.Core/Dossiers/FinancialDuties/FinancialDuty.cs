using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>
/// A fee or tax the applicant must pay before processing can go on (vi: nghĩa vụ tài chính). The time to pay is outside
/// the limit.
/// </summary>
public sealed class FinancialDuty
{
    public Guid Id { get; set; }
    public Guid DossierId { get; set; }
    public int Number { get; set; }
    public Guid PauseId { get; set; }

    /// <summary>Whole đồng.</summary>
    public long Amount { get; set; }

    /// <summary>What is paid, to whom and how; words to the applicant, not in the journal.</summary>
    public string Notice { get; set; } = "";
    public string NoticeHash { get; set; } = "";
    public string LegalBasis { get; set; } = "";

    /// <summary>Last day to pay, Vietnam; null when the law sets none.</summary>
    public DateOnly? PayByOn { get; set; }
    public DateTimeOffset RequestedAt { get; set; }
    public Guid? RequestedById { get; set; }

    /// <summary>Vietnam date on the receipt.</summary>
    public DateOnly? PaidOn { get; set; }
    public string? ReceiptNumber { get; set; }
}

/// <summary>The financial duties of a dossier.</summary>
public sealed partial class Dossier
{
    public List<FinancialDuty> FinancialDuties { get; set; } = [];

    /// <summary>The duty the applicant has not met; null when there is none.</summary>
    public FinancialDuty? OpenFinancialDuty => FinancialDuties.SingleOrDefault(d => d.PaidOn is null);

    public Refusal? WhyNotAskPayment(Actor actor)
    {
        if (Status != DossierStatus.Processing)
            return new Refusal("dossier-not-processing", Code);
        if (Pauses.Any(p => p.ToAt is null))
            return new Refusal("clock-held", Code);
        var works = OpenWork.Any(w => w.Action != StepOpening.Branch && actor.Has(RoleOf(w), w.UnitId));
        return works || actor.Has(Role.Sign, ResolvingUnitId) ? null : new Refusal("needs-role-here", nameof(Role.Appraise));
    }

    /// <summary>The one-stop that sees the receipt, whoever works on the dossier, and the leader may confirm a payment.</summary>
    public Refusal? WhyNotConfirmPayment(Actor actor)
    {
        if (Status != DossierStatus.FinancialDuty || OpenFinancialDuty is null)
            return new Refusal("no-financial-duty-open", Code);
        var mine = actor.Has(Role.Receive, ReceivingUnitId) || actor.Has(Role.Sign, ResolvingUnitId)
            || OpenWork.Any(w => w.Action != StepOpening.Branch && actor.Has(RoleOf(w), w.UnitId));
        return mine ? null : new Refusal("needs-role-here", nameof(Role.Receive));
    }

    private void ApplyDutyRequested(FinancialDutyRequested f, FactContext context)
    {
        Status = DossierStatus.FinancialDuty;
        Pause(f.PauseId, "financial-duty", f.LegalBasis, context.At);
        Hold(HolderKind.Applicant, null, null, context.At);
    }

    private void ApplyDutySet(FinancialDutySet f, FactContext context) => FinancialDuties.Add(new FinancialDuty
    {
        Id = f.Id, DossierId = Id, Number = FinancialDuties.Count + 1, PauseId = f.PauseId, Amount = f.Amount,
        NoticeHash = f.NoticeSha256, PayByOn = f.PayByOn, RequestedAt = context.At, RequestedById = context.ActorId,
        LegalBasis = Pauses.Single(p => p.Id == f.PauseId).LegalBasis,
    });

    private void ApplyDutyFulfilled(FinancialDutyFulfilled f, FactContext context)
    {
        if (OpenFinancialDuty is { } duty)
            (duty.PaidOn, duty.ReceiptNumber) = (Engines.WorkingTime.VietnamTime.DateOf(context.At), f.ReceiptNumber);
        Status = DossierStatus.Processing;
        HoldByWork(context.At);
    }
}
