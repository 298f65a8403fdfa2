using Microsoft.EntityFrameworkCore;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.Dossiers;

public sealed class AskConsentTests(CoreFixture core) : IClassFixture<CoreFixture>
{
    private AssistStory Story => new(core);

    [Fact]
    public async Task A_helper_gets_a_link_and_a_code_for_ten_minutes()
    {
        var issued = await Story.AskedAsync();
        issued.Code.ShouldMatch("^[0-9]{4} [0-9]{4}$");
        issued.Link.ExpiresAt.ShouldBe(SampleWorld.Now.AddMinutes(10));
        issued.Link.CodeHash.ShouldNotContain(issued.Code.Replace(" ", ""));
        issued.Link.Key.Length.ShouldBe(24);
        (await Story.LoadAsync(issued)).Given.ShouldBeNull();
    }

    [Fact]
    public async Task Asking_again_makes_the_earlier_link_worthless()
    {
        var draft = await Story.DraftAsync();
        var first = await Story.AskAsync(draft.Id);
        var second = await Story.AskAsync(draft.Id);
        await Refused.WithAsync("link-used", () => Story.GiveAsync(first));
        (await Story.OpenAsync(second)).Draft.Id.ShouldBe(draft.Id);
    }

    [Fact]
    public async Task A_helper_files_in_no_other_way()
    {
        var draft = await Story.DraftAsync();
        await Refused.WithAsync("consent-first", () => Story.Desk.ActAsync(SampleUsers.Receiver, (SubmitDraft f, Actor a) =>
            f.HandleAsync(new(draft.Id, ReturnMethod.Counter), a, default)));
        await Refused.WithAsync("consent-first", () => Story.Desk.ActAsync(SampleUsers.Receiver, (ReceiveAtCounter f, Actor a) =>
            f.HandleAsync(new(draft.Id, ReturnMethod.Counter), a, default)));
    }

    [Fact]
    public async Task An_unfinished_draft_and_a_counter_draft_are_not_asked_about()
    {
        var empty = await Story.Desk.ActAsync(SampleUsers.Receiver, (StartDraft f, Actor a) => f.HandleAsync(new(Desk.Birth,
            new() { ["family"] = "married", ["foreignParent"] = false, ["registeredBefore"] = false }, Channel.Online), a, default));
        await Refused.WithAsync("draft-incomplete", () => Story.AskAsync(empty.Id));
        var counter = await Story.Desk.ActAsync(SampleUsers.Receiver, (StartDraft f, Actor a) => f.HandleAsync(new(Desk.Birth,
            new() { ["family"] = "married", ["foreignParent"] = false, ["registeredBefore"] = false }, Channel.Direct), a, default));
        await Refused.WithAsync("assist-online-only", () => Story.AskAsync(counter.Id));
    }

    [Fact]
    public async Task Nobody_without_the_role_and_no_other_helper_reaches_the_draft()
    {
        await Refused.WithAsync("sign-in-to-file", () => Story.DraftAsync(SampleUsers.Specialist));
        var draft = await Story.DraftAsync();
        await Refused.AsAbsentAsync(() => Story.AskAsync(draft.Id, "motcua.hoankiem"));
        await Refused.AsAbsentAsync(() => Story.AskAsync(draft.Id, SampleUsers.Citizen));
    }

    [Fact]
    public async Task A_community_helper_serves_the_commune_and_the_days_of_the_role()
    {
        await Story.CommunityHelperAsync(SampleUsers.Clerk, SampleUsers.Receiver, new(2026, 3, 3));
        var draft = await Story.DraftAsync(SampleUsers.Clerk);
        (await Story.AskAsync(draft.Id, SampleUsers.Clerk)).Link.DraftId.ShouldBe(draft.Id);

        await Story.CommunityHelperAsync(SampleUsers.Clerk, "motcua.hoankiem");
        await Refused.WithAsync("assist-outside-area", () => Story.AskAsync(draft.Id, SampleUsers.Clerk));

        await Story.CommunityHelperAsync(SampleUsers.Clerk, SampleUsers.Receiver, new(2026, 3, 2));
        await Refused.WithAsync("needs-role-here", () => Story.AskAsync(draft.Id, SampleUsers.Clerk));
        (await core.ReadAsync(db => db.FilingConsents.CountAsync(c => c.DraftId == draft.Id))).ShouldBe(1);
    }
}
