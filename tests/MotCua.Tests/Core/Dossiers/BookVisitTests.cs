using Microsoft.EntityFrameworkCore;
using MotCua.Core.Dossiers;
using MotCua.Core.People;
using MotCua.Core.Platform;
using MotCua.Tests.Core.Organisation;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.Dossiers;

/// <summary>Slots are data, one place in ten is kept, and no place is given twice.</summary>
public sealed class BookVisitTests : IAsyncLifetime
{
    private readonly CoreFixture core = new();

    private VisitStory Story => new(core);

    public ValueTask InitializeAsync() => core.InitializeAsync();

    public ValueTask DisposeAsync() => core.DisposeAsync();

    [Fact]
    public async Task Two_hundred_at_once_get_exactly_the_places_there_are()
    {
        var slot = (await Story.SlotsAsync(VisitStory.Tomorrow)).Single(s => s.At == VisitStory.Slot);
        var people = Enumerable.Range(0, 200).Select(i => Actor.Citizen(Ids.Derive($"person|{i}"))).ToList();
        var rerun = new Rerun(core.Services.GetService(typeof(Microsoft.Extensions.DependencyInjection.IServiceScopeFactory)) as Microsoft.Extensions.DependencyInjection.IServiceScopeFactory ?? throw new InvalidOperationException());
        var results = await Task.WhenAll(people.Select(p => Task.Run(async () =>
        {
            try
            {
                return (await rerun.OnceAsync((BookVisit f) => f.HandleAsync(new(VisitStory.DeskId, slot.At, "file"), p, default), 60)).Seat;
            }
            catch (RefusalException full) when (full.Refusal.Code == "slot-full")
            {
                return null;
            }
        })));
        results.OfType<int>().Order().ShouldBe(Enumerable.Range(1, slot.Bookable));
        (await core.ReadAsync(db => db.DeskVisits.CountAsync(v => v.SlotAt == slot.At))).ShouldBe(slot.Bookable);
    }

    [Fact]
    public async Task One_place_in_ten_of_the_day_is_kept_for_walk_ins()
    {
        var slots = await Story.SlotsAsync(VisitStory.Tomorrow);
        slots.Count.ShouldBe(26);
        slots.Sum(s => s.Bookable).ShouldBe(26 * 3 - 8);
    }

    [Fact]
    public async Task Holidays_closures_the_past_and_far_days_have_no_slots()
    {
        (await Story.SlotsAsync(new DateOnly(2026, 3, 7))).ShouldBeEmpty("Saturday");
        (await Story.SlotsAsync(new DateOnly(2026, 3, 2))).ShouldBeEmpty("yesterday");
        (await Story.SlotsAsync(new DateOnly(2026, 3, 30))).ShouldBeEmpty("too far");
        (await Story.SlotsAsync(new DateOnly(2026, 3, 3))).ShouldAllBe(s => s.At >= SampleWorld.Now.AddMinutes(30));
        await new ClosureStory(core).CloseAsync(ClosurePolicy.Move, fromDays: 0.5);
        (await Story.SlotsAsync(VisitStory.Tomorrow)).ShouldBeEmpty("closed by an act");
    }

    [Fact]
    public async Task One_person_books_no_more_than_two_and_only_what_is_offered()
    {
        await OrganisationSamples.RefusedAsync(() => Story.BookAsync(VisitStory.Slot.AddMinutes(1))).ShouldBeAsync("slot-not-offered");
        await Story.BookAsync();
        await Story.BookAsync(VisitStory.Slot.AddMinutes(15));
        await OrganisationSamples.RefusedAsync(() => Story.BookAsync(VisitStory.Slot.AddMinutes(30))).ShouldBeAsync("visit-enough-booked");
        (await Story.BookAsync(VisitStory.Slot.AddMinutes(30), SampleUsers.OtherCitizen)).Code!.Length.ShouldBe(6);
    }
}

internal static class Awaited
{
    public static async Task ShouldBeAsync(this Task<string> task, string expected) => (await task).ShouldBe(expected);
}
