using MotCua.Core.People;
using MotCua.Core.Platform;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.People;

public sealed class RenewSetupTests(CoreFixture core) : IClassFixture<CoreFixture>
{
    [Fact]
    public async Task A_new_code_ends_the_old_password_the_old_code_and_the_sessions()
    {
        await Clerks.SetAsync(core, await Clerks.AddAsync(core, "le.quen"));
        var id = (await Clerks.FindAsync(core, "le.quen")).Id;
        var session = await core.RunAsync((SessionKeeper k) => k.StartAsync(id, default));
        var first = await RenewAsync(id);
        var second = await RenewAsync(id);
        (await Clerks.SignInAsync(core, "le.quen")).ShouldBeNull();
        (await core.RunAsync((SessionKeeper k) => k.AccountOfAsync(session, default))).ShouldBeNull();
        await Refused.WithAsync("setup-code-invalid", () => Clerks.SetAsync(core, first));
        await Clerks.SetAsync(core, second);
    }

    [Fact]
    public async Task Only_an_administrator_gives_codes_and_never_for_a_citizen()
    {
        var clerk = await Clerks.FindAsync(core, SampleUsers.Clerk);
        await Refused.AsAbsentAsync(() => RenewAsync(clerk.Id, SampleUsers.Leader));
        var citizen = await Clerks.FindAsync(core, SampleUsers.Citizen);
        await Refused.AsAbsentAsync(() => RenewAsync(citizen.Id));
    }

    private async Task<SetupCode> RenewAsync(Guid id, string by = SampleUsers.Administrator)
    {
        var actor = await core.ActorAsync(by);
        return await core.RunAsync((RenewSetup f) => f.HandleAsync(new(id), actor, default));
    }
}
