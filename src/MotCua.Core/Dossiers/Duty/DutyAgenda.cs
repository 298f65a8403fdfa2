using Microsoft.EntityFrameworkCore;
using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>When the duty chain looks at a dossier again. No legal fact: it can be made anew from the journal.</summary>
public sealed class DutyTime
{
    public Guid DossierId { get; set; }
    public DateTimeOffset NextAt { get; set; }
}

/// <summary>The last run of the duty chain, so that a register without rows says why it is empty.</summary>
public sealed class DutyRun
{
    public const string Only = "duty";

    public required string Name { get; set; }
    public DateTimeOffset FinishedAt { get; set; }

    /// <summary>Dossiers whose clock ran.</summary>
    public int Watched { get; set; }

    /// <summary>Dossiers that were looked at in this run.</summary>
    public int Attended { get; set; }
}

/// <summary>Keeps the list of when to look at which dossier, by following the journal.</summary>
[Service]
public sealed class DutyAgenda(AppDbContext db, JournalReader reader, TechnicalState state, TimeProvider clock)
{
    private const int BatchSize = 200;
    private static readonly string[] Moving = ["dossier.", "supplement.", "clock.", "due."];

    /// <summary>Every dossier whose clock may have moved is looked at now.</summary>
    public Task FollowAsync(CancellationToken ct) => reader.CatchUpAsync("duty", NoteAsync, ct);

    public Task<List<Guid>> DueAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return db.DutyTimes.AsNoTracking().Where(t => t.NextAt <= now).OrderBy(t => t.NextAt).ThenBy(t => t.DossierId)
            .Take(BatchSize).Select(t => t.DossierId).ToListAsync(ct);
    }

    /// <param name="nextAt">When to look again; null when there is nothing to come.</param>
    public async Task PutOffAsync(Guid dossierId, DateTimeOffset? nextAt, CancellationToken ct)
    {
        if (await db.DutyTimes.SingleOrDefaultAsync(t => t.DossierId == dossierId, ct) is not { } time)
            return;
        if (nextAt is { } next)
            time.NextAt = next;
        else
            db.DutyTimes.Remove(time);
        await state.SaveAsync(ct);
        db.ChangeTracker.Clear();
    }

    public async Task ReportAsync(int attended, CancellationToken ct)
    {
        var run = await db.DutyRuns.SingleOrDefaultAsync(r => r.Name == DutyRun.Only, ct)
            ?? db.DutyRuns.Add(new DutyRun { Name = DutyRun.Only }).Entity;
        (run.FinishedAt, run.Watched, run.Attended) = (clock.GetUtcNow(), await db.DutyTimes.CountAsync(ct), attended);
        await state.SaveAsync(ct);
    }

    private async Task NoteAsync(IReadOnlyList<JournalEntry> entries, CancellationToken ct)
    {
        var ids = entries.Where(e => e.StreamKind == "dossier" && Moving.Any(m => e.Type.StartsWith(m, StringComparison.Ordinal)))
            .Select(e => e.StreamId).Distinct().ToList();
        var known = await db.DutyTimes.Where(t => ids.Contains(t.DossierId)).ToDictionaryAsync(t => t.DossierId, ct);
        var now = clock.GetUtcNow();
        foreach (var id in ids)
            (known.GetValueOrDefault(id) ?? db.DutyTimes.Add(new DutyTime { DossierId = id }).Entity).NextAt = now;
    }
}
