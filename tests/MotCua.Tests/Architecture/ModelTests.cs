using Microsoft.EntityFrameworkCore;
using MotCua.Core.Platform;

namespace MotCua.Tests.Architecture;

/// <summary>The model and its two sets of migrations.</summary>
public sealed class ModelTests
{
    public static TheoryData<string> Engines => ["sqlite", "postgres"];

    [Theory, MemberData(nameof(Engines))]
    public void Migrations_are_at_the_model(string engine)
    {
        using var db = Open(engine);
        db.Database.HasPendingModelChanges().ShouldBeFalse($"run eng/migrations: the {engine} migrations are behind the model");
    }

    [Theory, MemberData(nameof(Engines))]
    public void Every_aggregate_refuses_stale_writes(string engine)
    {
        using var db = Open(engine);
        var types = db.Model.GetEntityTypes().ToList();
        types.Where(t => t.ClrType.IsAssignableTo(typeof(IJournaled)) && !t.ClrType.IsAssignableTo(typeof(IVersioned)))
            .Select(t => t.ClrType.Name).ShouldBeEmpty();
        var versioned = types.Where(t => t.ClrType.IsAssignableTo(typeof(IVersioned))).ToList();
        versioned.ShouldNotBeEmpty();
        versioned.Where(t => t.FindProperty(nameof(IVersioned.Version)) is not { IsConcurrencyToken: true })
            .Select(t => t.ClrType.Name).ShouldBeEmpty();
    }

    [Fact]
    public void Both_engines_have_the_same_tables_and_columns() => Shape("sqlite").ShouldBe(Shape("postgres"));

    [Fact]
    public void Instants_and_dates_are_named_as_such()
    {
        using var db = Open("sqlite");
        var wrong = from type in db.Model.GetEntityTypes()
                    from property in type.GetProperties()
                    let kind = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType
                    where kind == typeof(DateTime)
                        || (kind == typeof(DateTimeOffset) && !property.Name.EndsWith("At", StringComparison.Ordinal)
                            && property.Name is not "AnswerBy")
                    select $"{type.ClrType.Name}.{property.Name}";
        wrong.ShouldBeEmpty();
    }

    private static List<string> Shape(string engine)
    {
        using var db = Open(engine);
        return [.. from type in db.Model.GetEntityTypes()
                   from property in type.GetProperties()
                   orderby type.GetTableName(), property.GetColumnName()
                   select $"{type.GetTableName()}.{property.GetColumnName()} {(property.IsNullable ? "null" : "not null")}"];
    }

    private static AppDbContext Open(string engine) => engine == "postgres"
        ? new PostgresDesignFactory().CreateDbContext([])
        : new SqliteDesignFactory().CreateDbContext([]);
}
