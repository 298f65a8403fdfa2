using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace MotCua.Core.Platform;

/// <summary>
/// Removes rows that are named by their content and that nothing names any more. Every column that names one ends in one
/// of <see cref="Endings"/>; a test reviews the columns that hold other hashes.
/// </summary>
[Service]
public sealed class UnnamedContent(AppDbContext db)
{
    public static IReadOnlyList<string> Endings { get; } = ["FileHash", "NoticeHash"];

    /// <summary>
    /// Removes those of the keys that are unnamed. The journal's number is held meanwhile, so no commit with facts can begin
    /// to name one of them.
    /// </summary>
    /// <returns>The keys whose rows are gone.</returns>
    public async Task<IReadOnlyList<string>> RemoveAsync<T>(IReadOnlyList<string> keys, CancellationToken ct) where T : IContentNamed
    {
        var sql = Statement(typeof(T));
        var gone = new List<string>();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await Numbering.TakeAsync(db, "journal", 0, ct);
        foreach (var key in keys.Distinct())
            if (await db.Database.ExecuteSqlRawAsync(sql, [key], ct) > 0)
                gone.Add(key);
        await transaction.CommitAsync(ct);
        return gone;
    }

    /// <summary>Columns of the model that name content, as table and column.</summary>
    public static IReadOnlyList<(string Table, string Column)> Names(IModel model) =>
        [.. from type in model.GetEntityTypes()
            let table = StoreObjectIdentifier.Create(type, StoreObjectType.Table)
            where table is not null
            from property in type.GetProperties()
            where Endings.Any(e => property.Name.EndsWith(e, StringComparison.Ordinal))
            select (table.Value.Name, property.GetColumnName(table.Value)!)];

    private string Statement(Type named)
    {
        var type = db.Model.FindEntityType(named)!;
        var key = type.FindPrimaryKey()!.Properties.Single().GetColumnName(StoreObjectIdentifier.Create(type, StoreObjectType.Table)!.Value);
        var unnamed = Names(db.Model).Select(n => $"NOT EXISTS (SELECT 1 FROM {n.Table} WHERE {n.Column} = {{0}})");
        return $"DELETE FROM {type.GetTableName()} WHERE {key} = {{0}} AND {string.Join(" AND ", unnamed)}";
    }
}
