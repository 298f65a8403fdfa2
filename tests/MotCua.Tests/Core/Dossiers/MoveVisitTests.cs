using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Tests.Core.Organisation;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.Dossiers;

public sealed class MoveVisitTests(CoreFixture core) : IClassFixture<CoreFixture>
{
    [Fact]
    public async Task A_booking_moves_by_its_link_and_frees_its_place()
    {
        var story = new VisitStory(core);
        var visit = await story.BookAsync();
        var to = VisitStory.Slot.AddHours(1);
        await core.RunAsync((MoveVisit f) => f.HandleAsync(new(visit.Key, to), Actor.Anonymous, default));
        (await story.LoadAsync(visit.Id)).SlotAt.ShouldBe(to);
        (await story.SlotsAsync(VisitStory.Tomorrow)).Single(s => s.At == VisitStory.Slot).Booked.ShouldBe(0);
        await OrganisationSamples.RefusedAsync(() => core.RunAsync((MoveVisit f) =>
            f.HandleAsync(new(visit.Key, to.AddMinutes(7)), Actor.Anonymous, default))).ShouldBeAsync("slot-not-offered");
        await Should.ThrowAsync<NotFoundException>(() => core.RunAsync((MoveVisit f) => f.HandleAsync(new("00", to), Actor.Anonymous, default)));
        core.Clock.SetUtcNow(to.AddMinutes(1));
        await OrganisationSamples.RefusedAsync(() => core.RunAsync((MoveVisit f) =>
            f.HandleAsync(new(visit.Key, to.AddDays(1)), Actor.Anonymous, default))).ShouldBeAsync("visit-begun");
    }
}
