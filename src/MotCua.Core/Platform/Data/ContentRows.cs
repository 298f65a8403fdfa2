using Microsoft.EntityFrameworkCore;
using MotCua.Core.Documents;

namespace MotCua.Core.Platform;

/// <summary>
/// Rows whose key is the hash of what they name. Whoever writes one writes the same, so two writers at the same moment
/// are no conflict: the second finds the row and goes on.
/// </summary>
internal static class ContentRows
{
    /// <summary>Writes the new rows that are missing, on either engine, before the rest of the commit.</summary>
    public static async Task InsertMissingAsync(AppDbContext db, CancellationToken ct)
    {
        foreach (var entry in db.ChangeTracker.Entries<StoredFile>().Where(e => e.State == EntityState.Added).ToList())
        {
            await InsertAsync(db, entry.Entity, ct);
            entry.State = EntityState.Unchanged;
        }
    }

    private static Task<int> InsertAsync(AppDbContext db, StoredFile file, CancellationToken ct)
    {
        object at = db is PostgresAppDbContext ? file.StoredAt : file.StoredAt.ToUnixTimeMilliseconds();
        return db.Database.ExecuteSqlAsync($"""
            INSERT INTO stored_files (hash, size, media_type, pages, verdict, stored_at)
            VALUES ({file.Hash}, {file.Size}, {file.MediaType}, {file.Pages}, {(int)file.Verdict}, {at})
            ON CONFLICT (hash) DO NOTHING
            """, ct);
    }
}
