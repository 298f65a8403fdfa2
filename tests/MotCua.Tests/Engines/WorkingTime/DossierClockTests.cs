using CsCheck;
using MotCua.Engines.WorkingTime;
using static MotCua.Tests.Engines.WorkingTime.Calendars;

namespace MotCua.Tests.Engines.WorkingTime;

public sealed class DossierClockTests
{
    private readonly WorkCalendar _city = NewCity();

    private const string Basis = "Nghị định 61/2018/NĐ-CP, Điều 19";

    private static DossierClock Clock(string limit, string start = "2026-03-02 09:00", DeadlineRules? rules = null) =>
        new(At(start), TimeLimit.Parse(limit), rules ?? DeadlineRules.Standard);

    [Fact]
    public void A_supplement_restarts_from_zero_and_both_dates_are_kept()
    {
        var clock = Clock("5 working-day")
            .Pause(_city, At("2026-03-04 10:00"), PauseKind.Supplement, Basis)
            .Resume(_city, At("2026-03-12 10:00"));

        clock.OriginalDueAt(_city).ShouldBe(At("2026-03-09 17:00"));
        clock.CurrentDueAt(_city).ShouldBe(At("2026-03-19 17:00"));
        clock.Status.ShouldBe(ClockStatus.Running);
    }

    [Theory]
    [InlineData("5 working-day", "2026-03-04 10:00", "2026-03-04 16:00", "2026-03-09 17:00")]
    [InlineData("5 working-day", "2026-03-04 10:00", "2026-03-12 10:00", "2026-03-17 17:00")]
    [InlineData("5 working-day", "2026-03-04 10:00", "2026-03-08 10:00", "2026-03-11 17:00")]
    [InlineData("10 calendar-day", "2026-03-04 10:00", "2026-03-12 10:00", "2026-03-20 17:00")]
    [InlineData("1 month", "2026-03-04 10:00", "2026-03-12 10:00", "2026-04-10 17:00")]
    [InlineData("8 working-hour", "2026-03-02 11:00", "2026-03-04 14:00", "2026-03-05 11:00")]
    public void A_financial_duty_takes_its_time_out(string limit, string paused, string resumed, string due)
    {
        var clock = Clock(limit).Pause(_city, At(paused), PauseKind.FinancialDuty, Basis).Resume(_city, At(resumed));

        clock.CurrentDueAt(_city).ShouldBe(At(due));
    }

    [Fact]
    public void A_pause_that_begins_late_hides_nothing()
    {
        var clock = Clock("1 working-day")
            .Pause(_city, At("2026-03-04 08:00"), PauseKind.FinancialDuty, Basis)
            .Resume(_city, At("2026-03-20 08:00"));

        clock.CurrentDueAt(_city).ShouldBe(At("2026-03-03 17:00"));
    }

    [Fact]
    public void A_new_date_is_promised_once()
    {
        var clock = Clock("5 working-day").Reappoint(_city, At("2026-03-06 10:00"), At("2026-03-16 17:00"), "Chờ xác minh");

        clock.OriginalDueAt(_city).ShouldBe(At("2026-03-09 17:00"));
        clock.CurrentDueAt(_city).ShouldBe(At("2026-03-16 17:00"));
        clock.WhyNot(_city, Reappointment("2026-03-13 10:00", "2026-03-30 17:00")).ShouldBe(ClockRefusal.AlreadyReappointed);
    }

    [Theory]
    [InlineData("2 working-day", "2026-03-06 09:00", "2026-03-06 17:00")]
    [InlineData("2 working-day", "2026-03-07 09:00", "2026-03-09 17:00")]
    [InlineData("8 working-hour", "2026-03-06 09:00", "2026-03-06 09:00")]
    public void A_promise_in_days_is_to_the_end_of_work_and_in_hours_to_the_minute(string limit, string promised, string due) =>
        Clock(limit).Reappoint(_city, At("2026-03-02 10:00"), At(promised), "Chờ xác minh").CurrentDueAt(_city).ShouldBe(At(due));

