using Microsoft.EntityFrameworkCore;
using MotCua.Core.Calendars;
using MotCua.Core.Organisation;
using MotCua.Core.Platform;
using MotCua.Tests.Core.Organisation;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.Calendars;

public sealed class PublishCalendarTests(CoreFixture core) : IClassFixture<CoreFixture>
{
    private const string Shifts = "shifts: { monday: [\"08:00-12:00\", \"13:00-17:00\"] }\n";

    [Theory]
    [InlineData("shifts: [", "calendar-unreadable")]
    [InlineData("", "calendar-unreadable")]
    [InlineData("shifts: { montag: [\"08:00-12:00\"] }", "calendar-shift")]
    [InlineData("shifts: { monday: [\"12:00-08:00\"] }", "calendar-shift")]
    [InlineData("shifts: { monday: [\"08:00-12:00\", \"11:00-17:00\"] }", "calendar-shift")]
    [InlineData("shifts: { }", "calendar-shift")]
    [InlineData(Shifts + "days: [ { date: 2026-02-30, kind: off, source: x } ]", "calendar-day-date")]
    [InlineData(Shifts + "days: [ { date: 2026-02-03, kind: holiday, source: x } ]", "calendar-day-kind")]
    [InlineData(Shifts + "days: [ { date: 2026-02-03, kind: off } ]", "calendar-day-source")]
    [InlineData(Shifts + "days: [ { date: 2026-02-03, kind: off, source: x }, { date: 2026-02-03, kind: half, source: x } ]", "calendar-day-twice")]
    public async Task A_sheet_that_does_not_hold_together_is_refused(string yaml, string code) =>
        (await OrganisationSamples.RefusedAsync(() => PublishAsync(null, yaml))).ShouldBe(code);

    [Fact]
    public async Task It_names_its_source_and_who_approved_it() =>
        (await OrganisationSamples.RefusedAsync(() => PublishAsync(null, Shifts, source: " "))).ShouldBe("calendar-needs-source");

    [Fact]
    public async Task Only_those_who_configure_the_unit_or_one_above_publish()
    {
        var unit = LoadOrganisation.UnitId("ubnd-p-ba-dinh");
        (await OrganisationSamples.RefusedAsync(() => PublishAsync(unit, Shifts, by: SampleUsers.Leader))).ShouldBe("needs-role-here");
        var elsewhere = new Actor
        {
            Kind = ActorKind.Officer, OfficerId = Guid.NewGuid(),
            Grants = [new ActorGrant(Role.Configure, Guid.NewGuid(), "/ubnd-tp-ha-noi/ubnd-p-hoan-kiem/", true, [])],
        };
        (await OrganisationSamples.RefusedAsync(() => core.RunAsync((PublishCalendar f) =>
            f.HandleAsync(new(unit, Shifts, OrganisationSamples.Today, "x", "y"), elsewhere, default)))).ShouldBe("needs-role-here");
    }

    [Fact]
    public async Task Versions_count_up_and_each_leaves_a_fact_without_names()
    {
        var unit = LoadOrganisation.UnitId("pvhcc-cn-01");
        var first = await PublishAsync(unit, Shifts);
        var second = await PublishAsync(unit, Shifts + "days: [ { date: 2026-02-03, kind: off, name: { vi: a, en: b }, source: x } ]");
        (first.Number, second.Number).ShouldBe((1, 2));
        var payloads = await core.ReadAsync(db => db.JournalEntries
            .Where(e => e.StreamId == unit && e.Type == "calendar.published.v1").OrderBy(e => e.Position).Select(e => e.Payload).ToListAsync());
        payloads.Count.ShouldBe(2);
        payloads[1].ShouldContain("\"days\":1");
        payloads.ShouldAllBe(p => !p.Contains("Uỷ ban"));
    }

    private async Task<CalendarVersion> PublishAsync(
        Guid? unit, string yaml, string source = "Thông báo 1/TB", string by = SampleUsers.Administrator)
    {
        var actor = await core.ActorAsync(by);
        return await core.RunAsync((PublishCalendar f) =>
            f.HandleAsync(new(unit, yaml, OrganisationSamples.Today, source, "Uỷ ban nhân dân"), actor, default));
    }
}
