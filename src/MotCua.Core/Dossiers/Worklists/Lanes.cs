using System.Linq.Expressions;
using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>Two ways to lay out the same desk. In each of them an open dossier lies in exactly one lane.</summary>
public enum DeskLayout
{
    /// <summary>By what the actor has to do with it (vi: theo việc).</summary>
    Work,

    /// <summary>By the time that is left (vi: theo hạn).</summary>
    Deadline,
}

/// <summary>The lanes of the desk.</summary>
public enum Lane
{
    /// <summary>Online dossiers that wait for the one-stop's answer, by their 8-working-hour clock.</summary>
    WaitingAnswer,

    /// <summary>Past the date that runs now.</summary>
    Overdue,

    /// <summary>Due by the end of today.</summary>
    DueToday,

    /// <summary>Due within the two working days after today.</summary>
    DueSoon,

    /// <summary>Result called back, or a recall proposed: the work came back (vi: bị thu hồi, trả lại).</summary>
    CameBack,

    /// <summary>Due later.</summary>
    Later,

    /// <summary>Steps the officer holds.</summary>
    Mine,

    /// <summary>Steps of the officer's roles and units that nobody holds.</summary>
    Pool,

    /// <summary>Opinions other agencies ask of the officer's units.</summary>
    Consultations,

    /// <summary>Waiting for the applicant.</summary>
    WaitingApplicant,

    /// <summary>Waiting for another agency's opinion or for a branch.</summary>
    WaitingOthers,

    /// <summary>Finished, to be handed over.</summary>
    ToReturn,

    /// <summary>Open, and in other hands.</summary>
    Elsewhere,

    /// <summary>Everything visible, closed dossiers as well, newest first.</summary>
    All,
}

/// <summary>What decides a dossier's lane: the actor and three instants.</summary>
/// <param name="Tomorrow">Start of tomorrow in Vietnam, exclusive end of today.</param>
/// <param name="SoonUntil">Exclusive end of the second working day after today.</param>
internal sealed record LaneContext(Actor Actor, DateTimeOffset Now, DateTimeOffset Tomorrow, DateTimeOffset SoonUntil);

/// <summary>
/// The lanes of a layout in order: a dossier lies in the first whose condition it meets, so lists and counts, which are made of
/// the same conditions, cannot differ. By time, a date that is near goes before whatever the dossier waits for, since its clock runs.
/// </summary>
internal static class Lanes
{
    private static readonly DossierStatus[] Closed =
        [DossierStatus.Declined, DossierStatus.Withdrawn, DossierStatus.Stopped, DossierStatus.Returned];

    /// <summary>Dossiers that lie in some lane: open ones, and branches until they have finished.</summary>
    public static IQueryable<Dossier> Open(IQueryable<Dossier> dossiers) => dossiers.Where(d =>
        !Closed.Contains(d.Status) && (d.MotherId == null || d.DetachedAt != null || d.Status != DossierStatus.Finished));

    public static IReadOnlyList<Lane> Of(DeskLayout layout) => layout == DeskLayout.Work
        ? [Lane.Mine, Lane.Consultations, Lane.WaitingAnswer, Lane.Pool, Lane.ToReturn, Lane.WaitingApplicant, Lane.WaitingOthers, Lane.Elsewhere]
        : [Lane.WaitingApplicant, Lane.ToReturn, Lane.Overdue, Lane.DueToday, Lane.DueSoon, Lane.CameBack, Lane.WaitingOthers, Lane.Later];

    /// <summary>The dossiers of one lane of a layout; of all of them for <see cref="Lane.All"/>.</summary>
    public static IQueryable<Dossier> In(IQueryable<Dossier> dossiers, DeskLayout layout, Lane lane, LaneContext context)
    {
        if (lane == Lane.All)
            return dossiers;
        var inLane = Open(dossiers);
        foreach (var earlier in Of(layout).TakeWhile(l => l != lane))
            inLane = inLane.Where(Not(Condition(earlier, context)));
        return inLane.Where(Condition(lane, context));
    }

