using CsCheck;
using MotCua.Engines.WorkingTime;
using static MotCua.Tests.Engines.WorkingTime.Calendars;

namespace MotCua.Tests.Engines.WorkingTime;

public sealed class DeadlinesTests
{
    private readonly WorkCalendar _city = NewCity();

    private static readonly DeadlineRules SameDay = new() { SameDayCutoff = new TimeOnly(15, 0) };

    [Theory]
    [InlineData("2026-01-12 09:00", "1 working-day", "2026-01-13 17:00")]
    [InlineData("2026-01-12 09:00", "5 working-day", "2026-01-19 17:00")]
    [InlineData("2026-01-11 09:00", "1 working-day", "2026-01-12 17:00")]
    [InlineData("2026-02-12 16:59", "3 working-day", "2026-02-24 17:00")]
    [InlineData("2026-04-24 10:00", "5 working-day", "2026-05-06 17:00")]
    [InlineData("2025-12-31 10:00", "5 working-day", "2026-01-09 17:00")]
    [InlineData("2026-01-12 09:00", "3 calendar-day", "2026-01-15 17:00")]
    [InlineData("2026-01-14 09:00", "3 calendar-day", "2026-01-19 17:00")]
    [InlineData("2026-01-31 09:00", "15 calendar-day", "2026-02-23 17:00")]
    [InlineData("2026-01-07 09:00", "3 calendar-day", "2026-01-10 17:00")]
    [InlineData("2026-01-31 09:00", "1 month", "2026-03-02 17:00")]
    [InlineData("2026-03-30 09:00", "1 month", "2026-05-04 17:00")]
    [InlineData("2026-01-12 09:00", "12 month", "2027-01-12 17:00")]
    [InlineData("2026-01-12 09:00", "1 working-hour", "2026-01-12 10:00")]
    [InlineData("2026-01-12 16:30", "1 working-hour", "2026-01-13 08:30")]
    [InlineData("2026-01-12 16:00", "1 working-hour", "2026-01-12 17:00")]
    [InlineData("2026-01-11 09:00", "4 working-hour", "2026-01-12 12:00")]
    public void A_limit_ends_where_the_law_says(string start, string limit, string due)
    {
        Deadlines.DueAt(_city, At(start), TimeLimit.Parse(limit), DeadlineRules.Standard).ShouldBe(At(due));
        Deadlines.Due(_city, At(start), TimeLimit.Parse(limit), DeadlineRules.Standard).DueAt.ShouldBe(At(due));
    }

    [Theory]
    [InlineData("2026-01-12 15:00", "2026-01-12 17:00")]
    [InlineData("2026-01-12 15:01", "2026-01-13 17:00")]
    [InlineData("2026-01-12 06:30", "2026-01-12 17:00")]
    [InlineData("2026-01-11 09:00", "2026-01-12 17:00")]
    public void The_same_day_rule_turns_at_its_cutoff(string start, string due) =>
        Deadlines.DueAt(_city, At(start), new TimeLimit(1, LimitUnit.WorkingDay), SameDay).ShouldBe(At(due));

    [Fact]
    public void The_same_day_rule_does_not_reach_back_past_a_half_day()
    {
        var calendar = new WorkCalendar(CityDefinition with { Days = [new CalendarDay(Date("2026-03-02"), DayKind.Half)] });

        Deadlines.DueAt(calendar, At("2026-03-02 13:00"), new TimeLimit(1, LimitUnit.WorkingDay), SameDay)
            .ShouldBe(At("2026-03-03 17:00"));
    }

    [Theory]
    [InlineData("2026-01-12 15:00", "2026-01-12 17:00")]
    [InlineData("2026-01-12 15:01", "2026-01-13 08:00")]
    [InlineData("2026-01-09 16:00", "2026-01-10 08:00")]
    [InlineData("2026-02-14 09:00", "2026-02-23 08:00")]
    public void Hand_over_is_the_same_day_until_three(string received, string due) =>
        Deadlines.HandOver(_city, At(received), DeadlineRules.Standard).DueAt.ShouldBe(At(due));

    [Theory]
    [InlineData("2026-01-12 09:00", "2026-01-13 09:00")]
    [InlineData("2026-01-12 21:15", "2026-01-13 17:00")]
    [InlineData("2026-02-15 10:00", "2026-02-23 17:00")]
    public void An_online_dossier_is_answered_in_eight_working_hours(string submitted, string due) =>
        Deadlines.OnlineAnswer(_city, At(submitted)).DueAt.ShouldBe(At(due));

