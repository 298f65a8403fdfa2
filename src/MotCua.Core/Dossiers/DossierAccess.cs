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
    /// A citizen sees own dossiers; an officer those whose one-stop, section or resolving unit, open step or
    /// consultation is at a unit of the grants; monitors and inspectors those of their subtree.
    /// </summary>
    public static IQueryable<Dossier> VisibleTo(this IQueryable<Dossier> dossiers, Actor actor, AppDbContext db)
    {
        if (actor.Kind == ActorKind.System)
            return dossiers;
        if (actor.Kind == ActorKind.Citizen)
            return dossiers.Where(d => d.ApplicantPersonId == actor.PersonId);
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

    /// <summary>Ids of all units in the subtrees that the actor monitors or inspects.</summary>
    public static IQueryable<Guid> SubtreeUnits(Actor actor, AppDbContext db)
    {
        var paths = actor.SubtreesWith(Role.Monitor, Role.Inspect);
        return db.Units.Where(u => paths.Any(p => u.Path.StartsWith(p))).Select(u => u.Id);
    }
}
