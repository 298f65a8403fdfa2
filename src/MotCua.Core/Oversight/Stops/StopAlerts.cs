using Microsoft.EntityFrameworkCore;
using MotCua.Core.Organisation;
using MotCua.Core.Platform;

namespace MotCua.Core.Oversight;

/// <summary>An alert with the names its page shows.</summary>
/// <param name="WhyNotOwn">Why this actor cannot take it on; null when it can.</param>
public sealed record StopAlertLine(StopAlert Alert, Unit Desk, Unit To, string Owner, Refusal? WhyNotOwn);

/// <summary>Alerts about counters that stand still, for the level above.</summary>
[Service]
public sealed class StopAlerts(AppDbContext db, TimeProvider clock)
{
    public const int KeptDays = 30;

    /// <summary>Open ones first, then those of the last <see cref="KeptDays"/> days, the newest first.</summary>
    public async Task<IReadOnlyList<StopAlertLine>> ForAsync(Actor actor, CancellationToken ct)
    {
        var fromAt = clock.GetUtcNow().AddDays(-KeptDays);
        var rows = await (
            from a in db.StopAlerts.AsNoTracking().VisibleTo(actor, db)
            join desk in db.Units.AsNoTracking() on a.UnitId equals desk.Id
            join to in db.Units.AsNoTracking() on a.ToUnitId equals to.Id
            where a.ClosedAt == null || a.RaisedAt >= fromAt
            orderby a.ClosedAt != null, a.RaisedAt descending, a.Id
            select new { a, desk, to, Owner = db.Officers.Where(o => o.Id == a.OwnerId).Select(o => o.FullName).FirstOrDefault() }).ToListAsync(ct);
        return [.. rows.Select(r => new StopAlertLine(r.a, r.desk, r.to, r.Owner ?? "", StopAlertAccess.WhyNotOwn(actor, r.to)))];
    }

    public Task<int> OpenAsync(Actor actor, CancellationToken ct) => db.StopAlerts.VisibleTo(actor, db).CountAsync(a => a.ClosedAt == null, ct);
}
