using MotCua.Core.People;
using MotCua.Core.Platform;
using MotCua.Engines.WorkingTime;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.People;

public sealed class AcceptMandateTests(CoreFixture core) : IClassFixture<CoreFixture>
{
    private MandateStory Story => new(core);

    [Fact]
    public async Task The_invited_person_holds_it_until_the_last_day()
    {
        var mandate = await Story.HeldAsync(to: VietnamTime.DateOf(core.Clock.GetUtcNow()).AddDays(1));
        (await core.ActorAsync(SampleUsers.OtherCitizen)).Mandates.ShouldContain(m => m.Id == mandate.Id);
        (await core.ActorAsync(SampleUsers.Citizen)).Mandates.ShouldNotContain(m => m.Id == mandate.Id);
        core.Clock.Advance(TimeSpan.FromDays(1));
        (await core.ActorAsync(SampleUsers.OtherCitizen)).Mandates.ShouldContain(m => m.Id == mandate.Id);
        core.Clock.Advance(TimeSpan.FromDays(1));
        (await core.ActorAsync(SampleUsers.OtherCitizen)).Mandates.ShouldNotContain(m => m.Id == mandate.Id);
    }

    [Fact]
    public async Task It_is_taken_once_with_the_code_and_never_by_its_giver_or_an_officer()
    {
        var issued = await Story.GiveAsync();
        await Refused.WithAsync("mandate-to-oneself", () => Story.AcceptAsync(issued, SampleUsers.Citizen));
        await Refused.WithAsync("mandate-sign-in-needed", () => Story.AcceptAsync(issued, SampleUsers.Receiver));
        await Refused.WithAsync("link-code-invalid", () => Story.AcceptAsync(issued, code: "123"));
        await Story.AcceptAsync(issued);
        await Refused.WithAsync("link-used", () => Story.AcceptAsync(issued, "cong.dan3"));
    }

    [Fact]
    public async Task An_invitation_that_ran_out_or_was_taken_back_gives_nothing()
    {
        var revoked = await Story.GiveAsync();
        await Story.RevokeAsync(revoked.Link.Id, SampleUsers.Citizen);
        await Refused.WithAsync("mandate-ended", () => Story.AcceptAsync(revoked));
        var late = await Story.GiveAsync();
        core.Clock.Advance(Mandate.InvitationLifetime);
        await Refused.WithAsync("link-expired", () => Story.AcceptAsync(late));
    }
}
