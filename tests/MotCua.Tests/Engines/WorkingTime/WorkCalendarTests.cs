using CsCheck;
using MotCua.Engines.WorkingTime;
using static MotCua.Tests.Engines.WorkingTime.Calendars;

namespace MotCua.Tests.Engines.WorkingTime;

public sealed class WorkCalendarTests
{
    private readonly WorkCalendar _city = NewCity();

    private static readonly Gen<DateTimeOffset> Instants =
        Gen.Int[0, 60 * 24 * 3650].Select(minutes => At("2022-01-01 00:00").AddMinutes(minutes));

    [Theory]
    [InlineData("2026-01-02", false)]
    [InlineData("2026-01-09", true)]
    [InlineData("2026-01-10", true)]
    [InlineData("2026-01-11", false)]
    [InlineData("2026-02-18", false)]
    [InlineData("2026-02-23", true)]
    public void A_date_is_worked_or_not(string on, bool works) => _city.IsWorkingDay(Date(on)).ShouldBe(works);

    [Theory]
    [InlineData("2026-01-12 08:00", 60, "2026-01-12 09:00")]
    [InlineData("2026-01-12 06:00", 60, "2026-01-12 09:00")]
    [InlineData("2026-01-12 11:30", 30, "2026-01-12 12:00")]
    [InlineData("2026-01-12 11:30", 31, "2026-01-12 13:01")]
    [InlineData("2026-01-12 12:30", 480, "2026-01-13 12:00")]
    [InlineData("2026-01-12 20:00", 480, "2026-01-13 17:00")]
    [InlineData("2026-01-09 16:00", 120, "2026-01-10 09:00")]
    [InlineData("2026-02-13 16:00", 120, "2026-02-23 09:00")]
    [InlineData("2026-01-12 08:00", -60, "2026-01-10 16:00")]
    [InlineData("2026-01-12 17:00", -480, "2026-01-12 08:00")]
    [InlineData("2026-01-12 14:00", -120, "2026-01-12 11:00")]
    [InlineData("2026-01-11 10:00", 0, "2026-01-11 10:00")]
    public void Working_minutes_are_added(string from, int minutes, string expected) =>
        _city.AddWorkingMinutes(At(from), minutes).ShouldBe(At(expected));

    [Theory]
    [InlineData("2026-01-12", 1, "2026-01-13")]
    [InlineData("2026-01-09", 1, "2026-01-10")]
    [InlineData("2026-01-09", 2, "2026-01-12")]
    [InlineData("2026-01-11", 1, "2026-01-12")]
    [InlineData("2026-02-13", 1, "2026-02-23")]
    [InlineData("2026-02-23", -1, "2026-02-13")]
    [InlineData("2026-02-21", -1, "2026-02-13")]
    [InlineData("2026-02-18", 0, "2026-02-18")]
    public void Working_days_are_added(string on, int days, string expected) =>
        _city.AddWorkingDays(Date(on), days).ShouldBe(Date(expected));

    [Theory]
    [InlineData("2026-01-12 09:15", "2026-01-12 09:15")]
    [InlineData("2026-01-12 12:00", "2026-01-12 13:00")]
    [InlineData("2026-01-10 17:00", "2026-01-12 08:00")]
    [InlineData("2026-02-14 09:00", "2026-02-23 08:00")]
    public void The_next_working_moment_is_found(string at, string expected) =>
        _city.NextWorkingMoment(At(at)).ShouldBe(At(expected));

    [Fact]
    public void Seconds_are_dropped()
    {
        _city.AddWorkingMinutes(At("2026-01-12 08:00").AddSeconds(59), 60).ShouldBe(At("2026-01-12 09:00"));
        _city.NextWorkingMoment(At("2026-01-12 08:00").AddSeconds(59)).ShouldBe(At("2026-01-12 08:00"));
    }

    [Fact]
    public void What_is_added_is_what_is_measured() =>
        Gen.Select(Instants, Gen.Int[-200_000, 200_000]).Sample((from, minutes) =>
        {
            var to = _city.AddWorkingMinutes(from, minutes);
            _city.WorkingMinutesBetween(from, to).ShouldBe(minutes);
            _city.WorkingMinutesBetween(to, from).ShouldBe(-minutes);
        });

    [Fact]
    public void Adjoining_stretches_add_up() =>
        Gen.Select(Instants, Instants, Instants).Sample((a, b, c) =>
            (_city.WorkingMinutesBetween(a, b) + _city.WorkingMinutesBetween(b, c)).ShouldBe(_city.WorkingMinutesBetween(a, c)));

