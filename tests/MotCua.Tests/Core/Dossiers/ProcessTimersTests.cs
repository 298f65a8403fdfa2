using Microsoft.EntityFrameworkCore;
using MotCua.Core.Catalogue;
using MotCua.Core.Dossiers;
using MotCua.Engines.Flow;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.Dossiers;

/// <summary>The worker rings what is due, and nothing else.</summary>
public sealed class ProcessTimersTests(CoreFixture core) : IClassFixture<CoreFixture>
{
    private Desk Desk => new(core.Services);

    [Fact]
    public async Task The_worker_rings_timers_as_they_fall_due()
    {
        var dossier = await WaitingSamples.ReceivedAsync(core);
        await RunAsync();
        (await Desk.LoadAsync(dossier.Id)).OpenWork.Select(w => w.TaskId).ShouldBe(["appraise"]);

        core.Clock.Advance(TimeSpan.FromHours(1));
        await RunAsync();
        await RunAsync();
        (await Desk.LoadAsync(dossier.Id)).OpenWork.Select(w => w.TaskId).ShouldBe(["appraise", "remind"]);

        core.Clock.Advance(TimeSpan.FromDays(10));
        await RunAsync();
        (await Desk.LoadAsync(dossier.Id)).OpenWork.Select(w => w.TaskId).Order().ShouldBe(["draft", "remind"]);
        var facts = await core.ReadAsync(db => db.JournalEntries.Where(e => e.StreamId == dossier.Id && e.Type == "wait.happened.v1")
            .Join(db.Operations, e => e.OperationId, o => o.Id, (e, o) => o.Kind).ToListAsync());
        facts.ShouldBe([nameof(FireProcessTimer), nameof(FireProcessTimer)]);
    }

    [Theory]
    [InlineData(TimerKind.Duration, "P1DT2H", "2026-03-04T04:00Z")]
    [InlineData(TimerKind.Duration, "P1M", "2026-04-03T02:00Z")]
    [InlineData(TimerKind.Date, "2026-03-05T09:00", "2026-03-05T02:00Z")]
    [InlineData(TimerKind.Date, "2026-03-05T09:00:00+00:00", "2026-03-05T09:00Z")]
    [InlineData(TimerKind.Cycle, "R3/PT1H", "2026-03-03T03:00Z")]
    [InlineData(TimerKind.Duration, "tomorrow", null)]
    [InlineData(TimerKind.Cycle, "PT1H", null)]
    [InlineData(TimerKind.Date, "2026-02-30T09:00:00", null)]
    public void A_timer_is_read_as_ISO_8601(TimerKind kind, string text, string? due) =>
        ProcessTimer.DueAt(new EventTrigger(TriggerKind.Timer, null, text, kind), SampleWorld.Now)
            .ShouldBe(due is null ? null : DateTimeOffset.Parse(due));

    [Fact]
    public void A_cycle_rings_as_often_as_it_says()
    {
        var thrice = new EventTrigger(TriggerKind.Timer, null, "R3/PT1H", TimerKind.Cycle);
        ProcessTimer.DueAgainAt(thrice, 2, SampleWorld.Now).ShouldBe(SampleWorld.Now.AddHours(1));
        ProcessTimer.DueAgainAt(thrice, 3, SampleWorld.Now).ShouldBeNull();
        ProcessTimer.DueAgainAt(thrice with { Timer = "R/PT1H" }, 99, SampleWorld.Now).ShouldBe(SampleWorld.Now.AddHours(1));
        ProcessTimer.DueAgainAt(thrice with { Timer = "PT1H", TimerKind = TimerKind.Duration }, 1, SampleWorld.Now).ShouldBeNull();
    }

    private Task RunAsync() => core.RunAsync((ProcessTimers timers) => timers.RunAsync(default));
}
