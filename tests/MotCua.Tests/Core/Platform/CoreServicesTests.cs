using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Core;
using MotCua.Core.People;
using MotCua.Core.Platform;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.Platform;

public sealed class CoreServicesTests(CoreFixture core) : IClassFixture<CoreFixture>
{
    [Fact]
    public async Task The_context_is_that_of_the_chosen_engine()
    {
        var provider = await core.ReadAsync(db => Task.FromResult(db.Database.ProviderName));
        provider!.ShouldContain(TestEngine.IsPostgres ? "Npgsql" : "Sqlite");
        (await core.ReadAsync(db => db.Database.GetPendingMigrationsAsync())).ShouldBeEmpty();
    }

    [Fact]
    public void Every_feature_and_service_can_be_built()
    {
        using var scope = core.Services.CreateScope();
        var types = typeof(CoreServices).Assembly.GetTypes()
            .Where(t => t.IsPublic && (CoreServices.IsFeature(t) || t.IsDefined(typeof(ServiceAttribute), false)))
            .ToList();
        types.ShouldContain(typeof(ActorReader));
        foreach (var type in types)
            scope.ServiceProvider.GetService(type).ShouldNotBeNull(type.Name);
    }

    [Fact]
    public async Task Two_fixtures_do_not_see_each_other()
    {
        var id = Guid.NewGuid();
        await core.ArrangeAsync(db => db.Accounts.Add(new Account { Id = id, Username = id.ToString() }));
        await using var other = new CoreFixture();
        await other.InitializeAsync();
        (await other.ReadAsync(db => db.Accounts.AnyAsync(a => a.Id == id))).ShouldBeFalse();
        (await core.ReadAsync(db => db.Accounts.AnyAsync(a => a.Id == id))).ShouldBeTrue();
    }

    [Fact]
    public async Task A_journal_row_can_neither_change_nor_go()
    {
        await core.ArrangeAsync(db => db.Operations.Add(new Operation { Id = Guid.NewGuid(), Kind = "Test" }));
        await Should.ThrowAsync<Exception>(() => core.RunAsync<AppDbContext>(db =>
            db.Operations.ExecuteUpdateAsync(s => s.SetProperty(o => o.Kind, "Other"))));
        await Should.ThrowAsync<Exception>(() => core.RunAsync<AppDbContext>(db => db.Operations.ExecuteDeleteAsync()));
    }
}
