using Microsoft.EntityFrameworkCore;

namespace MotCua.Core.Platform;

/// <summary>Brings a database to this build: migrations, then the guards of the journal.</summary>
public static class DatabaseSetup
{
    private static readonly string[] AppendOnly = ["operations", "journal_entries", "tree_heads"];

    public static async Task MigrateAsync(AppDbContext db, CancellationToken ct)
    {
        await db.Database.MigrateAsync(ct);
        foreach (var table in AppendOnly)
            await db.Database.ExecuteSqlRawAsync(db is PostgresAppDbContext ? Postgres(table) : Sqlite(table), ct);
    }

    /// <summary>Refuses to run on a database that may lose acknowledged commits.</summary>
    /// <exception cref="InvalidOperationException">PostgreSQL runs with <c>synchronous_commit</c> weaker than <c>on</c>.</exception>
    public static async Task RequireDurabilityAsync(AppDbContext db, CancellationToken ct)
    {
        if (db is not PostgresAppDbContext)
            return;
        var level = (await db.Database.SqlQueryRaw<string>(
            "SELECT current_setting('synchronous_commit') AS \"Value\"").ToListAsync(ct)).Single();
        if (level is not ("on" or "remote_apply"))
            throw new InvalidOperationException($"synchronous_commit is '{level}'; MotCua needs 'on' or stronger.");
    }

    private static string Sqlite(string table) => $"""
        CREATE TRIGGER IF NOT EXISTS {table}_no_update BEFORE UPDATE ON {table}
        BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END;
        CREATE TRIGGER IF NOT EXISTS {table}_no_delete BEFORE DELETE ON {table}
        BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END;
        """;

    private static string Postgres(string table) => $"""
        CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END $$;
        CREATE OR REPLACE TRIGGER {table}_append_only BEFORE UPDATE OR DELETE ON {table}
        FOR EACH ROW EXECUTE FUNCTION refuse_change();
        CREATE OR REPLACE TRIGGER {table}_no_truncate BEFORE TRUNCATE ON {table}
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
        """;
}
