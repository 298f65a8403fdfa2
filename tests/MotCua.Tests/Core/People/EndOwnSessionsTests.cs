using Microsoft.EntityFrameworkCore;
using MotCua.Core.People;
using MotCua.Core.Platform;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.People;

public sealed class EndOwnSessionsTests(CoreFixture core) : IClassFixture<CoreFixture>
{
    [Fact]
    public async Task One_or_all_others_end_and_the_one_in_use_stays()
    {
        var (here, there, phone) = (await StartAsync(SampleUsers.Citizen), await StartAsync(SampleUsers.Citizen), await StartAsync(SampleUsers.Citizen));
        var stranger = await StartAsync(SampleUsers.OtherCitizen);
        (await EndAsync(SampleUsers.Citizen, there, here)).ShouldBe(1);
        await Should.ThrowAsync<NotFoundException>(() => EndAsync(SampleUsers.Citizen, there, here));
        await Should.ThrowAsync<NotFoundException>(() => EndAsync(SampleUsers.Citizen, stranger, here));
        (await EndAsync(SampleUsers.Citizen, null, here)).ShouldBe(1);
        (await EndAsync(SampleUsers.Citizen, null, here)).ShouldBe(0);
        (await RunsAsync(here)).ShouldBeTrue();
        (await RunsAsync(there)).ShouldBeFalse();
        (await RunsAsync(phone)).ShouldBeFalse();
        (await RunsAsync(stranger)).ShouldBeTrue();
    }

    [Fact]
    public async Task An_officer_ends_own_ones_and_nobody_anonymous_any()
    {
        var (here, there) = (await StartAsync(SampleUsers.Receiver), await StartAsync(SampleUsers.Receiver));
        (await EndAsync(SampleUsers.Receiver, null, here)).ShouldBe(1);
        (await RunsAsync(there)).ShouldBeFalse();
        (await core.RunAsync((EndOwnSessions f) => f.HandleAsync(new(null, null), Actor.Anonymous, default))).ShouldBe(0);
        (await RunsAsync(here)).ShouldBeTrue();
    }

    [Fact]
    public async Task The_worker_removes_what_is_long_over()
    {
        var old = await StartAsync("cong.dan3");
        core.Clock.Advance(SessionKeeper.LongestLife + SessionPurge.Kept);
        var fresh = await StartAsync("cong.dan3");
        await core.RunAsync((SessionPurge p) => p.RunAsync(default));
        (await core.ReadAsync(db => db.Sessions.Select(s => s.Id).ToListAsync())).ShouldContain(fresh);
        (await core.ReadAsync(db => db.Sessions.AnyAsync(s => s.Id == old))).ShouldBeFalse();
    }

    private async Task<Guid> StartAsync(string username)
    {
        var account = await core.ReadAsync(db => db.Accounts.Where(a => a.Username == username).Select(a => a.Id).SingleAsync());
        return await core.RunAsync((SessionKeeper k) => k.StartAsync(account, default));
    }

    private Task<int> EndAsync(string username, Guid? only, Guid? but) =>
        new Desk(core.Services).ActAsync(username, (EndOwnSessions f, Actor a) => f.HandleAsync(new(only, but), a, default));

    private async Task<bool> RunsAsync(Guid session) => await core.RunAsync((SessionKeeper k) => k.AccountOfAsync(session, default)) is not null;
}
