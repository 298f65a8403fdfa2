using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.Dossiers;

public sealed class WithdrawInterestTests(CoreFixture core) : IClassFixture<CoreFixture>
{
    [Fact]
    public async Task Only_its_officer_and_only_with_a_reason()
    {
        var (me, other) = (await core.ActorAsync(SampleUsers.Head), await core.ActorAsync(SampleUsers.Clerk));
        var interest = await core.RunAsync((DeclareInterest f) => f.HandleAsync(new("001194000009", "self"), me, default));
        interest.Kind.ShouldBe("self");
        await Refused.AsAbsentAsync(() => WithdrawAsync(other, interest.Id, "x"));
        await Refused.WithAsync("reason-needed", () => WithdrawAsync(me, interest.Id, ""));
        await WithdrawAsync(me, interest.Id, "Đã tách hộ.");
        await Refused.AsAbsentAsync(() => WithdrawAsync(me, interest.Id, "x"));
    }

    private Task WithdrawAsync(Actor actor, Guid id, string reason) =>
        core.RunAsync<WithdrawInterest>(f => f.HandleAsync(new(id, reason), actor, default));
}
