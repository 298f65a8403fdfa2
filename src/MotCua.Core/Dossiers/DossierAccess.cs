using Microsoft.EntityFrameworkCore;
using MotCua.Core.Organisation;
using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>
/// Which dossiers an actor may see: the one predicate behind every list, search, count, export and page.
/// </summary>
public static class DossierAccess
{
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
        var units = actor.UnitsWith(Role.Receive, Role.Appraise, Role.Head, Role.Sign, Role.Clerk);
        var subtrees = SubtreeUnits(actor, db);
        return dossiers.Where(d =>
            units.Contains(d.ReceivingUnitId) || units.Contains(d.SectionUnitId) || units.Contains(d.ResolvingUnitId)
            || d.WorkItems.Any(w => units.Contains(w.UnitId))
            || d.Consultations.Any(c => units.Contains(c.UnitId))
            || subtrees.Contains(d.ResolvingUnitId) || subtrees.Contains(d.ReceivingUnitId));
    }

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
