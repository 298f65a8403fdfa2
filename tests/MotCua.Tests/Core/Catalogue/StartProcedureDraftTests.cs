using Microsoft.EntityFrameworkCore;
using MotCua.Core.Catalogue;
using MotCua.Core.Platform;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.Catalogue;

public sealed class StartProcedureDraftTests(CoreFixture core) : IClassFixture<CoreFixture>
{
    [Fact]
    public async Task A_draft_starts_from_the_version_published_last_and_says_so()
    {
        var draft = await StartAsync("1.001193", CatalogueSamples.Editor);
        var version = await core.ReadAsync(db => db.ProcedureVersions.SingleAsync(v => v.ProcedureCode == "1.001193"));
        (draft.Content, draft.Origin, draft.SavedById).ShouldBe((version.Content, "editor", CatalogueSamples.Editor.Id));
        var entry = await core.ReadAsync(db => db.JournalEntries.SingleAsync(e => e.StreamId == draft.Id));
        entry.Type.ShouldBe("procedure-draft.started.v1");
        draft.WhyNotPublishedBy(CatalogueSamples.Editor)!.Code.ShouldBe("publish-own-draft");
        draft.WhyNotPublishedBy(CatalogueSamples.Publisher).ShouldBeNull();
    }

    [Fact]
    public async Task A_procedure_has_one_draft_at_a_time()
    {
        await StartAsync("1.004222", CatalogueSamples.Editor);
        await Refused.WithAsync("procedure-draft-exists", () => StartAsync("1.004222", CatalogueSamples.Publisher));
    }

    [Fact]
    public async Task Only_those_who_configure_the_catalogue_may_start_one_and_only_of_what_is_published()
    {
        await Refused.AsAbsentAsync(() => StartAsync("1.000656", Actor.Anonymous));
        await Refused.AsAbsentAsync(() => StartAsync("9.999999", CatalogueSamples.Editor));
    }

    private Task<ProcedureDraft> StartAsync(string code, Actor actor) => core.RunAsync((StartProcedureDraft feature) =>
        feature.HandleAsync(new(code), actor, default));
}
