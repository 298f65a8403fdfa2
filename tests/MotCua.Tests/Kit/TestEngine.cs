using Microsoft.Data.Sqlite;
using MotCua.Core.Platform;
using Npgsql;

namespace MotCua.Tests.Kit;

/// <summary>
/// The engine of this run, chosen by <c>MOTCUA_TEST_ENGINE</c> (<c>sqlite</c> or <c>postgres</c>). A template
/// database is migrated and seeded once a run; every test class gets a copy of it.
/// </summary>
public static class TestEngine
{
    private static readonly Lazy<Task<DatabaseSettings>> Template = new(BuildTemplateAsync);
    private static int copies;

    /// <summary>True when this run uses PostgreSQL.</summary>
    public static bool IsPostgres { get; } = Environment.GetEnvironmentVariable("MOTCUA_TEST_ENGINE") switch
    {
        null or "" or "sqlite" => false,
        "postgres" => true,
        var other => throw new InvalidOperationException($"MOTCUA_TEST_ENGINE is '{other}'; it takes sqlite or postgres."),
    };

    /// <summary>Folder of this run for databases and files; removed when the process ends.</summary>
    public static string Folder { get; } = MakeFolder();

    /// <summary>A database nobody else uses, with the sample city in it.</summary>
    public static async Task<DatabaseSettings> CopyAsync()
    {
        var template = await Template.Value;
        var copy = Name($"copy{Interlocked.Increment(ref copies)}");
        if (IsPostgres)
            await MaintainAsync($"CREATE DATABASE {copy} TEMPLATE {DatabaseOf(template)}");
        else
            File.Copy(FileOf(template), Path.Combine(Folder, copy));
        return Settings(copy);
    }

    /// <summary>An empty database with no table in it.</summary>
    public static async Task<DatabaseSettings> EmptyAsync()
    {
        var name = Name($"empty{Interlocked.Increment(ref copies)}");
        if (IsPostgres)
            await MaintainAsync($"CREATE DATABASE {name}");
        return Settings(name);
    }

    public static async Task DropAsync(DatabaseSettings database)
    {
        if (IsPostgres)
        {
            await MaintainAsync($"DROP DATABASE IF EXISTS {DatabaseOf(database)} WITH (FORCE)");
            return;
        }
        SqliteConnection.ClearPool(new SqliteConnection(database.ConnectionString));
        foreach (var suffix in (string[])["", "-wal", "-shm"])
            File.Delete(FileOf(database) + suffix);
    }

    private static async Task<DatabaseSettings> BuildTemplateAsync()
    {
        var database = Settings(Name("template"));
        if (IsPostgres)
            await MaintainAsync($"CREATE DATABASE {DatabaseOf(database)}");
        await SampleWorld.BuildAsync(database);
        if (IsPostgres)
            NpgsqlConnection.ClearPool(new NpgsqlConnection(database.ConnectionString));
        else
            await FoldWalAsync(database);
        return database;
    }

    private static async Task FoldWalAsync(DatabaseSettings database)
    {
        await using (var connection = new SqliteConnection(database.ConnectionString))
        {
            await connection.OpenAsync();
            var command = connection.CreateCommand();
            command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
            await command.ExecuteNonQueryAsync();
        }
        SqliteConnection.ClearPool(new SqliteConnection(database.ConnectionString));
    }

    private static DatabaseSettings Settings(string name) => IsPostgres
        ? new() { Engine = "postgres", ConnectionString = Server(name) }
        : new() { ConnectionString = $"Data Source={Path.Combine(Folder, name)}" };

    private static string Server(string database) => new NpgsqlConnectionStringBuilder(
        Environment.GetEnvironmentVariable("MOTCUA_TEST_POSTGRES") ?? throw new InvalidOperationException(
            "MOTCUA_TEST_POSTGRES must hold a connection string of a PostgreSQL server; ./test starts one."))
    {
        Database = database,
        MaxPoolSize = 20,
    }.ConnectionString;

    private static async Task MaintainAsync(string sql)
    {
        await using var source = NpgsqlDataSource.Create(Server("postgres") + ";Pooling=false");
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    private static string Name(string part) => $"motcua_{Environment.ProcessId}_{part}";

    private static string DatabaseOf(DatabaseSettings s) => new NpgsqlConnectionStringBuilder(s.ConnectionString).Database!;

    private static string FileOf(DatabaseSettings s) => new SqliteConnectionStringBuilder(s.ConnectionString).DataSource;

    private static string MakeFolder()
    {
        var folder = Directory.CreateTempSubdirectory("motcua-tests-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        return folder;
    }
}
