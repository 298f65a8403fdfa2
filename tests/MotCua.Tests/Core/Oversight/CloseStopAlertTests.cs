using Microsoft.EntityFrameworkCore;
using MotCua.Core.Oversight;
using MotCua.Core.Platform;
using MotCua.Tests.Core.Dossiers;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.Oversight;

/// <summary>An alert ends by itself: by work that the journal shows, or by an act.</summary>
public sealed class CloseStopAlertTests : IAsyncLifetime
{
    private readonly CoreFixture core = new();
    private StopStory story = null!;

    public async ValueTask InitializeAsync()
    {
        await core.InitializeAsync();
        story = new StopStory(core);
        await story.WorkedAsync();
        await story.RunAtAsync(3, 11, 30);
        (await story.AlertsAsync()).Count.ShouldBe(1);
    }

    public ValueTask DisposeAsync() => core.DisposeAsync();

    [Fact]
    public async Task A_dossier_received_at_the_counter_ends_it()
    {
        await new Desk(core.Services).ReceivedBirthAsync();
        await story.RunAtAsync(3, 14);
        (await story.AlertsAsync()).Single().ClosedAs.ShouldBe("works-again");
        (await core.ReadAsync(db => db.CounterHours.SingleAsync(h => h.HourAt == new DateTimeOffset(2026, 3, 3, 4, 0, 0, TimeSpan.Zero)))).Intake.ShouldBe(1);
    }

    [Fact]
    public async Task An_act_that_closes_the_counter_ends_it()
    {
        await new ClosureStory(core).CloseAsync(MotCua.Core.Dossiers.ClosurePolicy.Keep);
        await story.RunAtAsync(3, 14);
        (await story.AlertsAsync()).Single().ClosedAs.ShouldBe("closed-by-act");
        await story.RunAtAsync(4, 14);
        (await story.AlertsAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Nobody_closes_one_by_hand()
    {
        var alert = (await story.AlertsAsync()).Single();
        var monitor = await core.ActorAsync(SampleUsers.Monitor);
        await Should.ThrowAsync<NotFoundException>(() =>
            core.RunAsync<CloseStopAlert>(f => f.HandleAsync(new(alert.Id, "works-again"), monitor, default)));
    }
}
