using MotCua.Core.People;
using MotCua.Core.Platform;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.People;

public sealed class EnableAccountTests(CoreFixture core) : IClassFixture<CoreFixture>
{
    [Fact]
    public async Task An_unlocked_account_has_the_password_it_had()
    {
        await Clerks.SetAsync(core, await Clerks.AddAsync(core, "le.mo"));
        var id = (await Clerks.FindAsync(core, "le.mo")).Id;
        var actor = await core.ActorAsync(SampleUsers.Administrator);
        await Refused.WithAsync("account-not-disabled", () => EnableAsync(id, actor));
        await core.RunAsync((DisableAccount f) => f.HandleAsync(new(id, "tạm nghỉ"), actor, default));
        await EnableAsync(id, actor);
        (await Clerks.SignInAsync(core, "le.mo")).ShouldBe(id);
    }

    private Task EnableAsync(Guid id, Actor actor) => core.RunAsync((EnableAccount f) => f.HandleAsync(new(id), actor, default));
}
