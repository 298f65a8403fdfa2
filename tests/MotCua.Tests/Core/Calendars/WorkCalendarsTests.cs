using MotCua.Core.Calendars;
using MotCua.Core.Organisation;
using MotCua.Core.Platform;
using MotCua.Engines.WorkingTime;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.Calendars;

public sealed class WorkCalendarsTests(CoreFixture core) : IClassFixture<CoreFixture>
{
    private static readonly Guid Ward = LoadOrganisation.UnitId("ubnd-p-hoan-kiem");
    private static readonly Guid WardDesk = LoadOrganisation.UnitId("ubnd-p-hoan-kiem-mot-cua");

    [Fact]
    public async Task The_city_calendar_holds_for_every_unit_and_is_built_once()
    {
        var calendar = await ForAsync(LoadOrganisation.UnitId("ubnd-p-ba-dinh"));
        calendar.IsWorkingDay(new DateOnly(2026, 1, 1)).ShouldBeFalse();
        calendar.IsWorkingDay(new DateOnly(2026, 3, 3)).ShouldBeTrue();
        calendar.DayOn(new DateOnly(2026, 1, 1))!.Source!.ShouldContain("Bộ luật Lao động");
        (await ForAsync(LoadOrganisation.UnitId("so-xay-dung"))).ShouldBeSameAs(calendar);
    }

    [Fact]
    public async Task A_unit_adds_to_what_it_inherits_from_its_first_day_on_and_its_desks_inherit_from_it()
    {
        var saturday = new DateOnly(2026, 6, 6);
        await PublishAsync(Ward, "shifts: { saturday: [\"08:00-12:00\"] }\ndays: [ { date: 2026-06-10, kind: off, source: x } ]", new DateOnly(2026, 6, 1));
        var ward = await ForAsync(Ward);
        ward.IsWorkingDay(saturday).ShouldBeTrue();
        ward.IsWorkingDay(saturday.AddDays(-7)).ShouldBeFalse();
        ward.IsWorkingDay(new DateOnly(2026, 6, 10)).ShouldBeFalse();
        ward.IsWorkingDay(new DateOnly(2026, 9, 2)).ShouldBeFalse();
        (await ForAsync(WardDesk)).ShouldBeSameAs(ward);
        (await ForAsync(LoadOrganisation.UnitId("ubnd-p-ba-dinh"))).IsWorkingDay(saturday).ShouldBeFalse();
        await PublishAsync(WardDesk, "shifts: { saturday: [\"08:00-10:00\"] }", new DateOnly(2026, 6, 1));
        (await ForAsync(WardDesk)).ShiftsOn(saturday).ShouldBe([new Shift(new TimeOnly(8, 0), new TimeOnly(10, 0))]);
    }

    private Task<WorkCalendar> ForAsync(Guid unit) => core.RunAsync((WorkCalendars c) => c.ForUnitAsync(unit, default));

    private Task<MotCua.Core.Calendars.CalendarVersion> PublishAsync(Guid unit, string yaml, DateOnly from) =>
        core.RunAsync((PublishCalendar f) => f.HandleAsync(new(unit, yaml, from, "Quyết định 1", "Chủ tịch"), Actor.System, default));
}
