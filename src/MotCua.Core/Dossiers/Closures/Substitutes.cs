using Microsoft.EntityFrameworkCore;
using MotCua.Core.Organisation;
using MotCua.Core.Platform;
using MotCua.Engines.WorkingTime;

namespace MotCua.Core.Dossiers;

/// <summary>A desk one can go to instead.</summary>
/// <param name="Waiting">Dossiers that wait for its answer: how long its queue is.</param>
/// <param name="IsNamed">The act that closes names it.</param>
public sealed record Substitute(Unit Desk, Nearness Nearness, int Waiting, bool IsNamed);

/// <summary>Open desks instead of a closed one (vi: nơi tiếp nhận thay thế): the named one, then by distance and queue.</summary>
[Service]
public sealed class Substitutes(AppDbContext db, Neighbours neighbours, TimeProvider clock)
{
    public const int Most = 4;

    /// <param name="namedId">The desk that the act names; null before it is signed.</param>
    /// <param name="procedureCode">Null asks for desks that take in every procedure.</param>
    /// <returns>At most <see cref="Most"/>.</returns>
    public async Task<IReadOnlyList<Substitute>> OfAsync(Unit closed, Guid? namedId, string? procedureCode, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var near = await neighbours.OfAsync(closed, VietnamTime.DateOf(now), ct);
        var shut = await db.IntakeClosures.AsNoTracking().Where(c => c.StartAt <= now && c.EndAt > now
            && (c.ProcedureCode == null || procedureCode == null || c.ProcedureCode == procedureCode)).Select(c => c.UnitId).ToListAsync(ct);
        var open = near.Where(n => !shut.Contains(n.Desk.Id)).ToList();
        var waiting = await WaitingAsync([.. open.Where(n => n.Nearness != Nearness.City || n.Desk.Id == namedId).Select(n => n.Desk.Id)], ct);
        return [.. open.Where(n => waiting.ContainsKey(n.Desk.Id))
            .Select(n => new Substitute(n.Desk, n.Nearness, waiting[n.Desk.Id], n.Desk.Id == namedId))
            .OrderByDescending(s => s.IsNamed).ThenBy(s => s.Nearness).ThenBy(s => s.Waiting).ThenBy(s => s.Desk.NameVi, StringComparer.Ordinal)
            .Take(Most)];
    }

    private async Task<Dictionary<Guid, int>> WaitingAsync(IReadOnlyList<Guid> desks, CancellationToken ct)
    {
        var counted = await db.Dossiers.Where(d => desks.Contains(d.ReceivingUnitId) && d.Status == DossierStatus.Submitted)
            .GroupBy(d => d.ReceivingUnitId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        return desks.ToDictionary(d => d, d => counted.GetValueOrDefault(d));
    }
}
