using Microsoft.EntityFrameworkCore;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.Dossiers;

public sealed class RecordBulkOutcomeTests(CoreFixture core) : IClassFixture<CoreFixture>
{
    private Desk Desk => new(core.Services);

    [Fact]
    public async Task The_first_word_stands_and_keeps_the_refusal_with_its_arguments()
    {
        var (dossier, _) = await Desk.BirthAtAsync("appraise");
        var run = await Desk.ActAsync(SampleUsers.Specialist, (StartBulk f, Actor a) =>
            f.HandleAsync(new(Guid.CreateVersion7(), BulkKind.Claim, [dossier.Id], null, null, new Dictionary<Guid, string>()), a, default));
        var item = run.Items.Single();
        await RecordAsync(SampleUsers.Specialist, run.Id, item.Id, new Refusal("work-held-by-other", dossier.Code));
        await RecordAsync(SampleUsers.Specialist, run.Id, item.Id, null);
        var ended = await core.ReadAsync(db => db.BulkRuns.Include(r => r.Items).SingleAsync(r => r.Id == run.Id));
        ended.FinishedAt.ShouldNotBeNull();
        ended.Items.Single().Refusal!.Args.ShouldBe([dossier.Code]);
        await Refused.AsAbsentAsync(() => RecordAsync(SampleUsers.Head, run.Id, item.Id, null));
    }

    private async Task RecordAsync(string user, Guid run, Guid item, Refusal? refusal)
    {
        var actor = await core.ActorAsync(user);
        await core.RunAsync<RecordBulkOutcome>(f => f.HandleAsync(new(run, item, refusal), actor, default));
    }
}
