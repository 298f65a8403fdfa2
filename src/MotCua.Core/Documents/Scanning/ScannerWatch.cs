using Microsoft.EntityFrameworkCore;
using MotCua.Core.Platform;

namespace MotCua.Core.Documents;

/// <summary>Asks the scanner how it is, remembers the answer, and says which files wait for it.</summary>
[Service]
public sealed class ScannerWatch(AppDbContext db, Clamd scanner, TechnicalState technical, TimeProvider clock)
{
    private static readonly TimeSpan Later = TimeSpan.FromMinutes(5);

    /// <returns>The state, and whether its trouble is another than before.</returns>
    public async Task<(ScannerState State, bool IsNews)> AskAsync(CancellationToken ct)
    {
        var state = await db.ScannerStates.SingleOrDefaultAsync(ct) ?? db.ScannerStates.Add(new ScannerState()).Entity;
        var (before, now) = (state.Trouble, clock.GetUtcNow());
        try
        {
            state.SignaturesAt = await scanner.SignaturesAtAsync(ct);
            state.Trouble = scanner.Trusts(state.SignaturesAt, now) ? null : "stale";
        }
        catch (ScannerException)
        {
            state.Trouble = "down";
        }
        state.AskedAt = now;
        if (state.Trouble != before)
            state.TroubleSinceAt = state.Trouble is null ? null : now;
        await technical.SaveAsync(ct);
        return (state, state.Trouble != before);
    }

    /// <summary>Hashes of files that wait, the oldest first.</summary>
    public Task<List<string>> WaitingAsync(int most, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return db.StoredFiles.Where(f => (f.Verdict == FileVerdict.Quarantined || f.Verdict == FileVerdict.Unscanned) && f.ScanAfterAt <= now)
            .OrderBy(f => f.ScanAfterAt).Take(most).Select(f => f.Hash).ToListAsync(ct);
    }

    /// <summary>A file the scanner could not judge waits a while, so that it does not hold the others up.</summary>
    public async Task PutOffAsync(string hash, CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        if (await db.StoredFiles.FindAsync([hash], ct) is { } file)
            file.ScanAfterAt = clock.GetUtcNow() + Later;
        await technical.SaveAsync(ct);
    }
}
