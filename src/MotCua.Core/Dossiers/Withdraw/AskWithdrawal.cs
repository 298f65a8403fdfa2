using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>
/// The applicant asks to withdraw a dossier that was received (vi: đề nghị rút hồ sơ). Asking while a request is open gives that
/// request. The clock goes on until the leader decides.
/// </summary>
public sealed class AskWithdrawal(AppDbContext db, Journal journal)
{
    public sealed record Command(Guid DossierId, string Reason);

    public async Task<WithdrawalRequest> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var dossier = await db.LoadDossierAsync(command.DossierId, actor, null, ct);
        Refusal.ThrowIf(WhyNot(dossier, actor) ?? DeskRules.WhyNotReason(command.Reason) ?? VoiceRules.WhyNotText(command.Reason));
        if (await db.LatestWithdrawalAsync(dossier.Id, ct) is { DecidedAt: null } open)
            return open;
        journal.Start(nameof(AskWithdrawal), actor);
        var request = new WithdrawalRequest
        {
            Id = Ids.New(journal.Now), DossierId = dossier.Id, DossierCode = dossier.Code, UnitId = dossier.ResolvingUnitId,
            AskedById = actor.PersonId!.Value, Reason = command.Reason.Trim(), AskedAt = journal.Now,
        };
        db.WithdrawalRequests.Add(request);
        journal.Record(request, new WithdrawalAsked(dossier.Id, request.UnitId, VoiceRules.Hash(request.Reason)));
        await journal.CommitAsync(ct);
        return request;
    }

    /// <summary>Why the actor cannot ask now; before reception withdrawing needs nobody's consent.</summary>
    public static Refusal? WhyNot(Dossier dossier, Actor actor)
    {
        if (actor.Kind != ActorKind.Citizen)
            return new Refusal("withdrawal-applicant-only");
        if (dossier.ReceivedAt is null)
            return new Refusal("withdrawal-not-received", dossier.Code);
        return dossier.WhyNotFor(actor, MandateActs.Submit) ?? dossier.WhyNotWithdraw();
    }
}
