using MotCua.Core.Calendars;
using MotCua.Core.Organisation;
using MotCua.Core.Oversight;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.Oversight;

/// <summary>What the thresholds do in a simulated year: few false alarms, and stops noticed in time.</summary>
public sealed class StopReplayTests(CoreFixture core) : IClassFixture<CoreFixture>
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Few_false_alarms_and_stops_noticed_within_half_a_day(int seed)
    {
        var calendar = await core.RunAsync((WorkCalendars c) => c.ForUnitAsync(LoadOrganisation.UnitId("pvhcc-tp"), default));
        var result = new StopReplay(calendar, StopThresholds.Current, seed).Run(new DateOnly(2026, 1, 1), counters: 20);
        TestContext.Current.TestOutputHelper?.WriteLine($"{result}, {result.FalseAlarmRate:0.000} false alarms for a counter and month");
        result.FalseAlarmRate.ShouldBeLessThan(0.1);
        result.Busy.ShouldBeGreaterThan(3);
        result.InHalfADay.ShouldBe(result.Busy);
        ((double)result.Noticed / result.Stops).ShouldBeGreaterThan(0.7);
    }
}
