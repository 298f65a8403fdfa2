using Microsoft.EntityFrameworkCore;
using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>An opinion that is overdue.</summary>
public sealed record OverdueOpinion(
    string Code, string ProcedureVi, string ProcedureEn, string AgencyVi, string AgencyEn, DateTimeOffset AskedAt, DateTimeOffset DueAt,
    int Escalations, string ToldVi, string ToldEn);

/// <summary>Overdue opinions of dossiers the actor sees, the longest overdue first.</summary>
[Service]
public sealed class OverdueOpinions(AppDbContext db, TimeProvider clock)
{
    public const int Most = 100;

    public async Task<IReadOnlyList<OverdueOpinion>> ForAsync(Actor actor, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var monitored = DossierAccess.SubtreeUnits(actor, db);
        return await (
            from d in db.Dossiers.AsNoTracking()
            from c in d.Consultations
            join v in db.ProcedureVersions on d.ProcedureVersionId equals v.Id
            join agency in db.Units on c.UnitId equals agency.Id
            where c.AnsweredAt == null && c.ClosedAt == null && c.DueAt < now
                && (monitored.Contains(c.UnitId) || db.Dossiers.VisibleTo(actor, db).Any(s => s.Id == d.Id))
            orderby c.DueAt, c.Id
            select new OverdueOpinion(
                d.Code, v.NameVi, v.NameEn, agency.NameVi, agency.NameEn, c.AskedAt, c.DueAt, c.Escalations,
                db.Units.Where(u => u.Id == c.EscalatedToUnitId).Select(u => u.NameVi).FirstOrDefault() ?? "",
                db.Units.Where(u => u.Id == c.EscalatedToUnitId).Select(u => u.NameEn).FirstOrDefault() ?? "")).Take(Most).ToListAsync(ct);
    }
}
