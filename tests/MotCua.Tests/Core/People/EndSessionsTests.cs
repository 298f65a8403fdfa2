using MotCua.Core.People;
using MotCua.Core.Platform;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.People;

public sealed class EndSessionsTests(CoreFixture core) : IClassFixture<CoreFixture>
{
    [Fact]
    public async Task All_running_sessions_of_the_account_end_and_no_others()
    {
        var clerk = (await Clerks.FindAsync(core, SampleUsers.Clerk)).Id;
        var leader = (await Clerks.FindAsync(core, SampleUsers.Leader)).Id;
        var (first, second, other) = (await StartAsync(clerk), await StartAsync(clerk), await StartAsync(leader));
        await core.RunAsync((SessionKeeper k) => k.EndAsync(first, default));
        var actor = await core.ActorAsync(SampleUsers.Administrator);
        (await core.RunAsync((EndSessions f) => f.HandleAsync(new(clerk), actor, default))).ShouldBe(1);
        (await AccountOfAsync(second)).ShouldBeNull();
        (await AccountOfAsync(other)).ShouldBe(leader);
    }

    [Fact]
    public async Task A_session_ends_by_itself_after_a_day_of_work()
    {
        var session = await StartAsync((await Clerks.FindAsync(core, SampleUsers.Head)).Id);
        core.Clock.Advance(SessionKeeper.LongestLife - TimeSpan.FromMinutes(1));
        (await AccountOfAsync(session)).ShouldNotBeNull();
        core.Clock.Advance(TimeSpan.FromMinutes(1));
        (await AccountOfAsync(session)).ShouldBeNull();
    }

    private Task<Guid> StartAsync(Guid account) => core.RunAsync((SessionKeeper k) => k.StartAsync(account, default));

    private Task<Guid?> AccountOfAsync(Guid session) => core.RunAsync((SessionKeeper k) => k.AccountOfAsync(session, default));
}
