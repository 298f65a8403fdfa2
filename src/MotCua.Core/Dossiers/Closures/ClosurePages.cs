using Microsoft.EntityFrameworkCore;
using MotCua.Core.Organisation;
using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>A dossier of a closure as its page shows it.</summary>
public sealed record ClosureLine(ClosureDossier Part, string Code, DossierStatus Status, DateTimeOffset? OriginalDueAt, DateTimeOffset? CurrentDueAt);

/// <param name="Lines">At most <see cref="ClosurePages.Most"/>.</param>
/// <param name="Counts">Dossiers by decision.</param>
/// <param name="SignedBy">Name of the signer.</param>
public sealed record ClosurePage(
    ClosureNotice Act, string SignedBy, IReadOnlyList<ClosureLine> Lines, IReadOnlyDictionary<ClosurePolicy, int> Counts, Refusal? WhyNotReopen);

/// <summary>One closure for those who oversee its desk: the act, and what became of every dossier.</summary>
[Service]
public sealed class ClosurePages(AppDbContext db, TimeProvider clock)
{
    public const int Most = 200;

    /// <exception cref="NotFoundException">There is no such closure.</exception>
    public async Task<ClosurePage> OfAsync(Guid id, Actor actor, CancellationToken ct)
    {
        var closure = await db.IntakeClosures.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, ct) ?? throw new NotFoundException("closure");
        var units = await db.Units.AsNoTracking().Where(u => u.Id == closure.UnitId || u.Id == closure.SubstituteUnitId).ToDictionaryAsync(u => u.Id, ct);
        var signer = await db.Officers.Where(o => o.Id == closure.SignedById).Select(o => o.FullName).SingleOrDefaultAsync(ct);
        var counts = await db.ClosureDossiers.Where(p => p.ClosureId == id).GroupBy(p => p.Policy)
            .Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        var unit = units[closure.UnitId];
        return new ClosurePage(
            new ClosureNotice(closure, unit, units[closure.SubstituteUnitId]), signer ?? "", await LinesAsync(id, ct), counts,
            WhyNotReopen(closure, unit, actor));
    }

    private Task<List<ClosureLine>> LinesAsync(Guid id, CancellationToken ct) => (
        from p in db.ClosureDossiers.AsNoTracking()
        join d in db.Dossiers.AsNoTracking() on p.DossierId equals d.Id
        where p.ClosureId == id
        orderby p.Policy descending, d.Code
        select new ClosureLine(p, d.Code, d.Status, d.OriginalDueAt, d.CurrentDueAt)).Take(Most).ToListAsync(ct);

    private Refusal? WhyNotReopen(IntakeClosure closure, Unit unit, Actor actor)
    {
        if (closure.EndAt <= clock.GetUtcNow())
            return new Refusal("closure-over", closure.DecisionNumber);
        return actor.HasAtOrAbove(Role.Sign, unit) ? null : new Refusal("needs-role-here", nameof(Role.Sign));
    }
}
