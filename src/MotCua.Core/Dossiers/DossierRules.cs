using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>
/// Why an act is not possible now: the page greys its button with the answer, the feature throws it.
/// </summary>
public sealed partial class Dossier
{
    public Refusal? WhyNotReceive() => Status switch
    {
        DossierStatus.Submitted => null,
        DossierStatus.SupplementRequested => new Refusal("dossier-waits-for-applicant", Code),
        _ => new Refusal("dossier-already-answered", Code),
    };

    public Refusal? WhyNotDecline() => WhyNotReceive();

    /// <param name="windowEndsAt">End of the window in which a supplement may be asked; null while not received.</param>
    /// <param name="leaderApproves">The leader asks for or has approved a further round.</param>
    public Refusal? WhyNotRequestSupplement(DateTimeOffset now, DateTimeOffset? windowEndsAt, bool leaderApproves)
    {
        if (Status is not (DossierStatus.Submitted or DossierStatus.Processing))
            return new Refusal("supplement-not-in-this-state", Code);
        if (Pauses.Any(p => p.ToAt is null))
            return new Refusal("clock-held", Code);
        if (SignedDecision is not null)
            return new Refusal("supplement-after-decision", Code);
        if (SupplementRounds > 0 && !leaderApproves)
            return new Refusal("supplement-once", Code);
        if (Status == DossierStatus.Processing && windowEndsAt is { } end && now > end && !leaderApproves)
            return new Refusal("supplement-window-over", Code);
        return null;
    }

    public Refusal? WhyNotAnswerSupplement(DateTimeOffset now)
    {
        if (Status != DossierStatus.SupplementRequested)
            return new Refusal("no-supplement-open", Code);
        return now >= Supplements.Single(s => s.AnsweredAt is null).AnswerBy
            ? new Refusal("supplement-answer-late", Code)
            : null;
    }

    /// <summary>Why this actor may not work on the step.</summary>
    public Refusal? WhyNotWork(WorkItem item, Actor actor)
    {
        if (item.CompletedAt is not null)
            return new Refusal("work-already-done", Code);
        if (Status != DossierStatus.Processing)
            return new Refusal("dossier-not-processing", Code);
        if (!actor.Has(RoleOf(item), item.UnitId))
            return new Refusal("work-needs-role", item.Role);
        if (item.AssigneeId is { } other && other != actor.OfficerId)
            return new Refusal("work-held-by-other", Code);
        return Consultations.Any(c => c.AnsweredAt is null) && item.Action is "sign" or "draft"
            ? new Refusal("consultation-open", Code)
            : null;
    }

    public Refusal? WhyNotSign(WorkItem item, Actor actor)
    {
        if (WhyNotWork(item, actor) is { } refusal)
            return refusal;
        if (LatestDraft is not { } draft)
            return new Refusal("no-draft-to-sign", Code);
        return draft.DraftedById == actor.OfficerId ? new Refusal("four-eyes", Code) : null;
    }

    /// <summary>Why a timer of the process may not ring.</summary>
    public Refusal? WhyNotFire(ProcessWait wait, DateTimeOffset now)
    {
        if (Status != DossierStatus.Processing)
            return new Refusal("dossier-not-processing", Code);
        return wait.EndedAt is null && wait.DueAt <= now ? null : new Refusal("timer-not-due", Code);
    }

    /// <summary>Why this actor may not say that a message has come in.</summary>
    public Refusal? WhyNotDeliver(string message, Actor actor)
    {
        if (Status != DossierStatus.Processing)
            return new Refusal("dossier-not-processing", Code);
        if (OpenWait(message) is null)
            return new Refusal("message-not-awaited", Code, message);
        return actor.Kind == ActorKind.System || actor.Has(Role.Receive, ReceivingUnitId) || actor.Has(Role.Appraise, SectionUnitId)
            ? null
            : new Refusal("work-needs-role", "specialist");
    }

    /// <summary>The oldest open wait for a message; null when none is open.</summary>
    public ProcessWait? OpenWait(string message) => Waits.Where(w => w.EndedAt is null && w.Message == message)
        .OrderBy(w => w.OpenedAt).ThenBy(w => w.FlowKey, StringComparer.Ordinal).FirstOrDefault();

    public Refusal? WhyNotReturn() =>
        Status == DossierStatus.Finished ? null : new Refusal("result-not-ready", Code);

    public Refusal? WhyNotWithdraw() => Status is DossierStatus.Submitted or DossierStatus.SupplementRequested
        or DossierStatus.Received or DossierStatus.Processing or DossierStatus.FinancialDuty
        ? null
        : new Refusal("dossier-already-closed", Code);

    public Refusal? WhyNotStop()
    {
        if (Status is not (DossierStatus.Received or DossierStatus.Processing
            or DossierStatus.SupplementRequested or DossierStatus.FinancialDuty))
            return new Refusal("dossier-not-processing", Code);
        return Decisions.Any(d => d.SignedAt is not null) ? new Refusal("decision-exists", Code) : null;
    }

    /// <summary>The draft that waits for a signature; null when none does.</summary>
    public Decision? LatestDraft =>
        Decisions.OrderByDescending(d => d.Number).FirstOrDefault() is { SignedAt: null } draft ? draft : null;

    /// <summary>The decision in force; one that was recalled is kept but no longer counts.</summary>
    public Decision? SignedDecision => Decisions
        .Where(d => d.SignedAt is not null && !Recalls.Any(r => r.DecisionId == d.Id && r.RecalledAt is not null)).MaxBy(d => d.Number);

    /// <summary>The grant a step asks for.</summary>
    public static Role RoleOf(WorkItem item) => item.Role switch
    {
        "one-stop" => Role.Receive,
        "specialist" => Role.Appraise,
        "head" => Role.Head,
        "leader" => Role.Sign,
        "clerk" => Role.Clerk,
        _ => throw new InvalidOperationException($"Step role {item.Role} is not known."),
    };
}
