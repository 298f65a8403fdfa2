using Microsoft.EntityFrameworkCore;
using MotCua.Core.People;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.People;

public sealed class RevokeSigningTokenTests(CoreFixture core) : IClassFixture<CoreFixture>
{
    [Fact]
    public async Task Its_owner_alone_takes_it_out_of_use_and_once()
    {
        var leader = await core.ActorAsync(SampleUsers.Leader);
        var token = await core.RunAsync((RegisterSigningToken f) =>
            f.HandleAsync(new(SampleAuthority.KeyFile(SampleAuthority.LeaderName), SampleAuthority.Pin), leader, default));
        var other = await core.ActorAsync(SampleUsers.Specialist);
        await Refused.AsAbsentAsync(() => core.RunAsync((RevokeSigningToken f) => f.HandleAsync(new(token.Id), other, default)));
        await core.RunAsync((RevokeSigningToken f) => f.HandleAsync(new(token.Id), leader, default));
        (await core.ReadAsync(db => db.SigningTokens.SingleAsync(t => t.Id == token.Id))).RevokedAt.ShouldNotBeNull();
        await Refused.AsAbsentAsync(() => core.RunAsync((RevokeSigningToken f) => f.HandleAsync(new(token.Id), leader, default)));
    }
}
