using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Tests.Core.Organisation;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.Dossiers;

public sealed class TakeTicketTests : IAsyncLifetime
{
    private readonly CoreFixture core = new();

    private VisitStory Story => new(core);

    public ValueTask InitializeAsync() => core.InitializeAsync();

    public ValueTask DisposeAsync() => core.DisposeAsync();

    [Fact]
    public async Task Numbers_run_from_one_and_none_is_given_twice()
    {
        var kiosk = await Story.KioskAsync();
        var tickets = await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => Task.Run(() => Story.TicketAsync(kiosk))));
        tickets.Select(t => t.Number!.Value).Order().ShouldBe(Enumerable.Range(1, 30));
        tickets.ShouldAllBe(t => t.TakenAt == SampleWorld.Now);
    }

    [Fact]
    public async Task An_appointment_is_met_by_its_code_on_its_day_and_not_too_early()
    {
        var visit = await Story.BookAsync();
        var kiosk = await Story.KioskAsync();
        await OrganisationSamples.RefusedAsync(() => Story.TicketAsync(kiosk, code: visit.Code)).ShouldBeAsync("visit-unknown-today");
        core.Clock.SetUtcNow(VisitStory.Slot.AddMinutes(-61));
        await OrganisationSamples.RefusedAsync(() => Story.TicketAsync(kiosk, code: visit.Code)).ShouldBeAsync("visit-too-early");
        core.Clock.SetUtcNow(VisitStory.Slot.AddMinutes(-20));
        var ticket = await Story.TicketAsync(kiosk, code: visit.Code![..3] + " " + visit.Code[3..]);
        (ticket.Id, ticket.Number).ShouldBe((visit.Id, 1));
        (await Story.TicketAsync(kiosk, code: visit.Code)).Number.ShouldBe(1, "asked again it is the same ticket");
    }

    [Fact]
    public async Task Only_the_kiosk_of_today_gives_tickets()
    {
        var old = await Story.KioskAsync();
        await Story.KioskAsync();
        await Should.ThrowAsync<NotFoundException>(() => Story.TicketAsync(old));
        await OrganisationSamples.RefusedAsync(async () => await Story.TicketAsync(await Story.KioskAsync(), "party")).ShouldBeAsync("visit-purpose");
    }
}