    [Fact]
    public void Measured_minutes_equal_a_count_minute_by_minute() =>
        Gen.Select(Instants, Gen.Int[0, 60 * 24 * 12]).Sample((from, length) =>
        {
            var counted = Enumerable.Range(0, length).Count(i => _city.IsWorkingMoment(from.AddMinutes(i)));
            _city.WorkingMinutesBetween(from, from.AddMinutes(length)).ShouldBe(counted);
        }, iter: 60);

    [Fact]
    public void Added_days_equal_a_walk_day_by_day() =>
        Gen.Select(Instants, Gen.Int[1, 90]).Sample((at, days) =>
        {
            var (on, left) = (VietnamTime.DateOf(at), days);
            while (left > 0)
                left -= _city.IsWorkingDay(on = on.AddDays(1)) ? 1 : 0;
            _city.AddWorkingDays(VietnamTime.DateOf(at), days).ShouldBe(on);
            _city.WorkingDaysBetween(VietnamTime.DateOf(at), on).ShouldBe(days);
        });

    [Fact]
    public void A_counter_overlays_its_unit_and_the_unit_its_city()
    {
        var unit = new CalendarDefinition
        {
            Week = new Dictionary<DayOfWeek, IReadOnlyList<Shift>> { [DayOfWeek.Friday] = [Morning] },
            Days = [new CalendarDay(Date("2026-01-02"), DayKind.Makeup)],
        };
        var counter = new CalendarDefinition { Days = [new CalendarDay(Date("2026-01-12"), DayKind.Off)] };

        var calendar = new WorkCalendar(CalendarDefinition.Merge(CityDefinition, unit, counter));

        calendar.IsWorkingDay(Date("2026-01-02")).ShouldBeTrue();
        calendar.IsWorkingDay(Date("2026-01-12")).ShouldBeFalse();
        calendar.IsWorkingDay(Date("2026-01-01")).ShouldBeFalse();
        calendar.EndOfWorkingDay(Date("2026-01-16")).ShouldBe(At("2026-01-16 12:00"));
    }

    [Fact]
    public void A_half_day_is_its_first_shift_and_a_stated_shift_wins()
    {
        var calendar = new WorkCalendar(CityDefinition with
        {
            Days =
            [
                new CalendarDay(Date("2026-03-02"), DayKind.Half),
                new CalendarDay(Date("2026-03-03"), DayKind.Half) { Shifts = [Afternoon] },
                new CalendarDay(Date("2026-03-07"), DayKind.Makeup),
            ],
        });

        calendar.ShiftsOn(Date("2026-03-02")).ShouldBe([Morning]);
        calendar.ShiftsOn(Date("2026-03-03")).ShouldBe([Afternoon]);
        calendar.ShiftsOn(Date("2026-03-07")).ShouldBe([Morning, Afternoon]);
        calendar.WorkingDaysBetween(Date("2026-03-01"), Date("2026-03-07")).ShouldBe(6);
    }

    [Fact]
    public void Each_date_follows_the_version_in_force_on_it()
    {
        var summer = CalendarDefinition.Weekdays(new Shift(new TimeOnly(7, 0), new TimeOnly(11, 0)), Afternoon);
        var calendar = new WorkCalendar(
            [new CalendarVersion(Date("2026-04-16"), summer), new CalendarVersion(Date("2000-01-01"), CityDefinition)]);

        calendar.StartOfWorkingDay(Date("2026-04-15")).ShouldBe(At("2026-04-15 08:00"));
        calendar.StartOfWorkingDay(Date("2026-04-16")).ShouldBe(At("2026-04-16 07:00"));
        calendar.StartOfWorkingDay(Date("1995-04-17")).ShouldBe(At("1995-04-17 08:00"));
        calendar.AddWorkingMinutes(At("2026-04-15 16:30"), 60).ShouldBe(At("2026-04-16 07:30"));
    }

