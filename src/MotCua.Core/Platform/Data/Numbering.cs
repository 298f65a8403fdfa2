using Microsoft.EntityFrameworkCore;

namespace MotCua.Core.Platform;

/// <summary>Numbers that are unique under any concurrency: one atomic statement on either engine.</summary>
public static class Numbering
{
    /// <summary>Takes <paramref name="count"/> numbers and returns the last of them; the first ever is 1.</summary>
    /// <remarks>Inside a transaction the row stays locked until commit, which keeps commits in the order of their numbers.</remarks>
    public static async Task<long> TakeAsync(AppDbContext db, string key, int count, CancellationToken ct)
    {
        var rows = await db.Database.SqlQuery<long>($"""
            INSERT INTO number_sequences (key, last) VALUES ({key}, {count})
            ON CONFLICT (key) DO UPDATE SET last = number_sequences.last + {count}
            RETURNING last AS "Value"
            """).ToListAsync(ct);
        return rows.Single();
    }
}