    [Theory]
    [InlineData("2026-01-12 09:00", "1 working-day", "2026-01-12 17:00")]
    [InlineData("2026-01-12 16:59", "1 working-day", "2026-01-12 17:00")]
    [InlineData("2026-01-12 17:00", "1 working-day", "2026-01-13 17:00")]
    [InlineData("2026-01-12 18:00", "1 working-day", "2026-01-13 17:00")]
    [InlineData("2026-01-12 09:00", "3 calendar-day", "2026-01-14 17:00")]
    public void A_counted_first_day_is_day_one(string start, string limit, string due) =>
        Deadlines.DueAt(_city, At(start), TimeLimit.Parse(limit), new DeadlineRules { FirstDay = FirstDayRule.Counted })
            .ShouldBe(At(due));

    [Fact]
    public void A_last_day_off_may_move_back_by_special_law() =>
        Deadlines.DueAt(_city, At("2026-02-05 09:00"), new TimeLimit(15, LimitUnit.CalendarDay),
            new DeadlineRules { LastDay = LastDayRule.PreviousWorkingDay }).ShouldBe(At("2026-02-13 17:00"));

    [Fact]
    public void Out_of_hours_a_dossier_may_count_from_the_next_working_moment() =>
        Deadlines.DueAt(_city, At("2026-01-11 09:00"), new TimeLimit(1, LimitUnit.WorkingDay),
            new DeadlineRules { OutOfHours = OutOfHoursRule.NextWorkingMoment }).ShouldBe(At("2026-01-13 17:00"));

    [Fact]
    public void A_due_date_lies_after_its_start_and_inside_or_at_the_end_of_work() =>
        Gen.Select(Gen.Int[0, 60 * 24 * 3000], Gen.Int[1, 90], Gen.Enum<LimitUnit>()).Sample((minutes, value, unit) =>
        {
            var start = At("2024-01-01 00:00").AddMinutes(minutes);
            foreach (var rules in (DeadlineRules[])[DeadlineRules.Standard, SameDay])
            {
                var due = Deadlines.Due(_city, start, new TimeLimit(value, unit), rules);
                due.DueAt.ShouldBeGreaterThan(start);
                due.DueAt.ShouldBe(Deadlines.DueAt(_city, start, new TimeLimit(value, unit), rules));
                _city.IsWorkingMoment(due.DueAt.AddMinutes(-1)).ShouldBeTrue();
            }
        });

    [Fact]
    public void A_limit_below_one_is_a_bug() =>
        Should.Throw<ArgumentOutOfRangeException>(() =>
            Deadlines.DueAt(_city, At("2026-01-12 09:00"), default, DeadlineRules.Standard));

    [Theory]
    [InlineData("2026-01-13 17:00", "2026-01-12 23:59", LimitUnit.WorkingDay, Timeliness.Early)]
    [InlineData("2026-01-13 17:00", "2026-01-13 19:00", LimitUnit.WorkingDay, Timeliness.OnTime)]
    [InlineData("2026-01-13 17:00", "2026-01-14 00:00", LimitUnit.CalendarDay, Timeliness.Late)]
    [InlineData("2026-01-13 10:00", "2026-01-13 09:59", LimitUnit.WorkingHour, Timeliness.Early)]
    [InlineData("2026-01-13 10:00", "2026-01-13 10:00", LimitUnit.WorkingHour, Timeliness.OnTime)]
    [InlineData("2026-01-13 10:00", "2026-01-13 10:01", LimitUnit.WorkingHour, Timeliness.Late)]
    public void Days_are_judged_by_date_and_hours_by_instant(string due, string finished, LimitUnit unit, Timeliness expected) =>
        Punctuality.Of(At(due), At(finished), unit).ShouldBe(expected);

    [Theory]
    [InlineData("working-day")]
    [InlineData("0 working-day")]
    [InlineData("-1 month")]
    [InlineData("1 week")]
    [InlineData("")]
    public void A_limit_that_is_not_one_is_not_read(string text) =>
        Should.Throw<FormatException>(() => TimeLimit.Parse(text));

    [Fact]
    public void A_limit_reads_back_as_written() =>
        Gen.Select(Gen.Int[1, 999], Gen.Enum<LimitUnit>()).Sample((value, unit) =>
            TimeLimit.Parse(new TimeLimit(value, unit).ToString()).ShouldBe(new TimeLimit(value, unit)));
}
