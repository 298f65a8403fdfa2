using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>
/// Prepares the apology of a dossier that will be late: reason and new date, for the leader to sign on form 04 (vi: văn
/// bản xin lỗi và đề nghị gia hạn thời gian giải quyết). The system does so by itself before the due date; an officer may
/// replace the draft with better words.
/// </summary>
public sealed class PrepareApology(AppDbContext db, Journal journal, DossierClocks clocks, ApologyProposals proposals)
{
    /// <param name="ReasonCode">One of <see cref="LateReasons"/>; null takes what the ledger of holders says.</param>
    /// <param name="Reason">Plain words to the applicant; null takes the system's.</param>
    /// <param name="NewDueOn">The day promised anew, Vietnam; null takes the system's proposal.</param>
    public sealed record Command(
        Guid DossierId, int? Version, string? ReasonCode = null, string? Reason = null, DateOnly? NewDueOn = null);

    public async Task<Dossier> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var dossier = await db.LoadDossierAsync(command.DossierId, actor, command.Version, ct);
        Refusal.ThrowIf(dossier.MayPrepareApology(actor) ? null : new Refusal("needs-role-here", nameof(Role.Appraise)));
        Refusal.ThrowIf(dossier.WhyNotPrepareApology());
        var proposal = await proposals.ForAsync(dossier, ct);
        var reason = (command.Reason ?? proposal.Reason).Trim();
        var code = command.ReasonCode ?? proposal.ReasonCode;
        var (dueAt, whyNot) = await clocks.ReappointAsync(dossier, journal.Now, command.NewDueOn ?? proposal.NewDueOn, ct);
        Refusal.ThrowIf(whyNot ?? DeskRules.WhyNotReason(reason) ?? WhyNotCode(code));
        journal.Start(nameof(PrepareApology), actor);
        var prepared = new ApologyPrepared(
            Ids.New(journal.Now), dossier.Apologies.Count + 1, code, dueAt, Dossier.ApologyHash(dueAt, reason));
        journal.Record(dossier, prepared);
        dossier.Apologies.Single(a => a.Id == prepared.Id).Reason = reason;
        await journal.CommitAsync(ct);
        return dossier;
    }

    private static Refusal? WhyNotCode(string code) =>
        LateReasons.All.Contains(code) ? null : new Refusal("late-reason-unknown");
}
