using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Tests.Core.Organisation;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.Dossiers;

public sealed class SetSlotsTests(CoreFixture core) : IClassFixture<CoreFixture>
{
    private const string Head = "unit,day,start,end,minutes,places\n";

    [Theory]
    [InlineData(",someday,08:00,11:00,15,3")]
    [InlineData(",monday,11:00,08:00,15,3")]
    [InlineData(",monday,08:00,11:00,1,3")]
    [InlineData(",monday,08:00,11:00,15,0")]
    [InlineData("nowhere,monday,08:00,11:00,15,3")]
    [InlineData(",monday,08:00")]
    public async Task A_wrong_row_is_refused_and_nothing_changes(string row)
    {
        await OrganisationSamples.RefusedAsync(() => SetAsync(Head + ",friday,08:00,09:00,15,2\n" + row)).ShouldBeAsync("slots-row");
        (await new VisitStory(core).SlotsAsync(VisitStory.Tomorrow)).Count.ShouldBe(26);
    }

    [Fact]
    public async Task A_desk_with_rows_of_its_own_follows_them()
    {
        await using var own = new CoreFixture();
        await own.InitializeAsync();
        var text = $"{Head},wednesday,08:00,11:00,15,3\n{OrganisationSamples.Desk},wednesday,08:00,10:00,30,4\n";
        await own.RunAsync((SetSlots f) => f.HandleAsync(new(text), Actor.System, default));
        var slots = await new VisitStory(own).SlotsAsync(VisitStory.Tomorrow);
        slots.Select(s => s.Minutes).Distinct().ShouldBe([30]);
        slots.Sum(s => s.Bookable).ShouldBe(4 * 4 - 2);
    }

    private async Task SetAsync(string csv)
    {
        var actor = await core.ActorAsync(SampleUsers.Administrator);
        await core.RunAsync((SetSlots f) => f.HandleAsync(new(csv), actor, default));
    }
}
