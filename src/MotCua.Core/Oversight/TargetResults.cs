using Microsoft.EntityFrameworkCore;
using MotCua.Core.Organisation;
using MotCua.Core.Platform;
using MotCua.Core.Reporting;

namespace MotCua.Core.Oversight;

/// <summary>A target of a unit against what it reached.</summary>
/// <param name="Part">Dossiers that count as good.</param>
/// <param name="Whole">Dossiers measured; 0 gives no percent, never a zero.</param>
/// <param name="MissedBy">The measure whose dossiers stand behind a miss.</param>
public sealed record TargetResult(Target Target, Unit Unit, int Part, int Whole, KpiMeasure MissedBy)
{
    public decimal? Percent => Whole == 0 ? null : 100m * Part / Whole;

    public bool Missed => Percent < Target.Value;
}

/// <summary>Targets computed from the same figures as every table (vi: chỉ tiêu và kết quả thực hiện).</summary>
[Service]
public sealed class TargetResults(AppDbContext db, KpiReport report)
{
    /// <summary>Results of all units the actor oversees and that had dossiers, misses first, the widest first.</summary>
    public async Task<IReadOnlyList<TargetResult>> ForAsync(DateOnly from, DateOnly to, Actor actor, CancellationToken ct)
    {
        var rows = (await report.RowsAsync(new KpiFilter(from, to), actor, ct)).GroupBy(r => r.UnitId).ToList();
        var ids = rows.Select(r => r.Key).ToList();
        var units = await db.Units.AsNoTracking().Where(u => ids.Contains(u.Id)).ToDictionaryAsync(u => u.Id, ct);
        var targets = await db.Targets.AsNoTracking()
            .Where(t => t.EffectiveFrom <= to && (t.EffectiveTo == null || t.EffectiveTo >= from)).ToListAsync(ct);
        var electronic = await ElectronicAsync(from, to, actor, ct);
        var results = from unit in rows
                      from target in targets
                      where target.AppliesTo == units[unit.Key].Kind || target.AppliesTo == units[unit.Key].Code
                      select Result(target, units[unit.Key], [.. unit], electronic.GetValueOrDefault(unit.Key));
        return [.. results.OfType<TargetResult>().OrderByDescending(r => r.Missed).ThenBy(r => r.Percent - r.Target.Value)];
    }

    private static TargetResult? Result(Target target, Unit unit, IReadOnlyList<KpiRow> rows, int electronic)
    {
        int Sum(KpiMeasure measure) => rows.Sum(r => r[measure]);
        var resolved = rows.Sum(r => r.Resolved);
        return target.Metric switch
        {
            "on-time" => new(target, unit, resolved - Sum(KpiMeasure.Late), resolved + Sum(KpiMeasure.Overdue), KpiMeasure.Late),
            "online" => new(target, unit, Sum(KpiMeasure.Online), Sum(KpiMeasure.Received), KpiMeasure.Received),
            "digital-result" => new(target, unit, electronic, resolved, KpiMeasure.OnTime),
            _ => null,
        };
    }

    private async Task<Dictionary<Guid, int>> ElectronicAsync(DateOnly from, DateOnly to, Actor actor, CancellationToken ct)
    {
        var filter = new KpiFilter(from, to);
        var resolved = report.Measured(KpiMeasure.Early, filter, actor)
            .Concat(report.Measured(KpiMeasure.OnTime, filter, actor)).Concat(report.Measured(KpiMeasure.Late, filter, actor));
        var rows = await resolved.Where(f => f.HasElectronicResult).GroupBy(f => f.ResolvingUnitId)
            .Select(g => new { g.Key, Count = g.Count() }).ToListAsync(ct);
        return rows.ToDictionary(r => r.Key, r => r.Count);
    }
}
