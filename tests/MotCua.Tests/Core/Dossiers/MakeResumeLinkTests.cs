using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.Dossiers;

public sealed class MakeResumeLinkTests(CoreFixture core) : IClassFixture<CoreFixture>
{
    private Desk Desk => new(core.Services);

    [Fact]
    public async Task The_owner_gets_a_link_and_a_code_and_an_earlier_one_is_over()
    {
        var draft = await Desk.BirthDraftAsync();
        var first = await MakeAsync(draft.Id);
        first.Link.ExpiresAt.ShouldBe(SampleWorld.Now + ResumeLink.Lifetime);
        await MakeAsync(draft.Id);
        await Refused.WithAsync("link-used", () => core.RunAsync((UseResumeLink f) =>
            f.HandleAsync(new(first.Link.Id, first.Link.Key, first.Code), Actor.Anonymous, default)));
    }

    [Fact]
    public async Task Nobody_makes_one_for_the_draft_of_another_and_none_for_a_filed_one()
    {
        var draft = await Desk.BirthDraftAsync();
        await Refused.AsAbsentAsync(() => MakeAsync(draft.Id, SampleUsers.OtherCitizen));
        await Refused.WithAsync("sign-in-to-file", () => core.RunAsync((MakeResumeLink f) => f.HandleAsync(new(draft.Id), Actor.Guest(draft.Id), default)));
        await Desk.ActAsync(SampleUsers.Citizen, (SubmitDraft f, Actor a) => f.HandleAsync(new(draft.Id, ReturnMethod.Electronic), a, default));
        await Refused.WithAsync("draft-submitted", () => MakeAsync(draft.Id));
    }

    private Task<IssuedLink<ResumeLink>> MakeAsync(Guid draft, string user = SampleUsers.Citizen) =>
        Desk.ActAsync(user, (MakeResumeLink f, Actor a) => f.HandleAsync(new(draft), a, default));
}
