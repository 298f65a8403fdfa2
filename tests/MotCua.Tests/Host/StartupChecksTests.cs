using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Time.Testing;
using MotCua.Core.Platform;
using MotCua.Host;
using MotCua.Host.Verbs;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Host;

public sealed class StartupChecksTests(CoreFixture core) : IClassFixture<CoreFixture>
{
    [Theory]
    [InlineData("Demo")]
    [InlineData("Development")]
    public Task Demo_mode_starts_outside_production(string environment) =>
        StartupChecks.RequireAsync(core.Services, new HostingEnvironment { EnvironmentName = environment }, default);

    [Fact]
    public async Task Demo_mode_is_refused_in_production()
    {
        var refused = await Should.ThrowAsync<CannotStartException>(() => StartupChecks.RequireAsync(
            core.Services, new HostingEnvironment { EnvironmentName = Environments.Production }, default));
        refused.Message.ShouldContain("MotCua:Demo");
    }

    [Fact]
    public async Task An_empty_database_is_refused_with_what_to_do()
    {
        var database = await TestEngine.EmptyAsync();
        await using (var services = SampleWorld.Services(database, new FakeTimeProvider()))
        {
            var refused = await Should.ThrowAsync<CannotStartException>(() => StartupChecks.RequireAsync(
                services, new HostingEnvironment { EnvironmentName = "Demo" }, default));
            refused.Message.ShouldContain("migrate");
        }
        await TestEngine.DropAsync(database);
    }

    [Fact]
    public async Task No_engine_may_lose_an_acknowledged_commit()
    {
        if (!TestEngine.IsPostgres)
        {
            (await core.ReadAsync(db => db.Database.SqlQueryRaw<int>("SELECT synchronous AS Value FROM pragma_synchronous").SingleAsync()))
                .ShouldBe(2, "FULL");
            return;
        }
        var weak = core.Database with { ConnectionString = $"{core.Database.ConnectionString};Options=-c synchronous_commit=off" };
        await using var services = SampleWorld.Services(weak, new FakeTimeProvider());
        var refused = await Should.ThrowAsync<CannotStartException>(() => StartupChecks.RequireAsync(
            services, new HostingEnvironment { EnvironmentName = "Demo" }, default));
        refused.Message.ShouldContain("synchronous_commit");
    }

    [Fact]
    public async Task An_unknown_verb_is_answered_with_the_list() => (await VerbTable.RunAsync(["fly"])).ShouldBe(2);
}
