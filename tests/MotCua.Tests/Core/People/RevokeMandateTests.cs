using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.People;

public sealed class RevokeMandateTests(CoreFixture core) : IClassFixture<CoreFixture>
{
    private MandateStory Story => new(core);

    [Fact]
    public async Task It_is_over_at_the_next_request_for_dossiers_and_drafts()
    {
        var mandate = await Story.HeldAsync();
        var dossier = await Story.Desk.FileBirthAsync();
        var draft = await Story.Desk.BirthDraftAsync(SampleUsers.OtherCitizen, mandate.Id);
        await SeeAsync(dossier.Id);
        await Story.RevokeAsync(mandate.Id, SampleUsers.Citizen);
        await Refused.AsAbsentAsync(() => SeeAsync(dossier.Id));
        await Refused.WithAsync("mandate-ended", () => Story.Desk.ActAsync(SampleUsers.OtherCitizen, (SaveDraftPage f, Actor a) =>
            f.HandleAsync(new(draft.Id, "page_copies", new() { ["copies"] = 2 }), a, default)));
        await Refused.WithAsync("mandate-ended", () => Story.Desk.ActAsync(SampleUsers.OtherCitizen, (SubmitDraft f, Actor a) =>
            f.HandleAsync(new(draft.Id, ReturnMethod.Electronic), a, default)));
    }

    [Fact]
    public async Task Both_sides_end_it_once_and_strangers_do_not_see_it()
    {
        var mandate = await Story.HeldAsync();
        await Refused.AsAbsentAsync(() => Story.RevokeAsync(mandate.Id, "cong.dan3"));
        await Story.RevokeAsync(mandate.Id, SampleUsers.OtherCitizen);
        await Refused.WithAsync("mandate-ended", () => Story.RevokeAsync(mandate.Id, SampleUsers.Citizen));
    }

    private Task<Dossier> SeeAsync(Guid id) => core.RunAsync<AppDbContext, Dossier>(async db =>
        await db.LoadDossierAsync(id, await core.ActorAsync(SampleUsers.OtherCitizen), null, default));
}
