using MotCua.Core.Catalogue;
using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>What a supplement request sent now would do to the dates.</summary>
/// <param name="AnswerBy">Until when the applicant may answer.</param>
/// <param name="ClockRuns">The limit runs now and would stand still.</param>
/// <param name="Restarts">Once complete the limit begins again; otherwise it goes on.</param>
/// <param name="Round">Which request it would be, from 1.</param>
/// <param name="NeedsLeader">Why the leader's approval and reason are needed; null when they are not.</param>
public sealed record SupplementEffect(DateTimeOffset AnswerBy, bool ClockRuns, bool Restarts, int Round, Refusal? NeedsLeader);

/// <summary>Tells the effect of a supplement request before it is sent.</summary>
[Service]
public sealed class SupplementForecast(DossierClocks clocks, ProcedureCatalogue catalogue, TimeProvider clock)
{
    public async Task<SupplementEffect> OfAsync(Dossier dossier, CancellationToken ct)
    {
        var (now, policy) = (clock.GetUtcNow(), (await catalogue.VersionAsync(dossier.ProcedureVersionId, ct)).Package.Sheet.Clock);
        var window = await clocks.SupplementWindowEndsAtAsync(dossier, ct);
        return new SupplementEffect(
            await clocks.DueAtAsync(dossier.ReceivingUnitId, now, policy.SupplementAnswer, ct), dossier.ReceivedAt is not null,
            policy.Supplement == "restart", dossier.SupplementRounds + 1, dossier.WhyNotRequestSupplement(now, window, leaderApproves: false));
    }
}
