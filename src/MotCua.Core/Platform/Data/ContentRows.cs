using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace MotCua.Core.Platform;

/// <summary>
/// Rows that are named by their content. Whoever writes one writes the same, so two writers at the same moment are no
/// conflict: the second finds the row and goes on.
/// </summary>
internal static class ContentRows
{
    /// <summary>Writes the new rows that are missing, on either engine, before the rest of the commit.</summary>
    public static async Task InsertMissingAsync(AppDbContext db, CancellationToken ct)
    {
        foreach (var entry in db.ChangeTracker.Entries<IContentNamed>().Where(e => e.State == EntityState.Added).ToList())
        {
            await InsertAsync(db, entry, ct);
            entry.State = EntityState.Unchanged;
        }
    }

    private static Task<int> InsertAsync(AppDbContext db, EntityEntry entry, CancellationToken ct)
    {
        var table = StoreObjectIdentifier.Create(entry.Metadata, StoreObjectType.Table)!.Value;
        var properties = entry.Properties.ToList();
        var columns = string.Join(", ", properties.Select(p => p.Metadata.GetColumnName(table)));
        var marks = string.Join(", ", properties.Select((_, i) => $"{{{i}}}"));
        var sql = $"INSERT INTO {table.Name} ({columns}) VALUES ({marks}) ON CONFLICT DO NOTHING";
        return db.Database.ExecuteSqlRawAsync(sql, properties.Select(Value)!, ct);
    }

    private static object? Value(PropertyEntry property) =>
        property.Metadata.GetTypeMapping().Converter is { } converter
            ? converter.ConvertToProvider(property.CurrentValue)
            : property.CurrentValue;
}
