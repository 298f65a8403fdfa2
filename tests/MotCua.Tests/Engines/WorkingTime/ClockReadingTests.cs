using MotCua.Engines.WorkingTime;
using static MotCua.Tests.Engines.WorkingTime.Calendars;

namespace MotCua.Tests.Engines.WorkingTime;

public sealed class ClockReadingTests
{
    private readonly WorkCalendar _city = NewCity();

    private static readonly DossierClock Clock =
        new(At("2026-03-02 13:00"), new TimeLimit(4, LimitUnit.WorkingDay), DeadlineRules.Standard);

    [Fact]
    public void A_running_clock_shows_what_is_used_and_left()
    {
        var reading = ClockReading.Of(Clock, _city, At("2026-03-04 17:00"));

        reading.CountedMinutes.ShouldBe(240 + 480 + 480);
        reading.RemainingMinutes.ShouldBe(960);
        reading.RemainingDays.ShouldBe(2);
        reading.UsedShare.ShouldBe(1200.0 / 2160, 1e-9);
        (reading.Status, reading.AgainstCurrent).ShouldBe((ClockStatus.Running, Timeliness.Early));
    }

    [Fact]
    public void A_late_clock_counts_on()
    {
        var reading = ClockReading.Of(Clock, _city, At("2026-03-09 09:00"));

        reading.RemainingMinutes.ShouldBe(-60);
        reading.RemainingDays.ShouldBe(-1);
        reading.UsedShare.ShouldBeGreaterThan(1);
        reading.AgainstOriginal.ShouldBe(Timeliness.Late);
    }

    [Fact]
    public void A_paused_clock_stands_still()
    {
        var paused = Clock.Pause(_city, At("2026-03-03 17:00"), PauseKind.FinancialDuty, "Nghị định 101/2024/NĐ-CP");

        ClockReading.Of(paused, _city, At("2026-03-03 17:00")).ShouldBe(ClockReading.Of(paused, _city, At("2026-06-01 09:00")));
        ClockReading.Of(paused, _city, At("2026-06-01 09:00")).RemainingDays.ShouldBe(3);
        ClockReading.Of(paused, _city, At("2026-06-01 09:00")).CountedMinutes.ShouldBe(240 + 480);
    }

    [Fact]
    public void A_resumed_clock_leaves_the_pause_out_and_a_restarted_one_forgets()
    {
        var resumed = Clock.Pause(_city, At("2026-03-03 17:00"), PauseKind.FinancialDuty, "a").Resume(_city, At("2026-03-09 08:00"));
        var restarted = Clock.Pause(_city, At("2026-03-03 17:00"), PauseKind.Supplement, "a").Resume(_city, At("2026-03-09 08:00"));

        ClockReading.Of(resumed, _city, At("2026-03-09 10:00")).CountedMinutes.ShouldBe(240 + 480 + 120);
        ClockReading.Of(restarted, _city, At("2026-03-09 10:00")).CountedMinutes.ShouldBe(120);
    }

    [Fact]
    public void A_finished_clock_is_judged_against_both_dates()
    {
        var finished = Clock.Reappoint(_city, At("2026-03-05 09:00"), At("2026-03-13 17:00"), "Chờ xác minh")
            .Finish(_city, At("2026-03-10 09:00"));

        var reading = ClockReading.Of(finished, _city, At("2026-12-01 09:00"));

        (reading.AgainstOriginal, reading.AgainstCurrent).ShouldBe((Timeliness.Late, Timeliness.Early));
        reading.CountedMinutes.ShouldBe(_city.WorkingMinutesBetween(Clock.StartedAt, At("2026-03-10 09:00")));
    }
}
