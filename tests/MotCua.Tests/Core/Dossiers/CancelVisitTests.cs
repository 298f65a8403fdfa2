using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Tests.Core.Organisation;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.Dossiers;

public sealed class CancelVisitTests(CoreFixture core) : IClassFixture<CoreFixture>
{
    [Fact]
    public async Task A_booking_is_cancelled_once_and_its_place_is_free()
    {
        var story = new VisitStory(core);
        var visit = await story.BookAsync();
        await CancelAsync(visit.Key);
        (await story.LoadAsync(visit.Id)).EndedAs.ShouldBe("cancelled");
        (await story.SlotsAsync(VisitStory.Tomorrow)).Single(s => s.At == VisitStory.Slot).Booked.ShouldBe(0);
        await OrganisationSamples.RefusedAsync(() => CancelAsync(visit.Key)).ShouldBeAsync("visit-begun");
        (await story.BookAsync()).Seat.ShouldBe(1);
    }

    private Task CancelAsync(string key) => core.RunAsync<CancelVisit>(f => f.HandleAsync(new(key), Actor.Anonymous, default));
}