    [Fact]
    public void A_new_date_must_be_later_and_its_apology_a_day_ahead()
    {
        var clock = Clock("5 working-day");

        clock.WhyNot(_city, Reappointment("2026-03-06 10:00", "2026-03-09 17:00")).ShouldBe(ClockRefusal.NotLater);
        clock.ApologyInTime(_city, At("2026-03-08 23:59")).ShouldBeTrue();
        clock.ApologyInTime(_city, At("2026-03-09 08:00")).ShouldBeFalse();
    }

    [Fact]
    public void Events_that_make_no_sense_are_refused()
    {
        var running = Clock("5 working-day");
        var paused = running.Pause(_city, At("2026-03-04 10:00"), PauseKind.SpecialLaw, Basis);
        var done = running.Finish(_city, At("2026-03-06 10:00"));

        paused.WhyNot(_city, Event(ClockEventKind.Paused)).ShouldBe(ClockRefusal.AlreadyPaused);
        paused.WhyNot(_city, Event(ClockEventKind.Finished)).ShouldBe(ClockRefusal.StillPaused);
        paused.WhyNot(_city, Reappointment("2026-03-07 10:00", "2026-03-30 17:00")).ShouldBe(ClockRefusal.StillPaused);
        paused.WhyNot(_city, Event(ClockEventKind.Stopped)).ShouldBeNull();
        running.WhyNot(_city, Event(ClockEventKind.Resumed)).ShouldBe(ClockRefusal.NotPaused);
        running.WhyNot(_city, Event(ClockEventKind.Paused, "2026-03-02 08:59")).ShouldBe(ClockRefusal.OutOfOrder);
        paused.WhyNot(_city, Event(ClockEventKind.Resumed, "2026-03-04 09:59")).ShouldBe(ClockRefusal.OutOfOrder);
        done.WhyNot(_city, Event(ClockEventKind.Paused)).ShouldBe(ClockRefusal.Closed);
        Should.Throw<InvalidOperationException>(() => done.Stop(_city, At("2026-03-07 10:00"), "Rút hồ sơ"));
    }

    [Fact]
    public void A_holiday_added_later_moves_the_current_date_and_not_the_promise()
    {
        var clock = Clock("5 working-day");
        var promised = clock with { PromisedDueAt = clock.OriginalDueAt(_city) };
        var stormy = new WorkCalendar(CityDefinition with
        {
            Days = [.. CityDefinition.Days, new CalendarDay(Date("2026-03-05"), DayKind.Off) { NameVi = "Nghỉ bão" }],
        });

        promised.OriginalDueAt(stormy).ShouldBe(At("2026-03-09 17:00"));
        promised.CurrentDueAt(stormy).ShouldBe(At("2026-03-10 17:00"));
    }

    [Fact]
    public void Counting_is_the_same_with_and_without_explanation() =>
        Gen.Select(Gen.Int[1, 40], Gen.Enum<LimitUnit>(), Gen.Enum<PauseKind>(), Gen.Int[0, 40_000], Gen.Int[0, 40_000])
            .Sample((value, unit, kind, run, wait) =>
            {
                var pausedAt = At("2026-01-05 08:00").AddMinutes(run);
                var clock = new DossierClock(At("2026-01-05 08:00"), new TimeLimit(value, unit), DeadlineRules.Standard)
                    .Pause(_city, pausedAt, kind, Basis)
                    .Resume(_city, pausedAt.AddMinutes(wait));
                var explained = clock.Explain(_city);
                explained.DueAt.ShouldBe(clock.CurrentDueAt(_city));
                explained.Steps[^1].ShouldBe(new DeadlineStep(StepKind.Due) { At = explained.DueAt });
            });

    private static ClockEvent Event(ClockEventKind kind, string at = "2026-03-07 10:00") => new(kind, At(at));

    private static ClockEvent Reappointment(string at, string dueAt) =>
        new(ClockEventKind.Reappointed, At(at)) { NewDueAt = At(dueAt), Reason = "Chờ xác minh" };
}