    /// <summary>The lane of an open dossier in a layout, as one expression to count by.</summary>
    public static Expression<Func<Dossier, Lane>> LaneOf(DeskLayout layout, LaneContext context)
    {
        var dossier = Expression.Parameter(typeof(Dossier), "d");
        var lanes = Of(layout);
        Expression chain = Expression.Constant(lanes[^1]);
        foreach (var lane in lanes.SkipLast(1).Reverse())
        {
            var condition = Condition(lane, context);
            var body = new Renamed(condition.Parameters[0], dossier).Visit(condition.Body);
            chain = Expression.Condition(body, Expression.Constant(lane), chain);
        }
        return Expression.Lambda<Func<Dossier, Lane>>(chain, dossier);
    }

    private static Expression<Func<Dossier, bool>> Condition(Lane lane, LaneContext context) => lane switch
    {
        Lane.Mine => MineOf(context.Actor),
        Lane.Pool => PoolOf(context.Actor),
        Lane.Consultations => AskedOf(context.Actor),
        Lane.WaitingAnswer => ToAnswer(context.Actor),
        Lane.Overdue => DueBefore(context.Now),
        Lane.DueToday => DueBefore(context.Tomorrow),
        Lane.DueSoon => DueBefore(context.SoonUntil),
        Lane.CameBack => d => d.Recalls.Any(),
        Lane.WaitingApplicant => d => d.Status == DossierStatus.SupplementRequested || d.Status == DossierStatus.FinancialDuty,
        Lane.WaitingOthers => d => d.Status == DossierStatus.Processing
            && (d.Holder == HolderKind.OtherAgency || d.Holder == HolderKind.Branches),
        Lane.ToReturn => d => d.Status == DossierStatus.Finished,
        _ => d => true,
    };

    /// <summary>The clock that runs is the answer's before reception and the promise afterwards.</summary>
    private static Expression<Func<Dossier, bool>> DueBefore(DateTimeOffset end) => d =>
        (d.Status == DossierStatus.Submitted && d.AnswerDueAt != null && d.AnswerDueAt < end)
        || ((d.Status == DossierStatus.Received || d.Status == DossierStatus.Processing) && d.CurrentDueAt != null && d.CurrentDueAt < end);

    private static Expression<Func<Dossier, bool>> MineOf(Actor actor)
    {
        var me = actor.OfficerId ?? Guid.Empty;
        return d => d.Status == DossierStatus.Processing && d.WorkItems.Any(w => w.CompletedAt == null && w.AssigneeId == me);
    }

    private static Expression<Func<Dossier, bool>> ToAnswer(Actor actor)
    {
        var desks = actor.UnitsWith(Role.Receive);
        return d => d.Status == DossierStatus.Submitted && desks.Contains(d.ReceivingUnitId);
    }

    private static Expression<Func<Dossier, bool>> AskedOf(Actor actor)
    {
        var units = actor.UnitsWith(Role.Appraise, Role.Head, Role.Sign);
        return d => d.Consultations.Any(c => c.AnsweredAt == null && units.Contains(c.UnitId));
    }

    /// <summary>A role counts only at the unit where it is held.</summary>
    private static Expression<Func<Dossier, bool>> PoolOf(Actor actor)
    {
        var (receive, appraise) = (actor.UnitsWith(Role.Receive), actor.UnitsWith(Role.Appraise));
        var (head, sign, clerk) = (actor.UnitsWith(Role.Head), actor.UnitsWith(Role.Sign), actor.UnitsWith(Role.Clerk));
        return d => d.Status == DossierStatus.Processing && d.WorkItems.Any(w =>
            w.CompletedAt == null && w.AssigneeId == null && w.Action != StepOpening.Branch
            && ((w.Role == "specialist" && appraise.Contains(w.UnitId)) || (w.Role == "one-stop" && receive.Contains(w.UnitId))
                || (w.Role == "head" && head.Contains(w.UnitId)) || (w.Role == "leader" && sign.Contains(w.UnitId))
                || (w.Role == "clerk" && clerk.Contains(w.UnitId))));
    }

    private static Expression<Func<Dossier, bool>> Not(Expression<Func<Dossier, bool>> condition) =>
        Expression.Lambda<Func<Dossier, bool>>(Expression.Not(condition.Body), condition.Parameters);

    private sealed class Renamed(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}