    [Fact]
    public void Reception_hours_open_the_counter_and_do_not_count()
    {
        var calendar = new WorkCalendar(CityDefinition with
        {
            Reception = new Dictionary<DayOfWeek, IReadOnlyList<Shift>> { [DayOfWeek.Saturday] = [Morning] },
            Days = [new CalendarDay(Date("2026-03-14"), DayKind.Off)],
        });

        calendar.IsReceptionMoment(At("2026-03-07 09:00")).ShouldBeTrue();
        calendar.IsReceptionMoment(At("2026-03-07 12:00")).ShouldBeFalse();
        calendar.IsReceptionMoment(At("2026-03-14 09:00")).ShouldBeFalse();
        calendar.IsReceptionMoment(At("2026-03-09 09:00")).ShouldBeTrue();
        calendar.IsWorkingDay(Date("2026-03-07")).ShouldBeFalse();
    }

    [Fact]
    public void The_whole_range_is_known_and_nothing_beyond()
    {
        _city.IsWorkingDay(Date("1990-01-01")).ShouldBeTrue();
        _city.IsWorkingDay(Date("2100-12-31")).ShouldBeTrue();
        Should.Throw<ArgumentOutOfRangeException>(() => _city.IsWorkingDay(Date("1989-12-31")));
        Should.Throw<ArgumentOutOfRangeException>(() => _city.IsWorkingDay(Date("2101-01-01")));
        Should.Throw<ArgumentOutOfRangeException>(() => _city.AddWorkingDays(Date("2100-12-31"), 1));
        Should.Throw<ArgumentOutOfRangeException>(() => _city.AddWorkingMinutes(At("2100-12-31 16:00"), 61));
        Should.Throw<ArgumentOutOfRangeException>(() => _city.AddWorkingMinutes(At("1990-01-01 08:30"), -31));
        Should.Throw<ArgumentOutOfRangeException>(() => _city.NextWorkingMoment(At("2100-12-31 17:00")));
    }

    [Fact]
    public void A_calendar_may_know_fewer_days()
    {
        var year = new WorkCalendar(
            [new CalendarVersion(Date("2027-06-01"), CityDefinition), new CalendarVersion(Date("2020-01-01"), CityDefinition)],
            Date("2026-01-01"), Date("2026-12-31"));

        (year.FirstOn, year.LastOn).ShouldBe((Date("2026-01-01"), Date("2026-12-31")));
        year.AddWorkingDays(Date("2026-01-01"), 1).ShouldBe(Date("2026-01-05"));
        Should.Throw<ArgumentOutOfRangeException>(() => year.IsWorkingDay(Date("2025-12-31")));
        Should.Throw<ArgumentOutOfRangeException>(() => year.IsWorkingDay(Date("2027-01-01")));
        Should.Throw<ArgumentException>(() => new WorkCalendar([]));
        Should.Throw<ArgumentException>(() =>
            new WorkCalendar([new CalendarVersion(default, CityDefinition)], Date("2026-01-02"), Date("2026-01-01")));
    }

    [Fact]
    public void Rows_of_a_version_hold_only_in_its_time()
    {
        var first = CityDefinition with { Days = [Closed("2026-03-10"), Closed("2026-03-20")] };
        var second = CityDefinition with { Days = [Closed("2026-03-11"), Closed("2026-03-16")] };
        var calendar = new WorkCalendar(
            [new CalendarVersion(Date("2020-01-01"), first), new CalendarVersion(Date("2026-03-16"), second)]);

        calendar.IsWorkingDay(Date("2026-03-10")).ShouldBeFalse();
        calendar.IsWorkingDay(Date("2026-03-11")).ShouldBeTrue();
        calendar.IsWorkingDay(Date("2026-03-16")).ShouldBeFalse();
        calendar.IsWorkingDay(Date("2026-03-20")).ShouldBeTrue();
        calendar.DayOn(Date("2026-03-11")).ShouldBeNull();
        calendar.DayOn(Date("2026-03-20")).ShouldBeNull();
    }

    [Fact]
    public void A_special_day_takes_the_shifts_of_its_weekday_or_of_the_first_worked_one()
    {
        var week = new Dictionary<DayOfWeek, IReadOnlyList<Shift>>
        {
            [DayOfWeek.Monday] = [], [DayOfWeek.Wednesday] = [Morning, Afternoon], [DayOfWeek.Friday] = [Afternoon],
        };
        var calendar = new WorkCalendar(new CalendarDefinition
        {
            Week = week,
            Days =
            [
                new CalendarDay(Date("2026-03-06"), DayKind.Half), new CalendarDay(Date("2026-03-07"), DayKind.Makeup),
                new CalendarDay(Date("2026-03-09"), DayKind.Half),
            ],
        });

        calendar.ShiftsOn(Date("2026-03-06")).ShouldBe([Afternoon]);
        calendar.ShiftsOn(Date("2026-03-07")).ShouldBe([Morning, Afternoon]);
        calendar.ShiftsOn(Date("2026-03-09")).ShouldBe([Morning]);
    }

