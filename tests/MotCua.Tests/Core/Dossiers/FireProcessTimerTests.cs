using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.Dossiers;

/// <summary>Each test moves the clock, so each has a core of its own.</summary>
public sealed class FireProcessTimerTests : IAsyncLifetime
{
    private readonly CoreFixture core = new();

    private Desk Desk => new(core.Services);

    public ValueTask InitializeAsync() => core.InitializeAsync();

    public ValueTask DisposeAsync() => core.DisposeAsync();

    [Fact]
    public async Task A_timer_rings_when_it_is_due_and_only_once()
    {
        var dossier = await WaitingSamples.ReceivedAsync(core);
        var late = dossier.Waits.Single(w => w.TaskId == "late");
        late.DueAt.ShouldBe(dossier.ReceivedAt!.Value.AddHours(1));
        await Refused.WithAsync("timer-not-due", () => FireAsync(dossier.Id, late.Id));
        core.Clock.Advance(TimeSpan.FromHours(1));

        var rung = await FireAsync(dossier.Id, late.Id);
        rung.OpenWork.Select(w => w.TaskId).ShouldBe(["appraise", "remind"]);
        rung.Waits.Single(w => w.Id == late.Id).EndedAt.ShouldNotBeNull();
        await Refused.WithAsync("timer-not-due", () => FireAsync(dossier.Id, late.Id));
        await FoldedText.MatchesAsync(core, await Desk.LoadAsync(dossier.Id));
    }

    [Fact]
    public async Task An_interrupting_timer_takes_the_step_away()
    {
        var dossier = await WaitingSamples.ReceivedAsync(core);
        core.Clock.Advance(TimeSpan.FromDays(10));
        var moved = await FireAsync(dossier.Id, dossier.Waits.Single(w => w.TaskId == "gone").Id);
        moved.OpenWork.Single().TaskId.ShouldBe("draft");
        moved.WorkItems.Single(w => w.TaskId == "appraise").Outcome.ShouldBe("cancelled");
        moved.Waits.ShouldAllBe(w => w.EndedAt != null);
        await FoldedText.MatchesAsync(core, await Desk.LoadAsync(dossier.Id));
    }

    [Fact]
    public async Task A_step_that_is_done_takes_its_timers_with_it()
    {
        var dossier = await WaitingSamples.ReceivedAsync(core);
        await Desk.StepAsync(dossier, dossier.OpenWork.Single(), SampleUsers.Specialist);
        var waits = (await Desk.LoadAsync(dossier.Id)).Waits;
        waits.Where(w => w.EndedAt is null).Select(w => (w.TaskId, w.Kind, w.Message)).ShouldBe([("await", "message", "answer")]);
        core.Clock.Advance(TimeSpan.FromDays(10));
        await Refused.WithAsync("timer-not-due", () => FireAsync(dossier.Id, waits.Single(w => w.TaskId == "gone").Id));
    }

    [Fact]
    public async Task No_timer_rings_while_the_applicant_is_asked()
    {
        var dossier = await WaitingSamples.ReceivedAsync(core);
        await Desk.ActAsync(SampleUsers.Specialist, (RequestSupplement f, Actor a) => f.HandleAsync(new(dossier.Id, null,
            [new("document", "giay-chung-sinh", "anh-mo", "Ảnh mờ.", "Điều 16 Luật Hộ tịch")]), a, default));
        core.Clock.Advance(TimeSpan.FromDays(1));
        await Refused.WithAsync("dossier-not-processing", () => FireAsync(dossier.Id, dossier.Waits.Single(w => w.TaskId == "late").Id));
    }

    private Task<Dossier> FireAsync(Guid dossier, Guid wait) =>
        core.RunAsync((FireProcessTimer f) => f.HandleAsync(new(dossier, wait), Actor.System, default));
}
