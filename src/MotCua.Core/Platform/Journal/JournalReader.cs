using Microsoft.EntityFrameworkCore;

namespace MotCua.Core.Platform;

/// <summary>
/// Lets a projection follow the journal: the entries after its cursor, in order, each batch committed with the cursor. Two
/// hosts that read at once cannot both move it.
/// </summary>
[Service]
public sealed class JournalReader(AppDbContext db)
{
    private const int BatchSize = 500;

    /// <summary>Gives the next batch to <paramref name="apply"/> and commits what it changed.</summary>
    /// <returns>How many entries were read; 0 at the end of the journal.</returns>
    public async Task<int> AdvanceAsync(
        string reader, Func<IReadOnlyList<JournalEntry>, CancellationToken, Task> apply, CancellationToken ct)
    {
        var cursor = await CursorAsync(reader, ct);
        var entries = await db.JournalEntries.AsNoTracking().Where(e => e.Sequence > cursor.Sequence)
            .OrderBy(e => e.Sequence).Take(BatchSize).ToListAsync(ct);
        if (entries.Count == 0)
            return 0;
        await apply(entries, ct);
        cursor.Sequence = entries[^1].Sequence;
        await db.CommitStateAsync(ct);
        return entries.Count;
    }

    /// <summary>Reads to the end of the journal.</summary>
    public async Task CatchUpAsync(
        string reader, Func<IReadOnlyList<JournalEntry>, CancellationToken, Task> apply, CancellationToken ct)
    {
        while (await AdvanceAsync(reader, apply, ct) > 0)
            db.ChangeTracker.Clear();
    }

    /// <summary>Leaves out what was recorded before an instant, for readers to whom only news matters.</summary>
    public async Task SkipBeforeAsync(string reader, DateTimeOffset since, CancellationToken ct)
    {
        var read = await db.JournalCursors.Where(c => c.Reader == reader).Select(c => c.Sequence).SingleOrDefaultAsync(ct);
        var next = await db.JournalEntries.Where(e => e.Sequence > read).OrderBy(e => e.Sequence)
            .Select(e => (DateTimeOffset?)e.RecordedAt).FirstOrDefaultAsync(ct);
        if (next is null || next >= since)
            return;
        var cursor = await CursorAsync(reader, ct);
        cursor.Sequence = await db.JournalEntries.Where(e => e.RecordedAt < since).OrderByDescending(e => e.Sequence)
            .Select(e => e.Sequence).FirstAsync(ct);
        await db.CommitStateAsync(ct);
        db.ChangeTracker.Clear();
    }

    /// <summary>Puts the cursor back to the beginning.</summary>
    public async Task RewindAsync(string reader, CancellationToken ct)
    {
        (await CursorAsync(reader, ct)).Sequence = 0;
        await db.CommitStateAsync(ct);
        db.ChangeTracker.Clear();
    }

    private async Task<JournalCursor> CursorAsync(string reader, CancellationToken ct)
    {
        if (await db.JournalCursors.SingleOrDefaultAsync(c => c.Reader == reader, ct) is { } known)
            return known;
        return db.JournalCursors.Add(new JournalCursor { Reader = reader }).Entity;
    }
}
