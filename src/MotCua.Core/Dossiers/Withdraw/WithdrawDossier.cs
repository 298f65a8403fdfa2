using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>
/// The applicant withdraws (vi: rút hồ sơ). Before reception it takes effect by itself; afterwards the leader of the
/// resolving unit confirms the applicant's request.
/// </summary>
public sealed class WithdrawDossier(AppDbContext db, Journal journal, DossierWorkflow workflow)
{
    public sealed record Command(Guid DossierId, int? Version, string Reason);

    public async Task<Dossier> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var dossier = await db.LoadDossierAsync(command.DossierId, actor, command.Version, ct);
        Refusal.ThrowIf(WhyNotActor(dossier, actor) ?? dossier.WhyNotWithdraw() ?? DeskRules.WhyNotReason(command.Reason));
        journal.Start(nameof(WithdrawDossier), actor, command.Reason);
        journal.Record(dossier, new DossierWithdrawn());
        await workflow.LeaveAsync(dossier, ct);
        await GrantAsync(dossier, actor, ct);
        await journal.CommitAsync(ct);
        return dossier;
    }

    /// <summary>The request of the applicant is answered by it.</summary>
    private async Task GrantAsync(Dossier dossier, Actor actor, CancellationToken ct)
    {
        if (await db.LatestWithdrawalAsync(dossier.Id, ct) is not { DecidedAt: null } request)
            return;
        (request.DecidedAt, request.DecidedById, request.Granted) = (journal.Now, actor.OfficerId, true);
        journal.Record(request, new WithdrawalGranted());
    }

    private static Refusal? WhyNotActor(Dossier dossier, Actor actor)
    {
        if (dossier.ReceivedAt is null && actor.Kind == ActorKind.Citizen)
            return dossier.WhyNotFor(actor, MandateActs.Submit);
        return actor.Has(Role.Sign, dossier.ResolvingUnitId) ? null : new Refusal("withdraw-needs-leader", dossier.Code);
    }
}
