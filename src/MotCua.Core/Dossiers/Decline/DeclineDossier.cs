using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>The one-stop declines to receive, with reason and law, on form 03 (vi: từ chối tiếp nhận).</summary>
public sealed class DeclineDossier(AppDbContext db, Journal journal, FormIssuing forms)
{
    /// <param name="ReasonCode">Code of the package's reasons or <c>other</c>.</param>
    /// <param name="Reason">Plain words to the applicant; enters the form, not the journal.</param>
    public sealed record Command(Guid DossierId, int? Version, string ReasonCode, string Reason, string LegalBasis);

    public async Task<Dossier> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var dossier = await db.LoadDossierAsync(command.DossierId, actor, command.Version, ct);
        Refusal.ThrowIf(DeskRules.WhyNotAtUnit(actor, Role.Receive, dossier.ReceivingUnitId)
            ?? dossier.WhyNotDecline() ?? DeskRules.WhyNotReason(command.Reason) ?? WhyNotLaw(command));
        journal.Start(nameof(DeclineDossier), actor, command.Reason);
        journal.Record(dossier, new DossierDeclined(command.ReasonCode, command.LegalBasis));
        await forms.RefusalAsync(dossier, command.Reason, command.LegalBasis, actor, ct);
        await journal.CommitAsync(ct);
        return dossier;
    }

    private static Refusal? WhyNotLaw(Command command) =>
        string.IsNullOrWhiteSpace(command.LegalBasis) ? new Refusal("legal-basis-needed") : null;
}
