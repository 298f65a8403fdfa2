using Microsoft.EntityFrameworkCore;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.Dossiers;

public sealed class WitnessConsentTests(CoreFixture core) : IClassFixture<CoreFixture>
{
    private AssistStory Story => new(core);

    [Fact]
    public async Task A_second_officer_answers_by_name_for_who_agreed()
    {
        var second = await Story.SecondReceiverAsync();
        var issued = await Story.AskedAsync();
        var filed = await Story.WitnessAsync(issued, second);
        (await Story.WitnessAsync(issued, second)).Id.ShouldBe(filed.Id);
        var witness = await core.ActorAsync(second);
        var consent = await Story.LoadAsync(issued);
        (consent.Proof, consent.WitnessId).ShouldBe((ConsentProof.Witness, witness.OfficerId));
        var dossier = await Story.Desk.LoadAsync(filed.Id);
        dossier.AssistedById.ShouldBe((await core.ActorAsync(SampleUsers.Receiver)).OfficerId);
        dossier.ApplicantPersonId.ShouldBe((await core.ActorAsync(SampleUsers.Citizen)).PersonId);
        await FoldedText.MatchesAsync(core, dossier);
        var entry = await core.ReadAsync(db => db.JournalEntries.SingleAsync(e => e.StreamId == consent.Id && e.Type == "consent.given.v1"));
        (entry.ActorId, ((ConsentGiven)JournalJson.Read(entry.Type, entry.Payload)).WitnessId).ShouldBe((witness.OfficerId, witness.OfficerId));
        (await core.ReadAsync(db => db.FilingHelpAsync(dossier, default)))!.WitnessName.ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task The_helper_alone_never_and_nobody_without_looking_and_hearing()
    {
        var second = await Story.SecondReceiverAsync();
        var issued = await Story.AskedAsync();
        await Refused.WithAsync("witness-is-helper", () => Story.WitnessAsync(issued, SampleUsers.Receiver));
        await Refused.WithAsync("identity-not-checked", () => Story.WitnessAsync(issued, second, identity: false));
        await Refused.WithAsync("witness-not-heard", () => Story.WitnessAsync(issued, second, heard: false));
        await Refused.AsAbsentAsync(() => Story.WitnessAsync(issued, SampleUsers.Leader));
        await Refused.AsAbsentAsync(() => Story.WitnessAsync(issued, SampleUsers.Citizen));
        (await Story.LoadAsync(issued)).UsedAt.ShouldBeNull();
    }

    [Fact]
    public async Task What_was_changed_or_ran_out_is_not_witnessed()
    {
        var second = await Story.SecondReceiverAsync();
        var issued = await Story.AskedAsync();
        await Story.Desk.ActAsync(SampleUsers.Receiver, (SaveDraftPage f, Actor a) =>
            f.HandleAsync(new(issued.Link.DraftId, "page_copies", new() { ["copies"] = 3 }), a, default));
        await Refused.WithAsync("consent-content-changed", () => Story.WitnessAsync(issued, second));
        var again = await Story.AskAsync(issued.Link.DraftId);
        core.Clock.Advance(FilingConsent.Lifetime);
        await Refused.WithAsync("link-expired", () => Story.WitnessAsync(again, second));
    }

    [Fact]
    public async Task A_name_that_does_not_fit_the_number_gives_the_dossier_to_no_account()
    {
        var second = await Story.SecondReceiverAsync();
        var draft = await Story.DraftAsync();
        await Story.Desk.ActAsync(SampleUsers.Receiver, (SaveDraftPage f, Actor a) => f.HandleAsync(
            new(draft.Id, "page_applicant", new() { ["applicantName"] = "Nguyễn Thị May" }), a, default));
        (await Story.WitnessAsync(await Story.AskAsync(draft.Id), second)).ApplicantPersonId.ShouldBeNull();
    }
}
