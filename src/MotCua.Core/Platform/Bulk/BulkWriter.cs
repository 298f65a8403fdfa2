using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace MotCua.Core.Platform;

/// <summary>
/// Writes many rows at once, in one transaction: binary COPY on PostgreSQL, prepared inserts on SQLite. Only for sample data: it
/// goes past the change tracker, and where the database's user may, past the checks of foreign keys.
/// </summary>
[Service]
public sealed class BulkWriter(AppDbContext db)
{
    private readonly Dictionary<Type, BulkTable> tables = [];

    /// <param name="rows">Rows of any tables; those of one class go in together, the classes in the order they first appear.</param>
    public async Task WriteAsync(IEnumerable<object> rows, CancellationToken ct)
    {
        var groups = rows.GroupBy(r => r.GetType()).ToList();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await TrustAsync(ct);
        foreach (var group in groups)
            await WriteAsync(TableOf(group.Key), group, transaction, ct);
        await transaction.CommitAsync(ct);
    }

    /// <summary>Tells the planner what the tables hold now.</summary>
    public async Task AnalyseAsync(CancellationToken ct)
    {
        db.Database.SetCommandTimeout(TimeSpan.FromHours(1));
        await db.Database.ExecuteSqlRawAsync(db is PostgresAppDbContext ? "VACUUM ANALYZE" : "ANALYZE", ct);
    }

    private BulkTable TableOf(Type type) => tables.TryGetValue(type, out var known)
        ? known
        : tables[type] = new BulkTable(db.Model.FindEntityType(type) ?? throw new ArgumentException($"{type.Name} has no table.", nameof(type)));

    private Task WriteAsync(BulkTable table, IEnumerable<object> rows, IDbContextTransaction transaction, CancellationToken ct) =>
        db.Database.GetDbConnection() is NpgsqlConnection postgres
            ? CopyAsync(postgres, table, rows, ct)
            : InsertAsync((SqliteConnection)db.Database.GetDbConnection(), table, rows, (SqliteTransaction)transaction.GetDbTransaction(), ct);

    /// <summary>The rows are consistent by how they are made; a superuser spares the database the look-ups of their parents.</summary>
    private async Task TrustAsync(CancellationToken ct)
    {
        if (db is PostgresAppDbContext)
            await db.Database.ExecuteSqlRawAsync(
                "SELECT set_config('session_replication_role', 'replica', true) FROM pg_roles WHERE rolname = current_user AND rolsuper", ct);
    }

    private static async Task CopyAsync(NpgsqlConnection connection, BulkTable table, IEnumerable<object> rows, CancellationToken ct)
    {
        await using var importer = await connection.BeginBinaryImportAsync($"COPY {table.Name} ({table.Names}) FROM STDIN (FORMAT BINARY)", ct);
        foreach (var row in rows)
        {
            await importer.StartRowAsync(ct);
            foreach (var column in table.Columns)
                await WriteAsync(importer, column, column.ValueOf(row), ct);
        }
        await importer.CompleteAsync(ct);
    }

    private static Task WriteAsync(NpgsqlBinaryImporter importer, BulkColumn column, object? value, CancellationToken ct) =>
        value is null ? importer.WriteNullAsync(ct) : importer.WriteAsync(value, column.Type, ct);

    private static async Task InsertAsync(
        SqliteConnection connection, BulkTable table, IEnumerable<object> rows, SqliteTransaction transaction, CancellationToken ct)
    {
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        var names = table.Columns.Select((_, i) => $"$p{i}").ToList();
        command.CommandText = $"INSERT INTO {table.Name} ({table.Names}) VALUES ({string.Join(", ", names)})";
        var parameters = names.Select(n => command.Parameters.Add(new SqliteParameter { ParameterName = n })).ToList();
        foreach (var row in rows)
        {
            for (var i = 0; i < parameters.Count; i++)
                parameters[i].Value = table.Columns[i].ValueOf(row) ?? DBNull.Value;
            await command.ExecuteNonQueryAsync(ct);
        }
    }
}
