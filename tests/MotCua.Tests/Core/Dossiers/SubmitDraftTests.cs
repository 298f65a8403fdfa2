using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.Dossiers;

public sealed class SubmitDraftTests(CoreFixture core) : IClassFixture<CoreFixture>
{
    private Desk Desk => new(core.Services);

    [Fact]
    public async Task Submitting_twice_gives_the_same_dossier()
    {
        var draft = await Desk.BirthDraftAsync();
        var first = await SubmitAsync(draft.Id);
        (await SubmitAsync(draft.Id)).Code.ShouldBe(first.Code);
    }

    [Fact]
    public async Task Two_clicks_at_the_same_moment_make_one_dossier()
    {
        var draft = await Desk.BirthDraftAsync();
        var filed = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => SubmitAsync(draft.Id))));
        filed.Select(d => d.Id).Distinct().Count().ShouldBe(1);
        (await core.ReadAsync(db => db.Dossiers.CountAsync(d => d.DraftId == draft.Id))).ShouldBe(1);
    }

    [Fact]
    public async Task An_incomplete_draft_is_not_filed()
    {
        var draft = await Desk.ActAsync(SampleUsers.Citizen, (StartDraft f, Actor a) => f.HandleAsync(new(Desk.Birth,
            new() { ["family"] = "married", ["foreignParent"] = false, ["registeredBefore"] = false }, Channel.Online), a, default));
        await Refused.WithAsync("draft-incomplete", () => SubmitAsync(draft.Id));
        (await core.ReadAsync(db => db.Dossiers.CountAsync(d => d.DraftId == draft.Id))).ShouldBe(0);
    }

    [Fact]
    public async Task Another_persons_draft_is_not_there()
    {
        var draft = await Desk.BirthDraftAsync();
        await Refused.AsAbsentAsync(() => SubmitAsync(draft.Id, SampleUsers.OtherCitizen));
    }

    private Task<Dossier> SubmitAsync(Guid id, string user = SampleUsers.Citizen) => Desk.ActAsync(
        user, (SubmitDraft f, Actor a) => f.HandleAsync(new(id, ReturnMethod.Electronic), a, default));
}
