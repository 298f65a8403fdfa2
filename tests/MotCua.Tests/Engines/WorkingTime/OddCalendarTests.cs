using MotCua.Engines.WorkingTime;
using static MotCua.Tests.Engines.WorkingTime.Calendars;

namespace MotCua.Tests.Engines.WorkingTime;

/// <summary>Work until midnight, limits with half a day, and versions of several layers.</summary>
public sealed class OddCalendarTests
{
    private static readonly Shift Evening = new(new TimeOnly(18, 0), TimeOnly.MinValue);
    private static readonly Shift Night = new(TimeOnly.MinValue, new TimeOnly(2, 0));
    private readonly WorkCalendar _city = NewCity();
    private readonly WorkCalendar _late = new(CalendarDefinition.Weekdays(Morning, Evening) with
    {
        Reception = new Dictionary<DayOfWeek, IReadOnlyList<Shift>> { [DayOfWeek.Saturday] = [Evening] },
    });

    [Fact]
    public void A_shift_may_end_at_midnight()
    {
        _late.WorkingMinutesBetween(At("2026-03-02 00:00"), At("2026-03-03 00:00")).ShouldBe(240 + 360);
        _late.IsWorkingMoment(At("2026-03-02 23:59")).ShouldBeTrue();
        _late.IsWorkingMoment(At("2026-03-03 00:00")).ShouldBeFalse();
        _late.AddWorkingMinutes(At("2026-03-02 18:00"), 360).ShouldBe(At("2026-03-03 00:00"));
        _late.AddWorkingMinutes(At("2026-03-03 00:00"), -1).ShouldBe(At("2026-03-02 23:59"));
        _late.IsReceptionMoment(At("2026-03-07 23:59")).ShouldBeTrue();
        _late.IsReceptionMoment(At("2026-03-08 00:00")).ShouldBeFalse();
    }

    [Fact]
    public void A_limit_in_days_that_ends_at_midnight_keeps_its_date()
    {
        var due = Deadlines.Due(_late, At("2026-03-02 09:00"), new TimeLimit(1, LimitUnit.WorkingDay), DeadlineRules.Standard);
        due.DueAt.ShouldBe(At("2026-03-03 23:59"));
        due.DueOn.ShouldBe(Date("2026-03-03"));
    }

    [Fact]
    public void A_limit_in_hours_ends_at_midnight_and_is_explained_to_the_minute()
    {
        var due = Deadlines.Due(_late, At("2026-03-02 11:00"), new TimeLimit(7, LimitUnit.WorkingHour), DeadlineRules.Standard);
        due.DueAt.ShouldBe(At("2026-03-03 00:00"));
        due.Steps.Where(step => step.Kind == StepKind.MinutesWorked).Select(step => (step.On, step.Minutes)).ShouldBe([(Date("2026-03-02"), 420L)]);
        var longer = Deadlines.Due(_late, At("2026-03-02 11:00"), new TimeLimit(8, LimitUnit.WorkingHour), DeadlineRules.Standard);
        longer.Steps.Where(step => step.Kind == StepKind.MinutesWorked).Select(step => step.Minutes).ShouldBe([420L, 60L]);
    }

    [Fact]
    public void Night_work_is_a_shift_on_each_side_of_midnight()
    {
        var calendar = new WorkCalendar(CalendarDefinition.Weekdays(Night, Evening));
        calendar.AddWorkingMinutes(At("2026-03-02 23:00"), 90).ShouldBe(At("2026-03-03 00:30"));
        Should.Throw<ArgumentException>(() => new WorkCalendar(CalendarDefinition.Weekdays(Evening, new Shift(new TimeOnly(23, 0), new TimeOnly(23, 30)))));
        Should.Throw<ArgumentException>(() => new WorkCalendar(CalendarDefinition.Weekdays(new Shift(new TimeOnly(22, 0), new TimeOnly(6, 0)))));
    }

    [Theory]
    [InlineData("2026-03-02 08:30", 0, "2026-03-02 13:30")]
    [InlineData("2026-03-02 15:00", 0, "2026-03-03 10:00")]
    [InlineData("2026-03-07 09:00", 0, "2026-03-09 12:00")]
    [InlineData("2026-03-02 08:30", 1, "2026-03-04 12:00")]
    [InlineData("2026-03-02 08:30", 4, "2026-03-09 12:00")]
    public void Half_a_day_is_four_working_hours_after_the_whole_days(string start, int wholeDays, string due) =>
        Deadlines.DueWithHalfDayAt(_city, At(start), wholeDays, DeadlineRules.Standard).ShouldBe(At(due));

    [Fact]
    public void Fewer_than_no_days_is_no_limit() =>
        Should.Throw<ArgumentOutOfRangeException>(() => Deadlines.DueWithHalfDayAt(_city, At("2026-03-02 08:30"), -1, DeadlineRules.Standard));

    [Fact]
    public void Each_date_follows_the_version_of_each_layer_in_force_on_it()
    {
        var closed = CalendarDefinition.Empty with { Days = [new CalendarDay(Date("2026-03-02"), DayKind.Off), new CalendarDay(Date("2026-03-16"), DayKind.Off)] };
        var calendar = new WorkCalendar(CalendarVersion.Layered(
            [new CalendarVersion(Date("2026-03-09"), CalendarDefinition.Weekdays(Afternoon)), new CalendarVersion(Date("2020-01-01"), CalendarDefinition.Weekdays(Morning, Afternoon))],
            [new CalendarVersion(Date("2026-03-05"), closed)],
            []));

        calendar.ShiftsOn(Date("2019-01-01")).ShouldBe([Morning, Afternoon]);
        calendar.ShiftsOn(Date("2026-03-02")).ShouldBe([Morning, Afternoon], "the unit's version is not in force yet");
        calendar.ShiftsOn(Date("2026-03-10")).ShouldBe([Afternoon]);
        calendar.ShiftsOn(Date("2026-03-16")).ShouldBeEmpty();
    }

    [Fact]
    public void Of_two_versions_with_one_date_the_later_listed_holds() =>
        CalendarVersion.Layered([new CalendarVersion(Date("2026-01-01"), CalendarDefinition.Weekdays(Morning)), new CalendarVersion(Date("2026-01-01"), CalendarDefinition.Weekdays(Afternoon))])
            .ShouldHaveSingleItem().Definition.Week[DayOfWeek.Monday].ShouldBe([Afternoon]);
}
