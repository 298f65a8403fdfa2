using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Engines.WorkingTime;

namespace MotCua.Core.Exchange;

/// <summary>A dossier that the two sides do not hold alike.</summary>
/// <param name="Ours">Our state, null when we do not have it.</param>
/// <param name="Theirs">Theirs, null when they do not have it.</param>
public sealed record ReconciliationDifference(string Number, string? Ours, string? Theirs);

/// <summary>Compares a day's dossiers, filed on it here or there, with the partner's list (vi: đối soát).</summary>
[Service]
public sealed class ReconcileDay(AppDbContext db, PortalClient portal, TechnicalState state, TimeProvider clock)
{
    /// <exception cref="HttpRequestException">The partner could not be reached.</exception>
    /// <exception cref="PortalException">The partner refused, or answered what cannot be read.</exception>
    public async Task<Reconciliation> RunAsync(DateOnly day, CancellationToken ct)
    {
        var ours = await OursAsync(day, ct);
        var theirs = await TheirsAsync(day, ct);
        var differences = ours.Keys.Union(theirs.Keys).Order(StringComparer.Ordinal)
            .Select(n => new ReconciliationDifference(n, ours.GetValueOrDefault(n), theirs.GetValueOrDefault(n)))
            .Where(d => d.Ours != d.Theirs).ToList();
        var row = await db.Reconciliations.SingleOrDefaultAsync(r => r.Partner == PortalClient.Partner && r.Day == day, ct)
            ?? db.Reconciliations.Add(new Reconciliation
            {
                Id = Ids.Derive($"reconciliation|{PortalClient.Partner}|{day:yyyy-MM-dd}"), Partner = PortalClient.Partner,
                Day = day, Result = "",
            }).Entity;
        (row.OurTotal, row.TheirTotal, row.Differences) = (ours.Count, theirs.Count, differences.Count);
        row.Result = JsonSerializer.Serialize(differences, JournalJson.Options);
        row.MadeAt = clock.GetUtcNow();
        await state.SaveAsync(ct);
        return row;
    }

    public static IReadOnlyList<ReconciliationDifference> Read(Reconciliation row) =>
        JsonSerializer.Deserialize<List<ReconciliationDifference>>(row.Result, JournalJson.Options)!;

    private async Task<Dictionary<string, string>> OursAsync(DateOnly day, CancellationToken ct)
    {
        var (from, to) = (VietnamTime.At(day, TimeOnly.MinValue), VietnamTime.At(day.AddDays(1), TimeOnly.MinValue));
        var rows = await db.Dossiers.AsNoTracking()
            .Where(d => d.MotherId == null && d.SubmittedAt >= from && d.SubmittedAt < to).ToListAsync(ct);
        return rows.ToDictionary(PortalRecordBuilder.Number, d => PortalText.Status(d.Status));
    }

    private async Task<Dictionary<string, string>> TheirsAsync(DateOnly day, CancellationToken ct)
    {
        var answer = await portal.CallAsync("TraCuuHoSo", new JsonObject { ["ngay"] = PortalText.Day(day) }, ct);
        var counts = answer["data"].Deserialize<List<PortalCount>>(PortalClient.Json)
            ?? throw new PortalException("answer-unreadable", "");
        return counts.GroupBy(c => c.MaHoSo).ToDictionary(g => g.Key, g => g.Last().TrangThaiHoSo);
    }
}
