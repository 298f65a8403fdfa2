using MotCua.Core.Oversight;

namespace MotCua.Tests.Core.Oversight;

/// <summary>The decision alone, on hours made by hand: eight hours a day, Monday to Friday.</summary>
public sealed class StopDetectorTests
{
    private static readonly DateOnly Monday = new(2026, 1, 5);

    [Fact]
    public void A_busy_counter_that_falls_silent_stops_within_half_a_day()
    {
        var hours = Days(30, _ => 6);
        Judge([.. hours, .. Silent(hours, 1)]).IsStop.ShouldBeFalse("one silent hour is never a stop");
        var verdict = Judge([.. hours, .. Silent(hours, 3)]);
        (verdict.IsStop, verdict.SilentMinutes).ShouldBe((true, 180));
        verdict.Expected.ShouldBe(18, 1.5);
    }

    [Fact]
    public void An_hour_that_is_always_quiet_surprises_nobody()
    {
        var hours = Days(30, hour => hour < 12 ? 8 : 0);
        var afternoon = hours[^1] with { On = hours[^1].On, Count = 0 };
        Judge([.. hours, afternoon, afternoon, afternoon]).IsStop.ShouldBeFalse();
    }

    [Fact]
    public void Hours_closed_by_an_act_do_not_count() =>
        Judge([.. Days(30, _ => 6) is var hours ? hours : [], .. Silent(hours, 8).Select(h => h with { IsOpen = false })])
            .ShouldBe(StopVerdict.Nothing);

    [Fact]
    public void Beside_days_off_less_is_expected()
    {
        var hours = Days(30, _ => 3);
        var plain = Judge([.. hours, .. Silent(hours, 4)]);
        var beside = Judge([.. hours, .. Silent(hours, 4).Select(h => h with { NearBreak = true })]);
        beside.Expected.ShouldBe(plain.Expected * StopThresholds.Current.BreakFactor, 0.01);
    }

    [Fact]
    public void A_new_counter_has_no_experience() => Judge([.. Days(5, _ => 20), .. Silent(Days(5, _ => 20), 8)]).ShouldBe(StopVerdict.Nothing);

    [Fact]
    public void A_quiet_season_lowers_what_is_expected()
    {
        var hours = Days(30, _ => 6);
        var quiet = hours.Select((h, i) => i >= hours.Count - 40 ? h with { Count = 1 } : h).ToList();
        Judge([.. quiet, .. Silent(quiet, 3)]).Expected.ShouldBeLessThan(Judge([.. hours, .. Silent(hours, 3)]).Expected / 3);
    }

    private static StopVerdict Judge(IReadOnlyList<WorkedHour> hours) => StopDetector.Judge(hours, StopThresholds.Current);

    private static List<WorkedHour> Days(int days, Func<int, int> count) =>
        [.. Enumerable.Range(0, days).Select(d => Monday.AddDays(d / 5 * 7 + d % 5)).SelectMany(on =>
            Enumerable.Range(8, 8).Select(hour => new WorkedHour(on, hour, 60, count(hour), true, false)))];

    private static IEnumerable<WorkedHour> Silent(List<WorkedHour> after, int hours)
    {
        var on = after[^1].On.AddDays(after[^1].On.DayOfWeek == DayOfWeek.Friday ? 3 : 1);
        return Enumerable.Range(8, hours).Select(hour => new WorkedHour(on, hour, 60, 0, true, false));
    }
}
