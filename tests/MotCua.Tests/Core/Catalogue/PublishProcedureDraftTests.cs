using Microsoft.EntityFrameworkCore;
using MotCua.Core.Catalogue;
using MotCua.Core.Platform;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.Catalogue;

public sealed class PublishProcedureDraftTests(CoreFixture core) : IClassFixture<CoreFixture>
{
    [Fact]
    public async Task A_second_person_publishes_a_valid_draft_as_the_next_version()
    {
        var first = await PublishAsync(await DraftAsync(CatalogueSamples.Files("9.200001")), CatalogueSamples.Publisher);
        var second = await PublishAsync(
            await DraftAsync(CatalogueSamples.Files("9.200001").Rename("Thẻ mới", "New card")), CatalogueSamples.Publisher);
        (first.Number, second.Number).ShouldBe((1, 2));
        var procedure = await core.ReadAsync(db => db.Procedures.SingleAsync(p => p.Code == "9.200001"));
        procedure.CurrentVersionId.ShouldBe(second.Id);
        second.SearchText.ShouldStartWith("the moi | new card\n");
        (await core.ReadAsync(db => db.ProcedureVersions.SingleAsync(v => v.Id == first.Id))).NameVi.ShouldBe("Cấp thẻ bảo hiểm y tế");
        (await core.ReadAsync(db => db.ProcedureDrafts.AnyAsync(d => d.ProcedureCode == "9.200001"))).ShouldBeFalse();
        (await EntriesAsync(procedure.Id)).ShouldBe(["procedure.published.v1", "procedure.published.v1"]);
    }

    [Fact]
    public async Task Nobody_publishes_their_own_draft()
    {
        var draft = await DraftAsync(CatalogueSamples.Files("9.200002"));
        await RefusedAsync(draft, CatalogueSamples.Editor, "publish-own-draft");
    }

    [Fact]
    public async Task A_package_with_findings_is_not_published()
    {
        var draft = await DraftAsync(CatalogueSamples.Files("9.200003").Rename("Thẻ", ""));
        await RefusedAsync(draft, CatalogueSamples.Publisher, "package-invalid");
    }

    private async Task RefusedAsync(ProcedureDraft draft, Actor actor, string code)
    {
        var refused = await Should.ThrowAsync<RefusalException>(() => PublishAsync(draft, actor));
        refused.Refusal.Code.ShouldBe(code);
        (await core.ReadAsync(db => db.Procedures.AnyAsync(p => p.Code == draft.ProcedureCode))).ShouldBeFalse();
        (await core.ReadAsync(db => db.ProcedureDrafts.AnyAsync(d => d.Id == draft.Id))).ShouldBeTrue();
    }

    private async Task<ProcedureDraft> DraftAsync(PackageFiles files) => (await core.RunAsync((SaveProcedureDraft feature) =>
        feature.HandleAsync(new(null, null, files), CatalogueSamples.Editor, default))).Draft!;

    private Task<ProcedureVersion> PublishAsync(ProcedureDraft draft, Actor actor) => core.RunAsync((PublishProcedureDraft feature) =>
        feature.HandleAsync(new(draft.Id, draft.Version), actor, default));

    private Task<List<string>> EntriesAsync(Guid stream) => core.ReadAsync(db =>
        db.JournalEntries.Where(e => e.StreamId == stream).OrderBy(e => e.Position).Select(e => e.Type).ToListAsync());
}
