using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.Dossiers;

public sealed class DraftDecisionTests(CoreFixture core) : IClassFixture<CoreFixture>
{
    private Desk Desk => new(core.Services);

    [Theory]
    [InlineData("maybe", "KQ.G15.000031", "Giấy khai sinh", "outcome-unknown")]
    [InlineData("approved", "KQ.NONE", "Giấy khai sinh", "result-unknown")]
    [InlineData("approved", "KQ.G15.000031", " ", "draft-empty")]
    public async Task A_draft_says_what_of_and_how(string outcome, string result, string title, string code)
    {
        var (dossier, item) = await Desk.BirthAtAsync("draft");
        await Refused.WithAsync(code, () => DraftAsync(dossier.Id, item.Id, outcome, result, title));
    }

    [Fact]
    public async Task The_draft_is_fixed_by_its_hash_and_passes_on()
    {
        var (dossier, item) = await Desk.BirthAtAsync("draft");
        var drafted = await DraftAsync(dossier.Id, item.Id, "approved", "KQ.G15.000031", "Giấy khai sinh");
        drafted.LatestDraft!.ContentHash.ShouldBe(DraftDecision.ContentHash("Giấy khai sinh", "Nội dung"));
        drafted.OpenWork.ShouldNotContain(w => w.Id == item.Id);
    }

    private Task<Dossier> DraftAsync(Guid id, Guid item, string outcome, string result, string title) =>
        Desk.ActAsync(SampleUsers.Specialist, (DraftDecision f, Actor a) =>
            f.HandleAsync(new(id, null, item, outcome, result, title, "Nội dung"), a, default));
}
