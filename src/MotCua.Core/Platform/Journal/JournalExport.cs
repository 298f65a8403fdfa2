using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace MotCua.Core.Platform;

/// <summary>Writes the journal and its heads as text files that the offline verifier reads.</summary>
[Service]
public sealed class JournalExport(AppDbContext db)
{
    /// <summary>One entry a line, JSON, in global order.</summary>
    public async Task<long> WriteEntriesAsync(TextWriter to, CancellationToken ct)
    {
        long count = 0;
        await foreach (var entry in db.JournalEntries.AsNoTracking().OrderBy(e => e.Sequence).AsAsyncEnumerable().WithCancellation(ct))
        {
            await to.WriteLineAsync(JsonSerializer.Serialize(entry, JournalJson.Options));
            count++;
        }
        return count;
    }

    /// <summary>One head a line, JSON. Keep copies of this file elsewhere: it is the witness.</summary>
    public async Task WriteHeadsAsync(TextWriter to, CancellationToken ct)
    {
        foreach (var head in await db.TreeHeads.AsNoTracking().OrderBy(h => h.Number).ToListAsync(ct))
            await to.WriteLineAsync(JsonSerializer.Serialize(head, JournalJson.Options));
    }
}
