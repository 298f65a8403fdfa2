using MotCua.Core.Oversight;
using MotCua.Core.Platform;
using MotCua.Tests.Core.Organisation;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.Oversight;

/// <summary>The level above takes an alert on; others cannot.</summary>
public sealed class AcknowledgeStopAlertTests : IAsyncLifetime
{
    private readonly CoreFixture core = new();
    private StopAlert alert = null!;

    public async ValueTask InitializeAsync()
    {
        await core.InitializeAsync();
        var story = new StopStory(core);
        await story.WorkedAsync();
        await story.RunAtAsync(3, 11, 30);
        alert = (await story.AlertsAsync()).Single();
    }

    public ValueTask DisposeAsync() => core.DisposeAsync();

    [Fact]
    public async Task The_monitor_of_the_city_owns_it_with_words()
    {
        (await OrganisationSamples.RefusedAsync(() => TakeAsync(SampleUsers.Monitor, " "))).ShouldBe("text-needed");
        await TakeAsync(SampleUsers.Monitor, "Đã gọi phường, mất điện, cử tổ lưu động.");
        var line = (await LinesAsync(SampleUsers.Monitor)).Single();
        (line.Owner, line.Alert.Note).ShouldBe(("Vũ Thế Hải", "Đã gọi phường, mất điện, cử tổ lưu động."));
        await Should.ThrowAsync<StaleException>(() => TakeAsync(SampleUsers.Monitor, "lần nữa"));
    }

    [Fact]
    public async Task The_ward_sees_it_and_cannot_settle_it_itself_and_others_see_nothing()
    {
        (await LinesAsync(SampleUsers.Leader)).Single().WhyNotOwn!.Code.ShouldBe("needs-role-here");
        (await OrganisationSamples.RefusedAsync(() => TakeAsync(SampleUsers.Leader, "ổn cả"))).ShouldBe("needs-role-here");
        (await LinesAsync("lanhdao.hoankiem")).ShouldBeEmpty();
        await Should.ThrowAsync<NotFoundException>(() => TakeAsync("lanhdao.hoankiem", "ổn cả"));
    }

    private async Task TakeAsync(string username, string note)
    {
        var actor = await core.ActorAsync(username);
        await core.RunAsync<AcknowledgeStopAlert>(f => f.HandleAsync(new(alert.Id, alert.Version, note), actor, default));
    }

    private async Task<IReadOnlyList<StopAlertLine>> LinesAsync(string username)
    {
        var actor = await core.ActorAsync(username);
        return await core.RunAsync((StopAlerts s) => s.ForAsync(actor, default));
    }
}
