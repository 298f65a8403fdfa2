using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Tests.Core.People;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.Dossiers;

/// <summary>Filing for another: both are in the facts, and the scope holds at every act.</summary>
public sealed class MandatedFilingTests(CoreFixture core) : IClassFixture<CoreFixture>
{
    private MandateStory Story => new(core);

    [Fact]
    public async Task A_dossier_under_a_mandate_belongs_to_its_giver_and_carries_both()
    {
        var mandate = await Story.HeldAsync();
        var draft = await Story.Desk.BirthDraftAsync(SampleUsers.OtherCitizen, mandate.Id);
        draft.Answers.ShouldContain("001194000001");
        var filed = await SubmitAsync(draft.Id);
        var dossier = await Story.Desk.LoadAsync(filed.Id);
        dossier.ApplicantPersonId.ShouldBe(mandate.FromPersonId);
        (dossier.MandateId, dossier.FiledByPersonId).ShouldBe((mandate.Id, mandate.ToPersonId));
        await FoldedText.MatchesAsync(core, dossier);
        var told = await core.ReadAsync(db => db.ActingForAsync(dossier, default));
        (told!.FiledBy, told.Applicant, told.ValidTo).ShouldBe(("Trần Văn Hùng", "Nguyễn Thị Mai", MandateStory.March31));
    }

    [Fact]
    public async Task Acts_and_procedures_outside_the_scope_are_refused()
    {
        var mandate = await Story.HeldAsync(MandateActs.Fill, procedures: [Desk.Birth]);
        var draft = await Story.Desk.BirthDraftAsync(SampleUsers.OtherCitizen, mandate.Id);
        await Refused.WithAsync("mandate-outside-scope", () => SubmitAsync(draft.Id));
        var other = await Story.HeldAsync(procedures: ["1.000894"]);
        await Refused.WithAsync("mandate-outside-scope", () => Story.Desk.BirthDraftAsync(SampleUsers.OtherCitizen, other.Id));
        await Refused.WithAsync("mandate-ended", () => Story.Desk.BirthDraftAsync("cong.dan3", mandate.Id));
    }

    [Fact]
    public async Task A_mandate_that_ran_out_stops_what_was_begun()
    {
        var mandate = await Story.HeldAsync(to: new(2026, 3, 3));
        var draft = await Story.Desk.BirthDraftAsync(SampleUsers.OtherCitizen, mandate.Id);
        core.Clock.Advance(TimeSpan.FromDays(1));
        await Refused.WithAsync("mandate-ended", () => SubmitAsync(draft.Id));
    }

    [Fact]
    public async Task Following_is_not_withdrawing_and_nobody_rates_for_another()
    {
        var filed = await Story.Desk.FileBirthAsync("cong.dan3");
        await HeldAsync(MandateActs.Follow);
        await Refused.WithAsync("mandate-outside-scope", () => WithdrawAsync(filed.Id));
        await HeldAsync(MandateActs.Follow | MandateActs.Submit);
        (await WithdrawAsync(filed.Id)).Status.ShouldBe(DossierStatus.Withdrawn);
        await Refused.WithAsync("rating-applicant-only", () => Story.Desk.ActAsync("cong.dan4", (RateDossier f, Actor a) =>
            f.HandleAsync(new(filed.Id, 5), a, default)));
    }

    private async Task HeldAsync(MandateActs acts) =>
        await Story.AcceptAsync(await Story.GiveAsync(acts, giver: "cong.dan3", procedures: [Desk.Birth]), "cong.dan4");

    [Fact]
    public async Task A_clerk_files_for_the_enterprise_and_its_representative_sees_it()
    {
        var (enterprise, mandate) = await Story.ClerkAsync();
        var draft = await Story.Desk.BirthDraftAsync(SampleUsers.Citizen, mandate.Id);
        await Refused.AsAbsentAsync(() => Story.Desk.ActAsync(SampleUsers.Citizen, (UseVaultItem f, Actor a) =>
            f.HandleAsync(new(draft.Id, "giay-chung-sinh", Guid.NewGuid()), a, default)));
        var dossier = await Story.Desk.ActAsync(SampleUsers.Citizen, (SubmitDraft f, Actor a) =>
            f.HandleAsync(new(draft.Id, ReturnMethod.Electronic), a, default));
        (dossier.ApplicantEnterpriseId, dossier.ApplicantPersonId).ShouldBe((enterprise, null));
        var owner = await core.ActorAsync(SampleUsers.OtherCitizen);
        (await core.ReadAsync(db => db.LoadDossierAsync(dossier.Id, owner, null, default))).IsApplicant(owner).ShouldBeTrue();
        var stranger = await core.ActorAsync("cong.dan3");
        await Refused.AsAbsentAsync(() => core.ReadAsync(db => db.LoadDossierAsync(dossier.Id, stranger, null, default)));
        (await core.ReadAsync(db => db.ActingForAsync(dossier, default)))!.Applicant.ShouldContain("0100000003");
        await Refused.WithAsync("resume-not-under-mandate", async () => await Story.Desk.ActAsync(SampleUsers.Citizen, async (MakeResumeLink f, Actor a) =>
            await f.HandleAsync(new((await Story.Desk.BirthDraftAsync(SampleUsers.Citizen, mandate.Id)).Id), a, default)));
    }

    private Task<Dossier> SubmitAsync(Guid draft) => Story.Desk.ActAsync(SampleUsers.OtherCitizen, (SubmitDraft f, Actor a) =>
        f.HandleAsync(new(draft, ReturnMethod.Electronic), a, default));

    private Task<Dossier> WithdrawAsync(Guid id) => Story.Desk.ActAsync("cong.dan4", (WithdrawDossier f, Actor a) =>
        f.HandleAsync(new(id, null, "Nộp nhầm."), a, default));
}
