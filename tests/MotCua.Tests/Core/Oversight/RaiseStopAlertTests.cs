using Microsoft.EntityFrameworkCore;
using MotCua.Core.Oversight;
using MotCua.Core.Platform;
using MotCua.Tests.Core.Organisation;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.Oversight;

/// <summary>A two-day stop played on the sample city's calendar.</summary>
public sealed class RaiseStopAlertTests : IAsyncLifetime
{
    private readonly CoreFixture core = new();

    public ValueTask InitializeAsync() => core.InitializeAsync();

    public ValueTask DisposeAsync() => core.DisposeAsync();

    [Fact]
    public async Task A_two_day_stop_is_told_to_the_city_within_half_a_day_and_once()
    {
        var story = new StopStory(core);
        await story.WorkedAsync();
        await story.RunAtAsync(3, 9);
        (await story.AlertsAsync()).ShouldBeEmpty();
        await story.RunAtAsync(3, 11, 30);
        var alert = (await story.AlertsAsync()).Single();
        (await core.CodeAsync(alert.ToUnitId)).ShouldBe("ubnd-tp-ha-noi");
        (alert.UnitId, alert.Measure).ShouldBe((StopStory.DeskId, "intake"));
        alert.SilentFromAt.ShouldBe(new DateTimeOffset(2026, 3, 3, 1, 0, 0, TimeSpan.Zero));
        await story.RunAtAsync(4, 16);
        (await story.AlertsAsync()).Count.ShouldBe(1);
        (await core.ReadAsync(db => db.JournalEntries.SingleAsync(e => e.StreamId == alert.Id))).Type.ShouldBe("stop-alert.raised.v1");
    }

    [Fact]
    public async Task Both_measures_have_alerts_of_their_own_and_nothing_is_raised_outside_working_time()
    {
        var story = new StopStory(core);
        await story.WorkedAsync(handOver: 5);
        await story.RunAtAsync(3, 20);
        (await story.AlertsAsync()).ShouldBeEmpty();
        await story.RunAtAsync(4, 9);
        (await story.AlertsAsync()).Select(a => a.Measure).Order().ShouldBe(["hand-over", "intake"]);
    }

    [Fact]
    public async Task Only_the_system_raises_one() => await Should.ThrowAsync<NotFoundException>(async () =>
    {
        var monitor = await core.ActorAsync(SampleUsers.Monitor);
        await core.RunAsync<RaiseStopAlert>(f => f.HandleAsync(
            new(StopStory.DeskId, "intake", SampleWorld.Now, StopVerdict.Nothing, 1), monitor, default));
    });
}
