using Microsoft.EntityFrameworkCore;
using MotCua.Core.Catalogue;
using MotCua.Core.Platform;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.Catalogue;

public sealed class DiscardProcedureDraftTests(CoreFixture core) : IClassFixture<CoreFixture>
{
    private const string Procedure = "1.001193";

    [Fact]
    public async Task A_discarded_draft_leaves_its_mark_and_makes_room_for_another()
    {
        var draft = await StartAsync();
        await DiscardAsync(draft.Id, draft.Version, CatalogueSamples.Publisher);
        (await core.ReadAsync(db => db.ProcedureDrafts.AnyAsync(d => d.Id == draft.Id))).ShouldBeFalse();
        var marks = await core.ReadAsync(db => db.JournalEntries.Where(e => e.StreamId == draft.Id).Select(e => e.Type).ToListAsync());
        marks.ShouldBe(["procedure-draft.started.v1", "procedure-draft.discarded.v1"], ignoreOrder: true);
        await DiscardAsync((await StartAsync()).Id, 1, CatalogueSamples.Editor);
    }

    [Fact]
    public async Task What_somebody_saved_since_is_not_thrown_away()
    {
        var draft = await StartAsync();
        await Should.ThrowAsync<StaleException>(() => DiscardAsync(draft.Id, draft.Version + 1, CatalogueSamples.Editor));
        await Refused.AsAbsentAsync(() => DiscardAsync(draft.Id, draft.Version, Actor.Anonymous));
        await DiscardAsync(draft.Id, draft.Version, CatalogueSamples.Editor);
    }

    private Task<ProcedureDraft> StartAsync() =>
        core.RunAsync((StartProcedureDraft feature) => feature.HandleAsync(new(Procedure), CatalogueSamples.Editor, default));

    private Task DiscardAsync(Guid id, int version, Actor actor) =>
        core.RunAsync((DiscardProcedureDraft feature) => feature.HandleAsync(new(id, version), actor, default));
}
