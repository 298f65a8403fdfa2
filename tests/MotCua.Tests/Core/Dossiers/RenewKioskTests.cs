using MotCua.Core.Dossiers;
using MotCua.Tests.Core.Organisation;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.Dossiers;

public sealed class RenewKioskTests(CoreFixture core) : IClassFixture<CoreFixture>
{
    [Fact]
    public async Task Officers_of_the_desk_alone_make_its_address_and_each_is_new()
    {
        var first = await new VisitStory(core).KioskAsync();
        (await new VisitStory(core).KioskAsync()).ShouldNotBe(first);
        var leader = await core.ActorAsync(SampleUsers.Leader);
        await OrganisationSamples.RefusedAsync(() => core.RunAsync((RenewKiosk f) => f.HandleAsync(new(VisitStory.DeskId), leader, default)))
            .ShouldBeAsync("needs-role-here");
    }
}
