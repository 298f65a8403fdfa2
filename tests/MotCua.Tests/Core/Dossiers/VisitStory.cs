using Microsoft.EntityFrameworkCore;
using MotCua.Core.Dossiers;
using MotCua.Core.Organisation;
using MotCua.Core.Platform;
using MotCua.Tests.Core.Organisation;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.Dossiers;

/// <summary>Visits to the desk of Ba Đình; it is Tuesday 3 March 2026, 09:00.</summary>
internal sealed class VisitStory(CoreFixture core)
{
    public static Guid DeskId { get; } = LoadOrganisation.UnitId(OrganisationSamples.Desk);

    /// <summary>Wednesday, 09:00: three places, of which none or one is kept.</summary>
    public static DateTimeOffset Slot { get; } = SampleWorld.Now.AddDays(1);

    public static DateOnly Tomorrow { get; } = new(2026, 3, 4);

    public Task<IReadOnlyList<Slot>> SlotsAsync(DateOnly on) => core.RunAsync((Slots s) => s.OfAsync(DeskId, on, default));

    public async Task<DeskVisit> BookAsync(DateTimeOffset? at = null, string username = SampleUsers.Citizen)
    {
        var actor = await core.ActorAsync(username);
        return await core.RunAsync((BookVisit f) => f.HandleAsync(new(DeskId, at ?? Slot, "file"), actor, default));
    }

    public async Task<string> KioskAsync()
    {
        var officer = await core.ActorAsync(SampleUsers.Receiver);
        return (await core.RunAsync((RenewKiosk f) => f.HandleAsync(new(DeskId), officer, default))).Key;
    }

    public Task<DeskVisit> TicketAsync(string kiosk, string purpose = "file", string? code = null) =>
        core.RunAsync((TakeTicket f) => f.HandleAsync(new(kiosk, purpose, code), Actor.Anonymous, default));

    public async Task<DeskVisit?> CallAsync(string username = SampleUsers.Receiver, string counter = "3", bool next = true)
    {
        var officer = await core.ActorAsync(username);
        return await core.RunAsync((CallNext f) => f.HandleAsync(new(DeskId, counter, "served", next), officer, default));
    }

    public Task<DeskVisit> LoadAsync(Guid id) => core.ReadAsync(db => db.DeskVisits.AsNoTracking().SingleAsync(v => v.Id == id));
}
