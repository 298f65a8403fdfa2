using MotCua.Core.Organisation;
using MotCua.Core.Platform;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.Organisation;

public sealed class ReopenIntakeTests(CoreFixture core) : IClassFixture<CoreFixture>
{
    [Fact]
    public async Task A_closure_ends_at_once_and_only_once()
    {
        var closure = await core.CloseAsync(OrganisationSamples.Closure(0) with { StartAt = SampleWorld.Now.AddHours(-1) });
        await ReopenAsync(closure);
        (await WhyNotOpenAsync()).ShouldBeNull();
        (await OrganisationSamples.RefusedAsync(() => ReopenAsync(closure, version: 2))).ShouldBe("closure-over");
    }

    [Fact]
    public async Task One_that_has_not_begun_never_begins()
    {
        var closure = await core.CloseAsync(OrganisationSamples.Closure(10));
        await ReopenAsync(closure);
        (await WhyNotOpenAsync(SampleWorld.Now.AddDays(11))).ShouldBeNull();
    }

    [Fact]
    public async Task It_needs_a_leader_a_reason_and_the_version_that_was_read()
    {
        var closure = await core.CloseAsync(OrganisationSamples.Closure(20));
        (await OrganisationSamples.RefusedAsync(() => ReopenAsync(closure, by: SampleUsers.Receiver))).ShouldBe("needs-role-here");
        (await OrganisationSamples.RefusedAsync(() => ReopenAsync(closure, reason: " "))).ShouldBe("reason-needed");
        await Should.ThrowAsync<StaleException>(() => ReopenAsync(closure, version: 7));
    }

    private async Task ReopenAsync(IntakeClosure closure, int? version = null, string reason = "Hết bão", string by = SampleUsers.Leader)
    {
        var actor = await core.ActorAsync(by);
        await core.RunAsync<ReopenIntake>(f => f.HandleAsync(new(closure.Id, version ?? closure.Version, reason), actor, default));
    }

    private Task<Refusal?> WhyNotOpenAsync(DateTimeOffset? at = null) => core.RunAsync((IntakeStatus s) => s.WhyNotOpenAsync(
        LoadOrganisation.UnitId(OrganisationSamples.Desk), "1.001193", Channel.Online, at ?? SampleWorld.Now, default));
}
