using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace MotCua.Core.Platform;

/// <summary>The embedded engine: one file, for trying out, training and a single commune.</summary>
public sealed class SqliteAppDbContext(DbContextOptions<SqliteAppDbContext> options) : AppDbContext(options)
{
    /// <summary>SQLite keeps instants as UTC milliseconds, so that they compare and sort.</summary>
    protected override void ConfigureConventions(ModelConfigurationBuilder conventions) =>
        conventions.Properties<DateTimeOffset>().HaveConversion<InstantToMilliseconds>();

    private sealed class InstantToMilliseconds() : ValueConverter<DateTimeOffset, long>(
        at => at.ToUnixTimeMilliseconds(), ms => DateTimeOffset.FromUnixTimeMilliseconds(ms));
}

/// <summary>The production engine.</summary>
public sealed class PostgresAppDbContext(DbContextOptions<PostgresAppDbContext> options) : AppDbContext(options);

/// <summary>Which engine a host runs on and where.</summary>
public sealed record DatabaseSettings
{
    /// <summary><c>sqlite</c> or <c>postgres</c>.</summary>
    public string Engine { get; init; } = "sqlite";
    public string ConnectionString { get; init; } = "Data Source=data/motcua.db";

    public bool IsPostgres => Engine == "postgres";

    public void Configure(DbContextOptionsBuilder options)
    {
        if (IsPostgres)
            options.UseNpgsql(ConnectionString, o => o.UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery));
        else
            options.UseSqlite(ConnectionString, o => o.UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery))
                .AddInterceptors(SqlitePragmas.Instance);
        options.UseSnakeCaseNamingConvention();
    }
}

/// <summary>For the migrations tool alone.</summary>
public sealed class SqliteDesignFactory : IDesignTimeDbContextFactory<SqliteAppDbContext>
{
    public SqliteAppDbContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<SqliteAppDbContext>();
        new DatabaseSettings { ConnectionString = "Data Source=:memory:" }.Configure(options);
        return new SqliteAppDbContext(options.Options);
    }
}

/// <summary>For the migrations tool alone.</summary>
public sealed class PostgresDesignFactory : IDesignTimeDbContextFactory<PostgresAppDbContext>
{
    public PostgresAppDbContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<PostgresAppDbContext>();
        new DatabaseSettings { Engine = "postgres", ConnectionString = "Host=localhost;Database=design" }.Configure(options);
        return new PostgresAppDbContext(options.Options);
    }
}
