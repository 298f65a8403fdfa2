using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>
/// The leader stops processing with reason and law, on form 05 (vi: dừng giải quyết hồ sơ). Only before a decision
/// exists.
/// </summary>
public sealed class StopProcessing(AppDbContext db, Journal journal, FormIssuing forms, DossierWorkflow workflow)
{
    public sealed record Command(Guid DossierId, int? Version, string ReasonCode, string Reason, string LegalBasis);

    public async Task<Dossier> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var dossier = await db.LoadDossierAsync(command.DossierId, actor, command.Version, ct);
        Refusal.ThrowIf(DeskRules.WhyNotAtUnit(actor, Role.Sign, dossier.ResolvingUnitId)
            ?? dossier.WhyNotStop() ?? DeskRules.WhyNotReason(command.Reason)
            ?? (string.IsNullOrWhiteSpace(command.LegalBasis) ? new Refusal("legal-basis-needed") : null));
        journal.Start(nameof(StopProcessing), actor, command.Reason);
        journal.Record(dossier, new DossierStopped(command.ReasonCode, command.LegalBasis));
        await workflow.LeaveAsync(dossier, ct);
        await forms.StopNoticeAsync(dossier, command.Reason, command.LegalBasis, actor, ct);
        await journal.CommitAsync(ct);
        return dossier;
    }
}