    [Fact]
    public void Shifts_may_adjoin_and_the_last_minute_of_the_range_can_be_reached()
    {
        var noon = new Shift(new TimeOnly(12, 0), new TimeOnly(13, 0));

        new WorkCalendar(CalendarDefinition.Weekdays(Morning, noon)).EndOfWorkingDay(Date("2026-03-02")).ShouldBe(At("2026-03-02 13:00"));
        _city.AddWorkingMinutes(At("2100-12-31 16:00"), 60).ShouldBe(At("2100-12-31 17:00"));
        _city.AddWorkingMinutes(At("1990-01-01 09:00"), -60).ShouldBe(At("1990-01-01 08:00"));
    }

    [Fact]
    public void Reception_hours_follow_the_version_in_force()
    {
        var open = CityDefinition with
        {
            Reception = new Dictionary<DayOfWeek, IReadOnlyList<Shift>> { [DayOfWeek.Saturday] = [Morning, Afternoon] },
        };
        var calendar = new WorkCalendar(
            [new CalendarVersion(Date("2020-01-01"), CityDefinition), new CalendarVersion(Date("2026-03-07"), open)]);

        calendar.IsReceptionMoment(At("2026-02-28 09:00")).ShouldBeFalse();
        calendar.IsReceptionMoment(At("2026-03-07 08:00")).ShouldBeTrue();
        calendar.IsReceptionMoment(At("2026-03-07 12:30")).ShouldBeFalse();
        calendar.IsReceptionMoment(At("2026-03-14 16:59")).ShouldBeTrue();
    }

    [Fact]
    public void Holidays_are_published_to_the_end_of_the_last_year_with_one() =>
        new WorkCalendar(CityDefinition with { Days = [Closed("2027-01-01"), Closed("2025-01-01"), new CalendarDay(Date("2029-01-06"), DayKind.Makeup)] })
            .HolidaysPublishedToOn.ShouldBe(Date("2027-12-31"));

    [Fact]
    public void A_unit_that_never_works_has_no_working_moment()
    {
        var idle = new WorkCalendar(CalendarDefinition.Empty with { Days = [new CalendarDay(Date("2026-01-05"), DayKind.Makeup)] });

        idle.IsWorkingDay(Date("2026-01-05")).ShouldBeFalse();
        Should.Throw<ArgumentOutOfRangeException>(() => idle.NextWorkingMoment(At("2026-01-05 09:00")));
        Should.Throw<ArgumentOutOfRangeException>(() => idle.AddWorkingMinutes(At("2026-01-05 09:00"), 1));
    }

    [Fact]
    public void Of_two_rows_for_a_date_the_later_holds_and_reception_is_inherited()
    {
        var city = CityDefinition with
        {
            Reception = new Dictionary<DayOfWeek, IReadOnlyList<Shift>> { [DayOfWeek.Saturday] = [Morning] },
            Days = [new CalendarDay(Date("2026-03-02"), DayKind.Off), new CalendarDay(Date("2026-03-02"), DayKind.Half)],
        };

        foreach (var definition in (CalendarDefinition[])[city, CalendarDefinition.Merge(city, CalendarDefinition.Empty)])
        {
            var calendar = new WorkCalendar(definition);
            calendar.IsWorkingDay(Date("2026-03-02")).ShouldBeTrue();
            calendar.DayOn(Date("2026-03-02"))!.Kind.ShouldBe(DayKind.Half);
            calendar.IsReceptionMoment(At("2026-03-07 09:00")).ShouldBeTrue();
        }
    }

    [Fact]
    public void Shifts_that_make_no_sense_are_refused()
    {
        Should.Throw<ArgumentException>(() => new WorkCalendar(CalendarDefinition.Weekdays(new Shift(new TimeOnly(9, 0), new TimeOnly(9, 0)))));
        Should.Throw<ArgumentException>(() => new WorkCalendar(CalendarDefinition.Weekdays(Morning, new Shift(new TimeOnly(11, 0), new TimeOnly(14, 0)))));
        Should.Throw<InvalidOperationException>(() => _city.EndOfWorkingDay(Date("2026-01-11")));
    }

    private static CalendarDay Closed(string on) => new(Date(on), DayKind.Off);
}
