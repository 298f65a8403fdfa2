using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using MotCua.Core.Organisation;
using MotCua.Core.Platform;
using MotCua.Tests.Kit;
using MotCua.Tests.Samples;

namespace MotCua.Tests.Core.Organisation;

public sealed class LoadOrganisationTests(CoreFixture core) : IClassFixture<CoreFixture>
{
    [Fact]
    public async Task The_sample_city_is_there_with_paths_successors_and_grants()
    {
        (await core.UnitAsync(OrganisationSamples.Desk)).Path.ShouldBe("/ubnd-tp-ha-noi/ubnd-p-ba-dinh/ubnd-p-ba-dinh-mot-cua/");
        (await core.UnitAsync("so-giao-thong-van-tai")).SuccessorId.ShouldBe((await core.UnitAsync("so-xay-dung")).Id);
        var monitor = await core.ActorAsync(SampleUsers.Monitor);
        monitor.Grants.Single().ShouldSatisfyAllConditions(g => g.Subtree.ShouldBeTrue(), g => g.UnitPath.ShouldBe("/ubnd-tp-ha-noi/"));
        (await core.ActorAsync(SampleUsers.Receiver)).Grants.ShouldAllBe(g => !g.Subtree);
    }

    [Fact]
    public async Task A_second_load_changes_nothing_and_only_the_system_loads()
    {
        var before = await core.ReadAsync(db => db.JournalEntries.CountAsync());
        (await LoadAsync(Path.Combine(SampleFiles.Root, "city"), Actor.System)).ShouldBe(0);
        (await core.ReadAsync(db => db.JournalEntries.CountAsync())).ShouldBe(before);
        var administrator = await core.ActorAsync(SampleUsers.Administrator);
        await Should.ThrowAsync<NotFoundException>(() => LoadAsync("x", administrator));
    }

    [Fact]
    public async Task An_empty_database_takes_the_city_in_seconds()
    {
        await using var services = await EmptyAsync();
        var watch = Stopwatch.StartNew();
        (await LoadAsync(services, Path.Combine(SampleFiles.Root, "city"))).ShouldBe(887);
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task Every_error_is_reported_with_its_sheet_and_row_and_nothing_is_written()
    {
        var folder = Copy(("units.csv", 3, l => l.Replace("ubnd-tp-ha-noi", "khong-co")), ("officers.csv", 2, l => l.Replace(",sign,", ",vua,")),
            ("coverage.csv", 4, l => l.Replace("00025", "99999")));
        await using var services = await EmptyAsync();
        var refused = await Should.ThrowAsync<RefusalException>(() => LoadAsync(services, folder));
        refused.Refusal.Code.ShouldBe("sheet-invalid");
        refused.Refusal.Args[0].ShouldBe(3);
        var report = (string)refused.Refusal.Args[1];
        report.ShouldContain("units.csv row 3");
        report.ShouldContain("officers.csv row 2");
        report.ShouldContain("coverage.csv row 4");
        await using var scope = services.CreateAsyncScope();
        (await scope.ServiceProvider.GetRequiredService<AppDbContext>().Units.AnyAsync()).ShouldBeFalse();
    }

    [Fact]
    public async Task A_unit_above_itself_and_an_impossible_date_are_errors()
    {
        await using var services = await EmptyAsync();
        var circle = Copy(("units.csv", 3, l => l.Replace(",ubnd-tp-ha-noi,", ",van-phong-ubnd-tp,")));
        ((string)(await Should.ThrowAsync<RefusalException>(() => LoadAsync(services, circle))).Refusal.Args[1]).ShouldContain("above itself");
        var date = Copy(("units.csv", 3, l => l.Replace("2025-03-01", "2025-02-30")));
        ((string)(await Should.ThrowAsync<RefusalException>(() => LoadAsync(services, date))).Refusal.Args[1]).ShouldContain("units.csv row 3");
    }

    private Task<int> LoadAsync(string folder, Actor actor) =>
        core.RunAsync((LoadOrganisation f) => f.HandleAsync(new(folder), actor, default));

    private static async Task<int> LoadAsync(ServiceProvider services, string folder)
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<LoadOrganisation>().HandleAsync(new(folder), Actor.System, default);
    }

    private static async Task<ServiceProvider> EmptyAsync()
    {
        var services = SampleWorld.Services(await TestEngine.EmptyAsync(), new FakeTimeProvider(SampleWorld.Now));
        await using var scope = services.CreateAsyncScope();
        await DatabaseSetup.MigrateAsync(scope.ServiceProvider.GetRequiredService<AppDbContext>(), default);
        return services;
    }

    /// <summary>A copy of the city's sheets with some lines changed (lines count from 1).</summary>
    private static string Copy(params (string File, int Line, Func<string, string> Change)[] changes)
    {
        var folder = Directory.CreateDirectory(Path.Combine(TestEngine.Folder, Guid.NewGuid().ToString("N"))).FullName;
        foreach (var file in Directory.GetFiles(Path.Combine(SampleFiles.Root, "city"), "*.csv"))
        {
            var lines = File.ReadAllLines(file);
            foreach (var (_, line, change) in changes.Where(c => c.File == Path.GetFileName(file)))
                lines[line - 1] = change(lines[line - 1]);
            File.WriteAllLines(Path.Combine(folder, Path.GetFileName(file)), lines);
        }
        return folder;
    }
}
