using System.Globalization;
using Microsoft.EntityFrameworkCore;
using MotCua.Core.Organisation;
using MotCua.Core.Platform;
using MotCua.Engines.WorkingTime;

namespace MotCua.Core.Dossiers;

/// <summary>An officer who could hold a step, and everything that speaks for and against.</summary>
/// <param name="Open">Open steps held now.</param>
/// <param name="Points">The work that remains in them, see <see cref="AssignmentAdvice.PointsOf"/>.</param>
/// <param name="Done">How often the officer completed this step of this procedure in the last 180 days.</param>
/// <param name="WhyNot">Why the step cannot be given; null when it can.</param>
public sealed record AssignmentCandidate(Officer Officer, int Open, int Points, int Done, Refusal? WhyNot)
{
    /// <summary>Place among those who can hold it, from 1; 0 for the others.</summary>
    public int Rank { get; init; }
}

/// <summary>
/// Whom to give a step to (vi: gợi ý phân công): of those who may hold it, whoever has least work left; among equals whoever has
/// done it oftener. Nothing else counts, so the answer can be said in a sentence.
/// </summary>
[Service]
public sealed class AssignmentAdvice(AppDbContext db, TimeProvider clock)
{
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(180);

    /// <summary>Rough work of a step in tens of minutes: our policy, not a measure of people.</summary>
    public static int PointsOf(string action) => action switch
    {
        "verify" => 4,
        "appraise" or "draft" => 3,
        "review" or "other" => 2,
        _ => 1,
    };

    /// <summary>Everyone who holds the step's role at its unit, the best first, those who cannot last.</summary>
    public async Task<IReadOnlyList<AssignmentCandidate>> ForAsync(Guid dossierId, Guid workItemId, Actor actor, CancellationToken ct)
    {
        var dossier = await db.LoadDossierAsync(dossierId, actor, null, ct);
        var item = dossier.Step(workItemId);
        var found = new List<AssignmentCandidate>();
        foreach (var officer in await OfficersAsync(item, ct))
            found.Add(await CandidateAsync(dossier, item, officer, ct));
        var ordered = found.OrderBy(c => c.WhyNot is not null).ThenBy(c => c.Points).ThenByDescending(c => c.Done)
            .ThenBy(c => c.Officer.FullName, StringComparer.Ordinal).ToList();
        return [.. ordered.Select((c, i) => c with { Rank = c.WhyNot is null ? i + 1 : 0 })];
    }

    /// <summary>The reason that goes on record with the assignment; it names no applicant.</summary>
    public static string Reason(AssignmentCandidate candidate) => string.Create(CultureInfo.InvariantCulture,
        $"Phân công theo tải việc: đang giữ {candidate.Open} bước ({candidate.Points} điểm), đã làm bước này {candidate.Done} lần.");

    private Task<List<Officer>> OfficersAsync(WorkItem item, CancellationToken ct)
    {
        var (role, valid) = (Dossier.RoleOf(item), db.RoleGrants.On(VietnamTime.DateOf(clock.GetUtcNow())));
        return db.Officers.AsNoTracking().Where(o => valid.Any(g => g.OfficerId == o.Id && g.Role == role && g.UnitId == item.UnitId)).ToListAsync(ct);
    }

    private async Task<AssignmentCandidate> CandidateAsync(Dossier dossier, WorkItem item, Officer officer, CancellationToken ct)
    {
        var open = await db.WorkItems.Where(w => w.AssigneeId == officer.Id && w.CompletedAt == null && w.Id != item.Id)
            .GroupBy(w => w.Action).Select(g => new { Action = g.Key, Count = g.Count() }).ToListAsync(ct);
        var since = clock.GetUtcNow() - Remembered;
        var done = await db.Dossiers.CountAsync(d => d.ProcedureCode == dossier.ProcedureCode && d.WorkItems.Any(w =>
            w.TaskId == item.TaskId && w.AssigneeId == officer.Id && w.CompletedAt > since), ct);
        return new AssignmentCandidate(officer, open.Sum(o => o.Count), open.Sum(o => o.Count * PointsOf(o.Action)), done,
            await WhyNotScopeAsync(dossier, item, officer, ct) ?? await db.WhyNotHoldAsync(dossier, item, officer.Id, clock.GetUtcNow(), ct));
    }

    /// <summary>A grant that names fields covers only procedures of those fields.</summary>
    private async Task<Refusal?> WhyNotScopeAsync(Dossier dossier, WorkItem item, Officer officer, CancellationToken ct)
    {
        var role = Dossier.RoleOf(item);
        var fields = await db.RoleGrants.On(VietnamTime.DateOf(clock.GetUtcNow())).Where(g => g.OfficerId == officer.Id && g.Role == role && g.UnitId == item.UnitId)
            .Select(g => g.Fields).ToListAsync(ct);
        var covers = fields.Any(f => f.Length == 0
            || f.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Contains(dossier.FieldCode));
        return covers ? null : new Refusal("officer-other-field");
    }
}
