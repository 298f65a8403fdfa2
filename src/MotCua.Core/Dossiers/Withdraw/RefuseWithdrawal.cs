using Microsoft.EntityFrameworkCore;
using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>The leader does not let a received dossier be withdrawn and says why; the dossier goes on.</summary>
public sealed class RefuseWithdrawal(AppDbContext db, Journal journal)
{
    /// <param name="Answer">What the applicant reads.</param>
    public sealed record Command(Guid Id, string Answer);

    public async Task<WithdrawalRequest> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var request = await db.WithdrawalRequests.SingleOrDefaultAsync(
            w => w.Id == command.Id && db.Dossiers.VisibleTo(actor, db).Any(d => d.Id == w.DossierId), ct) ?? throw new NotFoundException("withdrawal");
        Refusal.ThrowIf(DeskRules.WhyNotAtUnit(actor, Role.Sign, request.UnitId) ?? WhyNot(request)
            ?? DeskRules.WhyNotReason(command.Answer) ?? VoiceRules.WhyNotText(command.Answer));
        journal.Start(nameof(RefuseWithdrawal), actor);
        (request.DecidedAt, request.DecidedById, request.Granted, request.Answer) = (journal.Now, actor.OfficerId, false, command.Answer.Trim());
        journal.Record(request, new WithdrawalRefused(VoiceRules.Hash(request.Answer)));
        await journal.CommitAsync(ct);
        return request;
    }

    private static Refusal? WhyNot(WithdrawalRequest request) =>
        request.DecidedAt is null ? null : new Refusal("withdrawal-decided", request.DossierCode);
}
