using Microsoft.EntityFrameworkCore;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Core.Reporting;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.Dossiers;

public sealed class GiveConsentTests(CoreFixture core) : IClassFixture<CoreFixture>
{
    private AssistStory Story => new(core);

    [Fact]
    public async Task The_dossier_is_filed_as_one_with_help_and_belongs_to_the_person()
    {
        var issued = await Story.AskedAsync();
        var filed = await Story.GiveAsync(issued);
        var dossier = await Story.Desk.LoadAsync(filed.Id);
        var helper = await core.ActorAsync(SampleUsers.Receiver);
        dossier.AssistedById.ShouldBe(helper.OfficerId);
        dossier.Channel.ShouldBe(Channel.Online);
        dossier.ReturnMethod.ShouldBe(ReturnMethod.Counter);
        dossier.ApplicantPersonId.ShouldBe((await core.ActorAsync(SampleUsers.Citizen)).PersonId);
        await FoldedText.MatchesAsync(core, dossier);
        var help = await core.ReadAsync(db => db.FilingHelpAsync(dossier, default));
        help!.Proof.ShouldBe(ConsentProof.Account);
        var record = await core.ReadAsync(db => db.GuidanceRecords.SingleAsync(g => g.DossierId == dossier.Id));
        (record.Outcome, record.Agreed, record.OfficerId).ShouldBe((GuidanceOutcome.Assisted, true, helper.OfficerId!.Value));
    }

    [Fact]
    public async Task It_counts_as_filed_with_help_never_as_online_by_oneself()
    {
        var dossier = await Story.GiveAsync(await Story.AskedAsync());
        await Story.Desk.ReceiveAsync(dossier.Id);
        await core.RunAsync<FactProjection>(p => p.RunAsync(default));
        var on = new DateOnly(2026, 3, 3);
        async Task<int> CountAsync(KpiMeasure measure) => await core.RunAsync((KpiReport r) =>
            r.Measured(measure, new(on, on), Actor.System).CountAsync(f => f.DossierId == dossier.Id));
        (await CountAsync(KpiMeasure.Assisted), await CountAsync(KpiMeasure.Online)).ShouldBe((1, 0));
    }

    [Fact]
    public async Task A_signed_in_applicant_agrees_with_the_account_and_somebody_else_cannot()
    {
        var issued = await Story.AskedAsync();
        await Refused.WithAsync("consent-not-yours", async () => await Story.GiveAsync(issued, await core.ActorAsync(SampleUsers.OtherCitizen)));
        await Story.GiveAsync(issued, await core.ActorAsync(SampleUsers.Citizen));
        (await Story.LoadAsync(issued)).Proof.ShouldBe(ConsentProof.Account);
    }

    [Fact]
    public async Task Nobody_who_helps_agrees_for_the_person()
    {
        var issued = await Story.AskedAsync();
        await Refused.WithAsync("consent-by-helper", async () => await Story.GiveAsync(issued, await core.ActorAsync(SampleUsers.Receiver)));
        await Refused.WithAsync("consent-by-helper", async () => await Story.GiveAsync(issued, await core.ActorAsync(SampleUsers.Leader)));
        await Refused.WithAsync("consent-on-helper-device", () => Story.GiveAsync(issued, onHelperDevice: true));
        (await Story.LoadAsync(issued)).UsedAt.ShouldBeNull();
    }

    [Fact]
    public async Task Another_browser_in_which_the_helper_types_the_code_sends_nothing()
    {
        var issued = await Story.AskedAsync();
        (await Story.OpenAsync(issued)).Draft.Id.ShouldBe(issued.Link.DraftId);
        await Refused.WithAsync("consent-sign-in", () => Story.GiveAsync(issued, Actor.Anonymous));
        (await core.ReadAsync(db => db.Dossiers.AnyAsync(d => d.DraftId == issued.Link.DraftId))).ShouldBeFalse();
        await Story.GiveAsync(issued);
        await Refused.WithAsync("link-used", () => Story.GiveAsync(issued, Actor.Anonymous));
    }

    [Fact]
    public async Task A_change_after_the_code_was_made_needs_a_new_consent()
    {
        var issued = await Story.AskedAsync();
        await Story.Desk.ActAsync(SampleUsers.Receiver, (SaveDraftPage f, Actor a) =>
            f.HandleAsync(new(issued.Link.DraftId, "page_copies", new() { ["copies"] = 3 }), a, default));
        await Refused.WithAsync("consent-content-changed", () => Story.GiveAsync(issued));
        await Story.GiveAsync(await Story.AskAsync(issued.Link.DraftId));
    }

    [Fact]
    public async Task Twice_is_once_and_a_replay_later_is_refused()
    {
        var issued = await Story.AskedAsync();
        var first = await Story.GiveAsync(issued);
        (await Story.GiveAsync(issued)).Id.ShouldBe(first.Id);
        await Refused.WithAsync("link-used", () => Story.GiveAsync(issued, code: "00000000"));
        core.Clock.Advance(FilingConsent.Lifetime);
        await Refused.WithAsync("link-used", () => Story.GiveAsync(issued));
        (await core.ReadAsync(db => db.Dossiers.CountAsync(d => d.DraftId == issued.Link.DraftId))).ShouldBe(1);
    }

    [Fact]
    public async Task A_consent_that_ran_out_files_nothing()
    {
        var issued = await Story.AskedAsync();
        core.Clock.Advance(FilingConsent.Lifetime);
        await Refused.WithAsync("link-expired", () => Story.GiveAsync(issued));
        (await core.ReadAsync(db => db.Dossiers.CountAsync(d => d.DraftId == issued.Link.DraftId))).ShouldBe(0);
    }

    [Fact]
    public async Task The_helper_does_not_see_other_dossiers_of_the_person_and_cannot_rate()
    {
        await Story.CommunityHelperAsync(SampleUsers.Clerk, SampleUsers.Receiver);
        var own = await Story.Desk.FileBirthAsync();
        var draft = await Story.DraftAsync(SampleUsers.Clerk);
        var assisted = await Story.GiveAsync(await Story.AskAsync(draft.Id, SampleUsers.Clerk));
        foreach (var id in new[] { own.Id, assisted.Id })
            await Refused.AsAbsentAsync(() => Story.Desk.ActAsync(SampleUsers.Clerk, (RateDossier f, Actor a) => f.HandleAsync(new(id, 5), a, default)));
        await Refused.WithAsync("rating-applicant-only", () => Story.Desk.ActAsync(SampleUsers.Receiver, (RateDossier f, Actor a) =>
            f.HandleAsync(new(assisted.Id, 5), a, default)));
    }
}
