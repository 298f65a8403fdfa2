using Microsoft.EntityFrameworkCore;
using MotCua.Core.Catalogue;
using MotCua.Core.Platform;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.Catalogue;

public sealed class SaveProcedureDraftTests(CoreFixture core) : IClassFixture<CoreFixture>
{
    [Fact]
    public async Task A_draft_is_saved_with_what_is_still_wrong()
    {
        var outcome = await SaveAsync(CatalogueSamples.Files("9.100001").Rename("Sổ xanh", ""));
        outcome.Findings.ShouldHaveSingleItem().Path.ShouldBe("name");
        var draft = await core.ReadAsync(db => db.ProcedureDrafts.SingleAsync(d => d.ProcedureCode == "9.100001"));
        (draft.Origin, draft.NameVi, draft.Version).ShouldBe(("editor", "Sổ xanh", 1));
        PackageContent.Read(draft.Content).Sheet.Name.Vi.ShouldBe("Sổ xanh");
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_is_named_and_nothing_is_saved()
    {
        var files = CatalogueSamples.Files("9.100002");
        var broken = new PackageFiles(new Dictionary<string, string>(files.Texts) { [PackageFiles.Form] = "{" });
        var outcome = await SaveAsync(broken);
        outcome.Draft.ShouldBeNull();
        outcome.Findings.ShouldContain(f => f.Code == "package.json");
        (await core.ReadAsync(db => db.ProcedureDrafts.AnyAsync(d => d.ProcedureCode == "9.100002"))).ShouldBeFalse();
    }

    [Fact]
    public async Task A_stale_save_is_refused_with_both_versions()
    {
        var first = (await SaveAsync(CatalogueSamples.Files("9.100003"))).Draft!;
        await SaveAsync(CatalogueSamples.Files("9.100003").Rename("Hai", "Two"), first.Id, 1);
        var stale = await Should.ThrowAsync<StaleException>(() =>
            SaveAsync(CatalogueSamples.Files("9.100003").Rename("Ba", "Three"), first.Id, 1));
        (stale.Expected, stale.Actual).ShouldBe((1, 2));
    }

    [Fact]
    public async Task A_draft_does_not_become_another_procedure()
    {
        var draft = (await SaveAsync(CatalogueSamples.Files("9.100004"))).Draft!;
        var refused = await Should.ThrowAsync<RefusalException>(() => SaveAsync(CatalogueSamples.Files("9.100005"), draft.Id, 1));
        refused.Refusal.Code.ShouldBe("draft-other-code");
    }

    [Fact]
    public async Task Only_those_who_configure_the_catalogue_may_save() =>
        await Should.ThrowAsync<NotFoundException>(() => core.RunAsync((SaveProcedureDraft feature) => feature.HandleAsync(
            new(null, null, CatalogueSamples.Files("9.100006")), Actor.Citizen(Guid.NewGuid()), default)));

    private Task<SaveProcedureDraft.Outcome> SaveAsync(PackageFiles files, Guid? id = null, int? version = null) =>
        core.RunAsync((SaveProcedureDraft feature) => feature.HandleAsync(new(id, version, files), CatalogueSamples.Editor, default));
}
