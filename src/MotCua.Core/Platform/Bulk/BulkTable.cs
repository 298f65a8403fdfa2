using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace MotCua.Core.Platform;

/// <summary>A table as bulk writing sees it: its columns and how a row's values reach them, by the model that features use.</summary>
internal sealed class BulkTable
{
    public BulkTable(IEntityType entity)
    {
        var table = StoreObjectIdentifier.Create(entity, StoreObjectType.Table)
            ?? throw new InvalidOperationException($"{entity.DisplayName()} has no table.");
        Name = table.Name;
        Columns = [.. entity.GetProperties().Select(p => new BulkColumn(p, p.GetColumnName(table)!))];
    }

    public string Name { get; }
    public IReadOnlyList<BulkColumn> Columns { get; }
    public string Names => string.Join(", ", Columns.Select(c => $"\"{c.Name}\""));
}

/// <summary>A column: its name, its type in the database and the value a row has there.</summary>
internal sealed class BulkColumn(IProperty property, string name)
{
    private readonly Func<object?, object?>? convert = property.FindTypeMapping()?.Converter?.ConvertToProvider;

    public string Name { get; } = name;

    /// <summary>Type without its length, as PostgreSQL names it.</summary>
    public string Type { get; } = property.GetColumnType().Split('(')[0];

    public object? ValueOf(object row)
    {
        var value = property.GetGetter().GetClrValue(row);
        return value is null || convert is null ? value : convert(value);
    }
}
