using Microsoft.EntityFrameworkCore;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Core.Reporting;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.Dossiers;

public sealed class RecordTripTests(CoreFixture core) : IClassFixture<CoreFixture>
{
    private Desk Desk => new(core.Services);

    [Fact]
    public async Task A_visit_is_recorded_with_its_cause_and_whose_fault_it_was()
    {
        var dossier = await Desk.FileBirthAsync();
        var trip = await RecordAsync(dossier.Id, TripKind.Visit, TripCause.AskProgress, TripFault.Agency);
        (trip.IsAvoidable, trip.At).ShouldBe((true, SampleWorld.Now));
        (await RecordAsync(dossier.Id, TripKind.Call, TripCause.Pay, TripFault.Nobody)).IsAvoidable.ShouldBeFalse();
        (await TripsAsync(dossier.Id)).Select(t => t.Kind).ShouldBe([TripKind.Visit, TripKind.Call], ignoreOrder: true);
    }

    [Fact]
    public async Task Supplements_count_themselves_and_a_second_round_is_the_agencys_fault()
    {
        var dossier = await Desk.FileBirthAsync();
        await Refused.WithAsync("trip-counts-itself", () => RecordAsync(dossier.Id, TripKind.Supplement, TripCause.Complete, TripFault.Applicant));
        await Refused.WithAsync("trip-words-needed", () => RecordAsync(dossier.Id, TripKind.Visit, TripCause.Pay, 0));
        await AskAsync(dossier.Id, SampleUsers.Receiver);
        var line = (await TripsAsync(dossier.Id)).ShouldHaveSingleItem();
        (line.Kind, line.Fault, line.OfficerId).ShouldBe((TripKind.Supplement, TripFault.Applicant, null));
    }

    [Fact]
    public async Task Strangers_and_applicants_write_nothing_in_the_book()
    {
        var dossier = await Desk.FileBirthAsync();
        await Refused.WithAsync("needs-role-here", () => RecordAsync(dossier.Id, TripKind.Visit, TripCause.Pay, TripFault.Nobody, SampleUsers.Citizen));
        await Refused.WithAsync("needs-role-here", () => RecordAsync(dossier.Id, TripKind.Visit, TripCause.Pay, TripFault.Nobody, SampleUsers.Inspector));
        await Refused.AsAbsentAsync(() => RecordAsync(dossier.Id, TripKind.Visit, TripCause.Pay, TripFault.Nobody, SampleUsers.OtherCitizen));
        await Refused.AsAbsentAsync(() => RecordAsync(dossier.Id, TripKind.Visit, TripCause.Pay, TripFault.Nobody, "motcua.hoankiem"));
    }

    [Fact]
    public async Task Figures_are_those_of_the_book_and_can_be_made_again()
    {
        var dossier = await Desk.ReceivedBirthAsync();
        await RecordAsync(dossier.Id, TripKind.Visit, TripCause.AskHow, TripFault.Guidance);
        await RecordAsync(dossier.Id, TripKind.Call, TripCause.AskProgress, TripFault.Nobody);
        var before = await RowAsync(p => p.RunAsync(default));
        (before.Visits, before.Calls, before.Rounds, before.Avoidable).ShouldBe((1, 1, 0, 1));
        before.PerDossier.ShouldBe((decimal)2 / before.Dossiers);
        (await RowAsync(p => p.RebuildAsync(default))).ShouldBe(before);
    }

    private async Task<TripRow> RowAsync(Func<FactProjection, Task> project)
    {
        await core.RunAsync(project);
        var on = new DateOnly(2026, 3, 3);
        return (await core.RunAsync((KpiReport r) => r.TripsAsync(new(on, on), Actor.System, default))).ShouldHaveSingleItem();
    }

    private Task<Trip> RecordAsync(Guid id, TripKind kind, TripCause cause, TripFault fault, string user = SampleUsers.Receiver) =>
        Desk.ActAsync(user, (RecordTrip f, Actor a) => f.HandleAsync(new(id, kind, cause, fault), a, default));

    private Task<Dossier> AskAsync(Guid id, string user) => Desk.ActAsync(user, (RequestSupplement f, Actor a) => f.HandleAsync(
        new(id, null, [new("document", "giay-chung-sinh", "unreadable", "Bản chụp mờ.", "Điều 16")]), a, default));

    private Task<List<Trip>> TripsAsync(Guid id) => core.ReadAsync(db => db.TripsOfAsync(id, default));
}
