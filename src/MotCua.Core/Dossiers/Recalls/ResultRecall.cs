using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>
/// A wrong result called back to be corrected at the agency's cost (vi: thu hồi, đính chính kết quả có sai sót; NĐ
/// 61/2018/NĐ-CP art. 21.1). Proposed by one officer and decided by another; the wrong result and its dates are kept.
/// </summary>
public sealed class ResultRecall
{
    public Guid Id { get; set; }
    public Guid DossierId { get; set; }
    public int Number { get; set; }

    /// <summary>The decision that is wrong.</summary>
    public Guid DecisionId { get; set; }

    /// <summary>What is wrong, in words; not in the journal.</summary>
    public string Reason { get; set; } = "";
    public string LegalBasis { get; set; } = "";
    public DateTimeOffset ProposedAt { get; set; }
    public Guid? ProposedById { get; set; }

    /// <summary>When the leader called it back; null while proposed.</summary>
    public DateTimeOffset? RecalledAt { get; set; }
    public Guid? RecalledById { get; set; }

    /// <summary>When the wrong result was ready and when it was in hand, kept from the cycle that is over.</summary>
    public DateTimeOffset? FinishedAt { get; set; }
    public DateTimeOffset? ReturnedAt { get; set; }
}

[EventType("recall.proposed.v1")]
public sealed record RecallProposed(Guid Id, int Number, Guid DecisionId, string LegalBasis) : IJournalEvent;

/// <param name="DueAt">The promise of the new cycle; the limit runs anew from the recall.</param>
[EventType("result.recalled.v1")]
public sealed record ResultRecalled(Guid Id, DateTimeOffset DueAt, Guid RevisionId) : IJournalEvent;

/// <summary>Recall of a result: a new cycle of the same dossier.</summary>
public sealed partial class Dossier
{
    public List<ResultRecall> Recalls { get; set; } = [];

    /// <summary>The proposal that waits for the leader; null when none does.</summary>
    public ResultRecall? OpenRecall => Recalls.SingleOrDefault(r => r.RecalledAt is null);

    public Refusal? WhyNotProposeRecall(Actor actor)
    {
        if (Status is not (DossierStatus.Finished or DossierStatus.Returned) || SignedDecision is null)
            return new Refusal("no-result-to-recall", Code);
        if (MotherId is not null || WorkItems.Any(w => w.Action == StepOpening.Branch))
            return new Refusal("recall-of-joint", Code);
        var mine = actor.Has(Role.Receive, ReceivingUnitId) || actor.Has(Role.Appraise, SectionUnitId)
            || actor.Has(Role.Head, SectionUnitId) || actor.Has(Role.Sign, ResolvingUnitId) || actor.Has(Role.Clerk, ResolvingUnitId);
        if (!mine)
            return new Refusal("needs-role-here", nameof(Role.Appraise));
        return OpenRecall is null ? null : new Refusal("recall-proposed", Code);
    }

    public Refusal? WhyNotRecall(Actor actor)
    {
        if (OpenRecall is not { } proposal)
            return new Refusal("recall-not-proposed", Code);
        if (!actor.Has(Role.Sign, ResolvingUnitId))
            return new Refusal("needs-role-here", nameof(Role.Sign));
        return proposal.ProposedById == actor.OfficerId ? new Refusal("four-eyes", Code) : null;
    }

    private void ApplyRecallProposed(RecallProposed f, FactContext context) => Recalls.Add(new ResultRecall
    {
        Id = f.Id, DossierId = Id, Number = f.Number, DecisionId = f.DecisionId, LegalBasis = f.LegalBasis,
        ProposedAt = context.At, ProposedById = context.ActorId,
    });

    private void ApplyRecalled(ResultRecalled f, FactContext context)
    {
        var recall = Recalls.Single(r => r.Id == f.Id);
        (recall.RecalledAt, recall.RecalledById) = (context.At, context.ActorId);
        (recall.FinishedAt, recall.ReturnedAt) = (FinishedAt, ReturnedAt);
        (Status, FinishedAt, ReturnedAt, Outcome) = (DossierStatus.Received, null, null, null);
        ClockStartAt = context.At;
        Revise(f.RevisionId, f.DueAt, "recall", recall.LegalBasis, context);
    }
}
