using Microsoft.EntityFrameworkCore;
using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>A running dossier somebody was warned of.</summary>
/// <param name="Level">The highest level that reached this person: 50, 80, 100, or <see cref="Dossier.Escalated"/>.</param>
public sealed record DutyNotice(
    Guid DossierId, string Code, string ProcedureVi, string ProcedureEn, DateTimeOffset DueAt, int Level, DateTimeOffset At,
    bool ApologyWaits);

/// <summary>What the duty chain has to say to an officer: warnings that still hold, and apologies that wait for the leader.</summary>
[Service]
public sealed class DutyNotices(AppDbContext db)
{
    public const int Most = 100;

    public Task<int> CountAsync(Actor actor, CancellationToken ct) => Warned(actor).CountAsync(ct);

    /// <summary>At most <see cref="Most"/>, the most urgent first.</summary>
    public async Task<IReadOnlyList<DutyNotice>> ForAsync(Actor actor, CancellationToken ct)
    {
        var mine = Mine(actor);
        var rows = await (
            from d in Warned(actor).OrderBy(d => d.CurrentDueAt).ThenBy(d => d.Id).Take(Most)
            join v in db.ProcedureVersions on d.ProcedureVersionId equals v.Id
            select new
            {
                d.Id, d.Code, v.NameVi, v.NameEn, d.CurrentDueAt, d.HolderOfficerId,
                Marks = d.DutyMarks.Where(m => m.DueAt == d.CurrentDueAt).ToList(),
                ApologyWaits = d.Apologies.Any(a => a.SignedAt == null) && !d.Apologies.Any(a => a.SignedAt != null),
            }).ToListAsync(ct);
        return
        [
            .. from r in rows
               let mark = r.Marks.Where(m => mine.Reaches(m, r.HolderOfficerId)).MaxBy(m => (m.Level, m.At))
               where mark is not null
               orderby r.CurrentDueAt
               select new DutyNotice(r.Id, r.Code, r.NameVi, r.NameEn, r.CurrentDueAt!.Value, mark.Level, mark.At, r.ApologyWaits),
        ];
    }

    /// <summary>A warning of a step reaches whoever holds it now, or its unit's pool; all others reach the role.</summary>
    private IQueryable<Dossier> Warned(Actor actor)
    {
        var (heads, leaders, monitors) = (Units(actor, Role.Head), Units(actor, Role.Sign), Units(actor, Role.Monitor));
        var (desks, specialists, clerks) = (Units(actor, Role.Receive), Units(actor, Role.Appraise), Units(actor, Role.Clerk));
        return db.Dossiers.AsNoTracking().OpenVisibleTo(actor, db).Where(d =>
            (d.Status == DossierStatus.Received || d.Status == DossierStatus.Processing)
            && d.DutyMarks.Any(m => m.DueAt == d.CurrentDueAt
                && ((m.Level >= 80 && m.Role == "head" && heads.Contains(m.UnitId))
                    || (m.Level >= 80 && m.Role == "leader" && leaders.Contains(m.UnitId))
                    || (m.Role == "monitor" && monitors.Contains(m.UnitId))
                    || (m.Level < 80 && d.HolderOfficerId == actor.OfficerId)
                    || (m.Level < 80 && d.HolderOfficerId == null
                        && ((m.Role == "one-stop" && desks.Contains(m.UnitId))
                            || (m.Role == "specialist" && specialists.Contains(m.UnitId))
                            || (m.Role == "head" && heads.Contains(m.UnitId))
                            || (m.Role == "leader" && leaders.Contains(m.UnitId))
                            || (m.Role == "clerk" && clerks.Contains(m.UnitId)))))));
    }

    private static Reach Mine(Actor actor) => new(actor);

    private static List<Guid> Units(Actor actor, Role role) => [.. actor.UnitsWith(role)];

    /// <summary>The same rule for marks that are loaded.</summary>
    private sealed class Reach(Actor actor)
    {
        public bool Reaches(DutyMark mark, Guid? holder) => mark.Level < 80
            ? holder == actor.OfficerId || (holder is null && actor.Has(RoleOf(mark.Role), mark.UnitId))
            : actor.Has(RoleOf(mark.Role), mark.UnitId);

        private static Role RoleOf(string role) => role switch
        {
            "one-stop" => Role.Receive,
            "specialist" => Role.Appraise,
            "head" => Role.Head,
            "leader" => Role.Sign,
            "clerk" => Role.Clerk,
            _ => Role.Monitor,
        };
    }
}
