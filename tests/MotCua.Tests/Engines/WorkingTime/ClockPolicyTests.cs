using MotCua.Engines.WorkingTime;
using static MotCua.Tests.Engines.WorkingTime.Calendars;

namespace MotCua.Tests.Engines.WorkingTime;

public sealed class ClockPolicyTests
{
    [Theory]
    [InlineData("2018-06-20", 0)]
    [InlineData("2018-06-21", 1)]
    [InlineData("2025-06-30", 1)]
    [InlineData("2025-07-01", 1)]
    public void A_citation_holds_from_its_first_day_to_its_last(string on, int count)
    {
        foreach (var policy in (ClockPolicy[])[ClockPolicy.HandOver, ClockPolicy.RestartAfterPause, ClockPolicy.OneReappointment])
            policy.BasisOn(Date(on)).Count().ShouldBe(count);
    }

    [Fact]
    public void The_online_answer_kept_its_basis_when_the_decree_came() =>
        ClockPolicy.OnlineAnswer.BasisOn(Date("2026-01-01")).Select(citation => citation.Act)
            .ShouldBe(["Nghị định 45/2020/NĐ-CP", "Nghị định 118/2025/NĐ-CP"]);

    [Fact]
    public void Each_choice_of_rules_names_its_policy()
    {
        var rules = new DeadlineRules
        {
            LastDay = LastDayRule.PreviousWorkingDay,
            OutOfHours = OutOfHoursRule.NextWorkingMoment,
            AfterSupplement = PauseEffect.Resume,
        };
        var limit = new TimeLimit(3, LimitUnit.CalendarDay);

        (rules with { SameDayCutoff = new TimeOnly(15, 0) }).PoliciesFor(limit).ShouldBe(
        [
            ClockPolicy.SameDay, ClockPolicy.LastDayToPreviousWorkingDay, ClockPolicy.FromNextWorkingMoment,
            ClockPolicy.HandOver, ClockPolicy.ResumeAfterPause, ClockPolicy.OneReappointment,
        ]);
        (rules with { FirstDay = FirstDayRule.Counted }).PoliciesFor(limit).First().ShouldBe(ClockPolicy.FirstDayCounted);
        rules.PoliciesFor(new TimeLimit(3, LimitUnit.WorkingHour)).ShouldNotContain(ClockPolicy.LastDayToPreviousWorkingDay);
        rules.After(PauseKind.SpecialLaw).ShouldBe(PauseEffect.Resume);
        Should.Throw<ArgumentOutOfRangeException>(() => rules.After((PauseKind)9));
    }
}
