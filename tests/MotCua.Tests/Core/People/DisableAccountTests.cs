using MotCua.Core.People;
using MotCua.Core.Platform;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.People;

public sealed class DisableAccountTests(CoreFixture core) : IClassFixture<CoreFixture>
{
    [Fact]
    public async Task A_locked_account_has_no_session_and_gets_none()
    {
        var code = await Clerks.AddAsync(core, "le.khoa");
        await Clerks.SetAsync(core, code);
        var id = (await Clerks.FindAsync(core, "le.khoa")).Id;
        var session = await core.RunAsync((SessionKeeper k) => k.StartAsync(id, default));
        await DisableAsync(id);
        (await core.RunAsync((SessionKeeper k) => k.AccountOfAsync(session, default))).ShouldBeNull();
        (await Clerks.SignInAsync(core, "le.khoa")).ShouldBeNull();
        await Refused.WithAsync("account-disabled", () => DisableAsync(id));
    }

    [Fact]
    public async Task A_reason_is_needed_and_nobody_locks_herself_out()
    {
        await Clerks.AddAsync(core, "le.lydo");
        var id = (await Clerks.FindAsync(core, "le.lydo")).Id;
        await Refused.WithAsync("reason-needed", () => DisableAsync(id, " "));
        var own = (await Clerks.FindAsync(core, SampleUsers.Administrator)).Id;
        await Refused.WithAsync("account-own", () => DisableAsync(own));
        await Refused.AsAbsentAsync(() => DisableAsync(id, "nghỉ việc", SampleUsers.Leader));
    }

    private async Task DisableAsync(Guid id, string reason = "nghỉ việc", string by = SampleUsers.Administrator)
    {
        var actor = await core.ActorAsync(by);
        await core.RunAsync((DisableAccount f) => f.HandleAsync(new(id, reason), actor, default));
    }
}
