using Microsoft.EntityFrameworkCore;
using MotCua.Core.Organisation;
using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>
/// Which dossiers an actor may see: the one predicate behind every list, search, count, export and page.
/// </summary>
public static class DossierAccess
{
    private static readonly DossierStatus[] Ended =
        [DossierStatus.Declined, DossierStatus.Withdrawn, DossierStatus.Stopped, DossierStatus.Returned];

    /// <summary>
    /// A citizen sees own dossiers, those of enterprises represented, and those a mandate allows to follow; an officer those whose one-stop, section or resolving unit, open step or
    /// consultation is at a unit of the grants; monitors and inspectors those of their subtree.
    /// </summary>
    public static IQueryable<Dossier> VisibleTo(this IQueryable<Dossier> dossiers, Actor actor, AppDbContext db)
    {
        if (actor.Kind == ActorKind.System)
            return dossiers;
        if (actor.Kind == ActorKind.Citizen)
            return VisibleToCitizen(dossiers, actor, db);
        if (actor.Kind != ActorKind.Officer)
            return dossiers.Where(d => false);
        return VisibleTo(dossiers, actor, db, db.DossierUnits.Where(u => u.Sees));
    }

    /// <summary>Of what the actor may see, what has not ended; a unit's share of it is read by an index of its own.</summary>
    public static IQueryable<Dossier> OpenVisibleTo(this IQueryable<Dossier> dossiers, Actor actor, AppDbContext db) =>
        actor.Kind == ActorKind.Officer
            ? VisibleTo(dossiers, actor, db, db.DossierUnits.Where(u => u.IsOpen)).Where(d => !Ended.Contains(d.Status))
            : dossiers.VisibleTo(actor, db).Where(d => !Ended.Contains(d.Status));

    /// <summary>The unit whose share is all that the officer sees; null when there are several, or a subtree.</summary>
    public static Guid? SoleUnitOf(Actor actor) =>
        actor.Kind == ActorKind.Officer && DeskUnits(actor) is [var unit] && actor.SubtreesWith(Role.Monitor, Role.Inspect).Count == 0
            ? unit
            : null;

    /// <summary>Two conditions joined by "or" are read from end to end, so a condition that cannot hold is left out.</summary>
    private static IQueryable<Dossier> VisibleTo(IQueryable<Dossier> dossiers, Actor actor, AppDbContext db, IQueryable<DossierUnit> parts)
    {
        var units = DeskUnits(actor);
        var shares = parts.Where(u => units.Contains(u.UnitId)).Select(u => u.DossierId);
        if (actor.SubtreesWith(Role.Monitor, Role.Inspect).Count == 0)
            return dossiers.Where(d => shares.Contains(d.Id));
        var subtrees = SubtreeUnits(actor, db);
        return units.Count == 0
            ? dossiers.Where(d => subtrees.Contains(d.ResolvingUnitId) || subtrees.Contains(d.ReceivingUnitId))
            : dossiers.Where(d => shares.Contains(d.Id) || subtrees.Contains(d.ResolvingUnitId) || subtrees.Contains(d.ReceivingUnitId));
    }

    private static IReadOnlyList<Guid> DeskUnits(Actor actor) =>
        actor.UnitsWith(Role.Receive, Role.Appraise, Role.Head, Role.Sign, Role.Clerk);

    /// <summary>That the mandates are in force was read with the actor, at this request.</summary>
    private static IQueryable<Dossier> VisibleToCitizen(IQueryable<Dossier> dossiers, Actor actor, AppDbContext db)
    {
        if (actor is { Mandates.Count: 0, Enterprises.Count: 0 })
            return dossiers.Where(d => d.ApplicantPersonId == actor.PersonId);
        var follow = actor.Mandates.Where(m => m.Acts.HasFlag(MandateActs.Follow)).Select(m => m.Id).ToList();
        var enterprises = actor.Enterprises.Select(e => (Guid?)e).ToList();
        return dossiers.Where(d => d.ApplicantPersonId == actor.PersonId || enterprises.Contains(d.ApplicantEnterpriseId)
            || db.Mandates.Any(m => follow.Contains(m.Id) && (m.Procedures == "" || m.Procedures.Contains("," + d.ProcedureCode + ","))
                && ((m.EnterpriseId != null && m.EnterpriseId == d.ApplicantEnterpriseId)
                    || (m.FromPersonId != null && m.FromPersonId == d.ApplicantPersonId))));
    }

    /// <summary>Ids of all units in the subtrees that the actor monitors or inspects.</summary>
    public static IQueryable<Guid> SubtreeUnits(Actor actor, AppDbContext db)
    {
        var paths = actor.SubtreesWith(Role.Monitor, Role.Inspect);
        return db.Units.Where(u => paths.Any(p => u.Path.StartsWith(p))).Select(u => u.Id);
    }
}
