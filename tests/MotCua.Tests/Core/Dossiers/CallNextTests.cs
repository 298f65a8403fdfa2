using Microsoft.EntityFrameworkCore;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Tests.Core.Organisation;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.Dossiers;

public sealed class CallNextTests : IAsyncLifetime
{
    private readonly CoreFixture core = new();

    private VisitStory Story => new(core);

    public ValueTask InitializeAsync() => core.InitializeAsync();

    public ValueTask DisposeAsync() => core.DisposeAsync();

    [Fact]
    public async Task Tickets_are_called_in_order_and_an_appointment_counts_from_its_slot()
    {
        var visit = await Story.BookAsync();
        var kiosk = await Story.KioskAsync();
        core.Clock.SetUtcNow(VisitStory.Slot.AddMinutes(-30));
        var early = await Story.TicketAsync(kiosk);
        core.Clock.SetUtcNow(VisitStory.Slot.AddMinutes(5));
        var late = await Story.TicketAsync(kiosk);
        core.Clock.SetUtcNow(VisitStory.Slot.AddMinutes(10));
        await Story.TicketAsync(kiosk, code: visit.Code);
        (await Story.CallAsync())!.Id.ShouldBe(early.Id);
        (await Story.CallAsync())!.Id.ShouldBe(visit.Id);
        (await core.RunAsync((Queues q) => q.WaitAsync(late, default))).ShouldBe(0);
        (await Story.LoadAsync(early.Id)).EndedAs.ShouldBe("served");
        (await Story.CallAsync(next: false)).ShouldBeNull();
        (await Story.CallAsync())!.Id.ShouldBe(late.Id);
        (await Story.CallAsync()).ShouldBeNull("nobody waits");
    }

    [Fact]
    public async Task Others_do_not_call_and_a_counter_is_named()
    {
        await OrganisationSamples.RefusedAsync(() => Story.CallAsync(SampleUsers.Leader)).ShouldBeAsync("needs-role-here");
        await OrganisationSamples.RefusedAsync(() => Story.CallAsync(counter: " ")).ShouldBeAsync("counter-needed");
    }

    [Fact]
    public async Task What_is_received_in_a_visit_counts_as_handed_in_when_the_ticket_was_taken()
    {
        await Story.TicketAsync(await Story.KioskAsync());
        core.Clock.Advance(TimeSpan.FromMinutes(40));
        var visit = (await Story.CallAsync())!;
        var dossier = await CounterStory.ReceiveAsync(core);
        dossier.SubmittedAt.ShouldBe(visit.TakenAt!.Value);
        (await Story.LoadAsync(visit.Id)).DossierId.ShouldBe(dossier.Id);
        (await core.ReadAsync(db => db.JournalEntries.CountAsync(e => e.StreamId == visit.Id && e.Type == "visit.filed.v1"))).ShouldBe(1);
        (await CounterStory.ReceiveAsync(core)).SubmittedAt.ShouldBeGreaterThan(visit.TakenAt.Value, "a ticket stands for one dossier");
    }
}
