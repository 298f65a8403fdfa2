using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.Dossiers;

public sealed class UseResumeLinkTests(CoreFixture core) : IClassFixture<CoreFixture>
{
    private Desk Desk => new(core.Services);

    [Fact]
    public async Task It_opens_the_draft_once()
    {
        var (draft, issued) = await MadeAsync();
        (await UseAsync(issued)).DraftId.ShouldBe(draft.Id);
        await Refused.WithAsync("link-used", () => UseAsync(issued));
    }

    [Fact]
    public async Task A_late_a_wrong_and_a_forged_one_open_nothing()
    {
        var (_, issued) = await MadeAsync();
        await Refused.WithAsync("link-code-invalid", () => UseAsync(issued with { Code = "abc" }));
        await Refused.AsAbsentAsync(() => core.RunAsync((UseResumeLink f) =>
            f.HandleAsync(new(issued.Link.Id, new string('f', 24), issued.Code), Actor.Anonymous, default)));
        core.Clock.Advance(ResumeLink.Lifetime);
        await Refused.WithAsync("link-expired", () => UseAsync(issued));
    }

    [Fact]
    public async Task A_guest_fills_in_and_attaches_but_does_not_send_and_sees_nothing_else()
    {
        var (draft, _) = await MadeAsync();
        var (other, _) = await MadeAsync();
        var guest = Actor.Guest(draft.Id);
        await core.RunAsync((SaveDraftPage f) => f.HandleAsync(new(draft.Id, "page_copies", new() { ["copies"] = 2 }), guest, default));
        await core.RunAsync((AttachDraftFile f) => f.HandleAsync(new(draft.Id, "giay-chung-sinh", "a.pdf", new MemoryStream(Desk.SmallPdf())), guest, default));
        await Refused.WithAsync("sign-in-to-send", () => core.RunAsync((SubmitDraft f) => f.HandleAsync(new(draft.Id, ReturnMethod.Post), guest, default)));
        await Refused.WithAsync("vault-owner-only", () => core.RunAsync((UseVaultItem f) => f.HandleAsync(new(draft.Id, "x", Guid.NewGuid()), guest, default)));
        await Refused.AsAbsentAsync(() => core.RunAsync((SaveDraftPage f) => f.HandleAsync(new(other.Id, "page_copies", []), guest, default)));
        var dossier = await Desk.FileBirthAsync();
        await Refused.AsAbsentAsync(() => core.ReadAsync(db => db.LoadDossierAsync(dossier.Id, guest, null, default)));
    }

    private async Task<(DossierDraft Draft, IssuedLink<ResumeLink> Issued)> MadeAsync()
    {
        var draft = await Desk.BirthDraftAsync();
        return (draft, await Desk.ActAsync(SampleUsers.Citizen, (MakeResumeLink f, Actor a) => f.HandleAsync(new(draft.Id), a, default)));
    }

    private Task<UseResumeLink.Opened> UseAsync(IssuedLink<ResumeLink> issued) =>
        core.RunAsync((UseResumeLink f) => f.HandleAsync(new(issued.Link.Id, issued.Link.Key, issued.Code), Actor.Anonymous, default));
}
