using Microsoft.EntityFrameworkCore;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.Dossiers;

public sealed class RefuseConsentTests(CoreFixture core) : IClassFixture<CoreFixture>
{
    private AssistStory Story => new(core);

    [Fact]
    public async Task A_refusal_has_a_reason_and_files_nothing()
    {
        var issued = await Story.AskedAsync();
        await Refused.WithAsync("reason-needed", () => RefuseAsync(issued, " "));
        var refused = await RefuseAsync(issued, "Sai ngày sinh.");
        (refused.Given, refused.Reason).ShouldBe((false, "Sai ngày sinh."));
        (await core.ReadAsync(db => db.Dossiers.AnyAsync(d => d.DraftId == issued.Link.DraftId))).ShouldBeFalse();
        var record = await core.ReadAsync(db => db.GuidanceRecords.SingleAsync(g => g.Note == "Sai ngày sinh."));
        (record.Outcome, record.Agreed).ShouldBe((GuidanceOutcome.RefusedByCitizen, null));
        await Refused.WithAsync("link-used", () => Story.GiveAsync(issued));
    }

    [Fact]
    public async Task The_helper_mends_it_and_asks_again()
    {
        var issued = await Story.AskedAsync();
        await RefuseAsync(issued, "Cần ba bản sao.");
        await Story.Desk.ActAsync(SampleUsers.Receiver, (SaveDraftPage f, Actor a) =>
            f.HandleAsync(new(issued.Link.DraftId, "page_copies", new() { ["copies"] = 3 }), a, default));
        (await Story.GiveAsync(await Story.AskAsync(issued.Link.DraftId))).Status.ShouldBe(DossierStatus.Submitted);
    }

    private Task<FilingConsent> RefuseAsync(IssuedLink<FilingConsent> issued, string reason) => core.RunAsync((RefuseConsent f) =>
        f.HandleAsync(new(issued.Link.Id, issued.Link.Key, issued.Code, reason, false), Actor.Anonymous, default));
}
