using Microsoft.EntityFrameworkCore;
using MotCua.Core.Calendars;
using MotCua.Core.Organisation;
using MotCua.Core.Platform;
using MotCua.Engines.WorkingTime;

namespace MotCua.Core.Dossiers;

/// <summary>What one officer of a unit holds.</summary>
/// <param name="Late">Held dossiers past their date.</param>
/// <param name="Absence">The absence that runs, or the next one; null when none is known.</param>
public sealed record OfficerLoad(Officer Officer, int Open, int Points, int Late, Absence? Absence, bool AwayToday);

/// <summary>A role of the unit that only one person holds, so that nobody can stand in.</summary>
public sealed record LonelyPost(Officer Officer, Role Role);

/// <summary>A step taken before others of its queue.</summary>
public sealed record QueueJump(string Code, Guid? OfficerId, int Ahead, string Reason);

/// <summary>A unit as whoever leads it needs to see it (vi: điều phối công việc của đơn vị).</summary>
/// <param name="BreaksTomorrow">Running dossiers whose promise ends by the end of the next working day, the first first.</param>
public sealed record UnitView(
    Unit Unit, IReadOnlyList<OfficerLoad> Officers, IReadOnlyDictionary<string, int> Unassigned,
    IReadOnlyList<Dossier> BreaksTomorrow, IReadOnlyList<LonelyPost> LonelyPosts, IReadOnlyList<QueueJump> Jumps);

/// <summary>Load, absences and risks of the units an actor leads. Numbers are of now; nobody is ranked.</summary>
[Service]
public sealed class UnitDesk(AppDbContext db, TimeProvider clock, WorkCalendars calendars)
{
    private const int MostBreaks = 50;
    private const int MostJumps = 20;
    private static readonly Role[] DeskRoles = [Role.Receive, Role.Appraise, Role.Head, Role.Sign, Role.Clerk];

    /// <summary>Units the actor leads, and the sections of those where the actor signs.</summary>
    public async Task<IReadOnlyList<Unit>> UnitsAsync(Actor actor, CancellationToken ct)
    {
        var (heads, leads) = (actor.UnitsWith(Role.Head, Role.Sign), actor.UnitsWith(Role.Sign));
        return await db.Units.AsNoTracking().Where(u => heads.Contains(u.Id) || (u.ParentId != null && leads.Contains(u.ParentId.Value)))
            .OrderBy(u => u.Path).ToListAsync(ct);
    }

    /// <exception cref="NotFoundException">The actor does not lead the unit.</exception>
    public async Task<UnitView> ViewAsync(Guid unitId, Actor actor, CancellationToken ct)
    {
        var unit = (await UnitsAsync(actor, ct)).SingleOrDefault(u => u.Id == unitId) ?? throw new NotFoundException("unit");
        var officers = await OfficersAsync(unit, ct);
        return new UnitView(
            unit, await LoadsAsync(unit, officers, ct), await UnassignedAsync(unit, ct), await BreaksAsync(unit, ct),
            await LonelyAsync(unit, officers, ct), await JumpsAsync(unit, ct));
    }

    private Task<List<Officer>> OfficersAsync(Unit unit, CancellationToken ct)
    {
        var posts = PostsOf(unit);
        return db.Officers.AsNoTracking().Where(o => posts.Any(g => g.OfficerId == o.Id)).OrderBy(o => o.FullName).ToListAsync(ct);
    }

    /// <summary>The desk roles held at the unit today.</summary>
    private IQueryable<RoleGrant> PostsOf(Unit unit) => db.RoleGrants.On(VietnamTime.DateOf(clock.GetUtcNow()))
        .Where(g => g.UnitId == unit.Id && DeskRoles.Contains(g.Role));

    private async Task<IReadOnlyList<OfficerLoad>> LoadsAsync(Unit unit, List<Officer> officers, CancellationToken ct)
    {
        var (now, ids) = (clock.GetUtcNow(), officers.Select(o => o.Id).ToList());
        var today = VietnamTime.DateOf(now);
        var held = await (
            from w in db.WorkItems
            where w.CompletedAt == null && w.UnitId == unit.Id && w.AssigneeId != null && ids.Contains(w.AssigneeId.Value)
            join d in db.Dossiers on w.DossierId equals d.Id
            select new { Officer = w.AssigneeId!.Value, w.Action, Late = d.CurrentDueAt < now }).ToListAsync(ct);
        var absences = await db.Absences.AsNoTracking().Where(a => ids.Contains(a.OfficerId) && a.ToOn >= today && a.FromOn <= a.ToOn)
            .OrderBy(a => a.FromOn).ToListAsync(ct);
        return [.. officers.Select(o =>
        {
            var (mine, absence) = (held.Where(h => h.Officer == o.Id).ToList(), absences.FirstOrDefault(a => a.OfficerId == o.Id));
            return new OfficerLoad(o, mine.Count, mine.Sum(h => AssignmentAdvice.PointsOf(h.Action)), mine.Count(h => h.Late), absence,
                absence is not null && absence.FromOn <= today);
        })];
    }

    private async Task<IReadOnlyDictionary<string, int>> UnassignedAsync(Unit unit, CancellationToken ct) => await db.WorkItems
        .Where(w => w.CompletedAt == null && w.AssigneeId == null && w.UnitId == unit.Id && w.Action != StepOpening.Branch)
        .GroupBy(w => w.Action).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);

    private async Task<IReadOnlyList<Dossier>> BreaksAsync(Unit unit, CancellationToken ct)
    {
        var today = VietnamTime.DateOf(clock.GetUtcNow());
        var next = (await calendars.ForUnitAsync(unit.Id, ct)).WorkingDayOnOrAfter(today.AddDays(1));
        var end = VietnamTime.StartOfDay(next.AddDays(1));
        return await db.Dossiers.AsNoTracking().Include(d => d.WorkItems).Where(d => d.Status == DossierStatus.Processing
                && d.CurrentDueAt < end && d.WorkItems.Any(w => w.CompletedAt == null && w.UnitId == unit.Id))
            .OrderBy(d => d.CurrentDueAt).ThenBy(d => d.Id).Take(MostBreaks).ToListAsync(ct);
    }

    private async Task<IReadOnlyList<LonelyPost>> LonelyAsync(Unit unit, List<Officer> officers, CancellationToken ct)
    {
        var held = await PostsOf(unit).Select(g => new { g.Role, g.OfficerId }).Distinct().ToListAsync(ct);
        return [.. held.GroupBy(g => g.Role).Where(g => g.Count() == 1).OrderBy(g => g.Key)
            .Select(g => new LonelyPost(officers.Single(o => o.Id == g.Single().OfficerId), g.Key))];
    }

    private async Task<IReadOnlyList<QueueJump>> JumpsAsync(Unit unit, CancellationToken ct) => await (
        from w in db.WorkItems
        where w.UnitId == unit.Id && w.JumpedAhead > 0
        join d in db.Dossiers on w.DossierId equals d.Id
        orderby w.OpenedAt descending, w.Id
        select new QueueJump(d.Code, w.AssigneeId, w.JumpedAhead, w.JumpReason)).Take(MostJumps).ToListAsync(ct);
}
