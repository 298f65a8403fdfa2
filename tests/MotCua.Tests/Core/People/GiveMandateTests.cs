using MotCua.Core.Platform;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.People;

public sealed class GiveMandateTests(CoreFixture core) : IClassFixture<CoreFixture>
{
    private MandateStory Story => new(core);

    [Fact]
    public async Task An_invitation_has_a_scope_an_end_and_a_code()
    {
        var issued = await Story.GiveAsync(MandateActs.Fill | MandateActs.Follow, new(2026, 3, 3), procedures: [Desk.Birth]);
        issued.Link.Procedures.ShouldBe(",1.001193,");
        issued.Link.ExpiresAt.ShouldBe(SampleWorld.Now.AddDays(3));
        issued.Link.ToPersonId.ShouldBeNull();
    }

    [Fact]
    public async Task A_mandate_without_acts_without_an_end_or_for_unknown_procedures_is_none()
    {
        await Refused.WithAsync("mandate-acts-needed", () => Story.GiveAsync(MandateActs.None));
        await Refused.WithAsync("mandate-end-needed", () => Story.GiveAsync(to: new(2026, 3, 2)));
        await Refused.WithAsync("mandate-end-needed", () => Story.GiveAsync(to: new(2027, 3, 4)));
        await Refused.WithAsync("mandate-procedures-unknown", () => Story.GiveAsync(procedures: ["9.999999"]));
        await Refused.WithAsync("mandate-giver-needed", () => Story.GiveAsync(giver: SampleUsers.Receiver));
    }

    [Fact]
    public async Task Only_the_representative_gives_one_for_an_enterprise()
    {
        var (enterprise, mandate) = await Story.ClerkAsync();
        mandate.EnterpriseId.ShouldBe(enterprise);
        await Refused.AsAbsentAsync(() => Story.GiveAsync(enterprise: enterprise));
    }
}
