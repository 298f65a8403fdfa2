using Microsoft.EntityFrameworkCore;
using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>An answer somebody was told to give, or that is overdue.</summary>
/// <param name="IsHelp">A request for help; otherwise a complaint.</param>
/// <param name="ToldVi">Name of the level that was told last; null while only the unit was warned.</param>
public sealed record AnswerNotice(
    bool IsHelp, Guid Id, DateTimeOffset DueAt, DateTimeOffset At, string UnitVi, string UnitEn, string? ToldVi, string? ToldEn);

/// <summary>Owed answers that the system has warned of, for those who give them and those above.</summary>
[Service]
public sealed class AnswerNotices(AppDbContext db)
{
    private const int Most = 100;

    /// <summary>Those the actor may see, the longest overdue first.</summary>
    public async Task<IReadOnlyList<AnswerNotice>> ForAsync(Actor actor, CancellationToken ct)
    {
        var complaints = await ToldAsync(db.Complaints.VisibleTo(actor, db), false, ct);
        var help = await ToldAsync(db.HelpRequests.VisibleTo(actor, db), true, ct);
        return [.. complaints.Concat(help).OrderBy(n => n.DueAt).Take(Most)];
    }

    private Task<List<AnswerNotice>> ToldAsync<T>(IQueryable<T> owed, bool isHelp, CancellationToken ct) where T : OwedAnswer => (
        from o in owed.AsNoTracking()
        where o.AnsweredAt == null && (o.WarnedAt != null || o.EscalatedAt != null)
        join unit in db.Units on o.UnitId equals unit.Id
        orderby o.AnswerDueAt
        select new AnswerNotice(
            isHelp, o.Id, o.AnswerDueAt, (o.EscalatedAt ?? o.WarnedAt)!.Value, unit.NameVi, unit.NameEn,
            db.Units.Where(u => u.Id == o.EscalatedToId).Select(u => u.NameVi).FirstOrDefault(),
            db.Units.Where(u => u.Id == o.EscalatedToId).Select(u => u.NameEn).FirstOrDefault())).Take(Most).ToListAsync(ct);
}
