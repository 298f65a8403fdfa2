using CsCheck;
using MotCua.Engines.WorkingTime;
using static MotCua.Tests.Engines.WorkingTime.Calendars;

namespace MotCua.Tests.Engines.WorkingTime;

public sealed class ExplanationTextTests
{
    private readonly WorkCalendar _city = NewCity();

    private const string CivilCode = "Bộ luật Dân sự 91/2015/QH13";

    [Fact]
    public void Working_days_across_a_long_holiday_in_Vietnamese()
    {
        var due = Deadlines.Due(_city, At("2026-04-23 14:30"), new TimeLimit(5, LimitUnit.WorkingDay), DeadlineRules.Standard);

        Vietnamese(due).ShouldBe(
        [
            "Bắt đầu tính từ 14:30 thứ Năm 23/04/2026. Thời hạn là 5 ngày làm việc.",
            "Ngày nhận, thứ Năm 23/04/2026, không tính; bắt đầu đếm từ ngày tiếp theo.",
            "Ngày làm việc thứ 1: thứ Sáu 24/04/2026.",
            "Thứ Bảy 25/04/2026 đến Chủ nhật 26/04/2026: nghỉ hằng tuần, không tính.",
            "Thứ Hai 27/04/2026: Giỗ Tổ Hùng Vương (nghỉ bù), không tính.",
            "Ngày làm việc thứ 2 đến thứ 3: từ thứ Ba 28/04/2026 đến thứ Tư 29/04/2026.",
            "Thứ Năm 30/04/2026: Ngày Chiến thắng, không tính.",
            "Thứ Sáu 01/05/2026: Quốc tế Lao động, không tính.",
            "Thứ Bảy 02/05/2026 đến Chủ nhật 03/05/2026: nghỉ hằng tuần, không tính.",
            "Ngày làm việc thứ 4 đến thứ 5: từ thứ Hai 04/05/2026 đến thứ Ba 05/05/2026.",
            "Vậy hạn là 17:00 thứ Ba 05/05/2026.",
        ]);
    }

    [Fact]
    public void A_last_day_off_in_English_with_its_legal_basis()
    {
        var due = Deadlines.Due(_city, At("2026-03-04 09:00"), new TimeLimit(3, LimitUnit.CalendarDay), DeadlineRules.Standard);

        ExplanationText.Of(due.Steps, ExplanationLanguage.English).ShouldBe(
        [
            new ExplainedLine("Counting starts at 09:00 on Wednesday 4 March 2026. The limit is 3 days.", null),
            new ExplainedLine("The day of receipt, Wednesday 4 March 2026, does not count; counting starts on the day after.", $"{CivilCode}, Điều 147 khoản 2"),
            new ExplainedLine("3 days in a row, days off included: Thursday 5 March 2026 to Saturday 7 March 2026.", null),
            new ExplainedLine("Saturday 7 March 2026 to Sunday 8 March 2026: weekend, not counted.", null),
            new ExplainedLine("The last day, Saturday 7 March 2026, is a day off, so the limit runs to the end of the next working day, Monday 9 March 2026.", $"{CivilCode}, Điều 148 khoản 5"),
            new ExplainedLine("So the deadline is 17:00 on Monday 9 March 2026.", null),
        ]);
    }

    [Fact]
    public void Hours_outside_working_time()
    {
        var due = Deadlines.OnlineAnswer(_city, At("2026-03-05 16:15"));
        Vietnamese(due).ShouldBe(
        [
            "Bắt đầu tính từ 16:15 thứ Năm 05/03/2026. Thời hạn là 8 giờ làm việc.",
            "Thứ Năm 05/03/2026: tính 45 phút, đến 17:00; cộng lại được 45 phút.",
            "Thứ Sáu 06/03/2026: tính 7 giờ 15 phút, đến 16:15; cộng lại được 8 giờ.",
            "Vậy hạn là 16:15 thứ Sáu 06/03/2026.",
        ]);

        English(Deadlines.OnlineAnswer(_city, At("2026-03-07 09:00"))).ShouldBe(
        [
            "Counting starts at 09:00 on Saturday 7 March 2026. The limit is 8 working hours.",
            "That is outside working hours, so counting starts at 08:00 on Monday 9 March 2026.",
            "Monday 9 March 2026: 8 hours up to 17:00; 8 hours so far.",
            "So the deadline is 17:00 on Monday 9 March 2026.",
        ]);
    }

    [Fact]
    public void The_same_day_rule_on_both_sides_of_its_cutoff()
    {
        var rules = new DeadlineRules { SameDayCutoff = new TimeOnly(15, 0) };
        var limit = new TimeLimit(1, LimitUnit.WorkingDay);

        English(Deadlines.Due(_city, At("2026-03-04 14:59"), limit, rules))[1]
            .ShouldBe("The application arrived by 15:00, so the day of receipt, Wednesday 4 March 2026, counts as day 1.");
        Vietnamese(Deadlines.Due(_city, At("2026-03-04 15:01"), limit, rules))[1]
            .ShouldBe("Hồ sơ đến sau 15:00 hoặc ngoài giờ làm việc của thứ Tư 04/03/2026, nên đếm từ ngày làm việc tiếp theo.");
    }

    [Fact]
    public void A_counted_first_day_is_told_and_named()
    {
        var rules = new DeadlineRules { FirstDay = FirstDayRule.Counted, LastDay = LastDayRule.PreviousWorkingDay };
        var counted = Deadlines.Due(_city, At("2026-03-04 09:00"), new TimeLimit(4, LimitUnit.CalendarDay), rules);

        English(counted).Skip(1).ShouldBe(
        [
            "The day of receipt, Wednesday 4 March 2026, counts as day 1.",
            "4 days in a row, days off included: Wednesday 4 March 2026 to Saturday 7 March 2026.",
            "The last day, Saturday 7 March 2026, is a day off, so the limit ends with the working day before, Friday 6 March 2026.",
            "So the deadline is 17:00 on Friday 6 March 2026.",
        ]);
        counted.Steps.Select(step => step.Policy).ShouldBe(
            [null, ClockPolicy.FirstDayCounted.Code, null, ClockPolicy.LastDayToPreviousWorkingDay.Code, null]);
        var sameDay = Deadlines.Due(_city, At("2026-03-04 09:00"), new TimeLimit(1, LimitUnit.WorkingDay), new DeadlineRules { SameDayCutoff = new TimeOnly(15, 0) });
        sameDay.Steps[1].Policy.ShouldBe(ClockPolicy.SameDay.Code);
    }

    [Fact]
    public void Hours_over_a_holiday_skip_each_rest_once()
    {
        var due = Deadlines.OnlineAnswer(_city, At("2026-04-29 09:00"));

        Vietnamese(due).Skip(1).ShouldBe(
        [
            "Thứ Tư 29/04/2026: tính 7 giờ, đến 17:00; cộng lại được 7 giờ.",
            "Thứ Năm 30/04/2026: Ngày Chiến thắng, không tính.",
            "Thứ Sáu 01/05/2026: Quốc tế Lao động, không tính.",
            "Thứ Bảy 02/05/2026 đến Chủ nhật 03/05/2026: nghỉ hằng tuần, không tính.",
            "Thứ Hai 04/05/2026: tính 1 giờ, đến 09:00; cộng lại được 8 giờ.",
            "Vậy hạn là 09:00 thứ Hai 04/05/2026.",
        ]);
        due.Steps.Where(step => step.Kind == StepKind.DayOffSkipped).Select(step => step.Count).ShouldBe([1L, 1L, 2L]);
    }

    [Fact]
    public void The_hand_over_cites_the_decree_of_its_time()
    {
        var before = Deadlines.HandOver(_city, At("2025-06-30 14:00"), DeadlineRules.Standard);
        var after = Deadlines.HandOver(_city, At("2025-07-01 15:30"), DeadlineRules.Standard);

        ExplanationText.Of(before.Steps, ExplanationLanguage.Vietnamese)[0].ShouldBe(new ExplainedLine(
            "Nhận không muộn hơn 15:00, thứ Hai 30/06/2025: chuyển xử lý ngay trong ngày.",
            "Nghị định 61/2018/NĐ-CP, Điều 18 khoản 2, 3"));
        ExplanationText.Of(after.Steps, ExplanationLanguage.English)[0].ShouldBe(new ExplainedLine(
            "Received after 15:00 or outside the working hours of Tuesday 1 July 2025: passed on for processing when the next working day starts.",
            "Nghị định 118/2025/NĐ-CP"));
    }

    [Fact]
    public void A_whole_life_of_a_clock_is_told_event_by_event()
    {
        var clock = new DossierClock(At("2026-03-02 09:00"), new TimeLimit(2, LimitUnit.WorkingDay), DeadlineRules.Standard)
            .Pause(_city, At("2026-03-03 10:00"), PauseKind.Supplement, "Điều 19")
            .Resume(_city, At("2026-03-09 10:00"))
            .Pause(_city, At("2026-03-10 10:00"), PauseKind.FinancialDuty, "Nghị định 101/2024/NĐ-CP")
            .Resume(_city, At("2026-03-12 10:00"))
            .Reappoint(_city, At("2026-03-12 11:00"), At("2026-03-16 17:00"), "máy in hỏng")
            .Finish(_city, At("2026-03-16 10:00"));

        Vietnamese(clock.Explain(_city)).Skip(4).ShouldBe(
        [
            "Từ 10:00 thứ Ba 03/03/2026, thời hạn tạm dừng: chờ bổ sung, hoàn thiện hồ sơ.",
            "Đến 10:00 thứ Hai 09/03/2026 thì hết tạm dừng (chờ bổ sung, hoàn thiện hồ sơ); thời hạn tính lại từ đầu.",
            "Bắt đầu tính từ 10:00 thứ Hai 09/03/2026. Thời hạn là 2 ngày làm việc.",
            "Ngày nhận, thứ Hai 09/03/2026, không tính; bắt đầu đếm từ ngày tiếp theo.",
            "Ngày làm việc thứ 1 đến thứ 2: từ thứ Ba 10/03/2026 đến thứ Tư 11/03/2026.",
            "Vậy hạn là 17:00 thứ Tư 11/03/2026.",
            "Từ 10:00 thứ Ba 10/03/2026, thời hạn tạm dừng: chờ thực hiện nghĩa vụ tài chính.",
            "Từ 10:00 thứ Năm 12/03/2026, thời hạn chạy tiếp; khoảng dừng không tính vào thời hạn là 2 ngày làm việc.",
            "Vậy hạn là 17:00 thứ Sáu 13/03/2026.",
            "Cơ quan đã xin lỗi và hẹn lại đến 17:00 thứ Hai 16/03/2026. Lý do: máy in hỏng.",
            "Vậy hạn là 17:00 thứ Hai 16/03/2026.",
            "Có kết quả lúc 10:00 thứ Hai 16/03/2026.",
        ]);
    }

    [Fact]
    public void The_same_life_in_English()
    {
        var clock = new DossierClock(At("2026-03-02 09:00"), new TimeLimit(1, LimitUnit.Month), DeadlineRules.Standard)
            .Pause(_city, At("2026-03-03 10:00"), PauseKind.SpecialLaw, "Luật Đất đai")
            .Resume(_city, At("2026-03-04 10:00"))
            .Stop(_city, At("2026-03-12 10:00"), "withdrawn");

        English(clock.Explain(_city)).Skip(2).ShouldBe(
        [
            "1 full month: from Monday 2 March 2026 to Thursday 2 April 2026.",
            "So the deadline is 17:00 on Thursday 2 April 2026.",
            "From 10:00 on Tuesday 3 March 2026 the clock is paused: as a special law provides.",
            "From 10:00 on Wednesday 4 March 2026 the clock runs on; the pause left out of the limit is 1 day.",
            "So the deadline is 17:00 on Friday 3 April 2026.",
            "Processing stopped at 10:00 on Thursday 12 March 2026. Reason: withdrawn.",
        ]);
    }

    [Fact]
    public void A_date_beyond_the_published_holidays_says_so()
    {
        var due = Deadlines.Due(_city, At("2026-12-30 09:00"), new TimeLimit(2, LimitUnit.WorkingDay), DeadlineRules.Standard);

        Vietnamese(due)[^2].ShouldBe("Lịch nghỉ sau ngày thứ Năm 31/12/2026 chưa được công bố, nên hạn có thể thay đổi khi có lịch.");
        English(due)[^2].ShouldBe("Days off after Thursday 31 December 2026 are not published yet, so the deadline may still move.");
        Deadlines.Due(_city, At("2026-12-30 09:00"), new TimeLimit(1, LimitUnit.WorkingDay), DeadlineRules.Standard)
            .Steps.ShouldNotContain(step => step.Kind == StepKind.HolidaysNotPublished);
        new WorkCalendar(CalendarDefinition.Weekdays(Morning)).HolidaysPublishedToOn.ShouldBeNull();
    }

    [Fact]
    public void A_promise_made_on_another_calendar_is_told()
    {
        var clock = new DossierClock(At("2026-03-02 09:00"), new TimeLimit(1, LimitUnit.WorkingDay), DeadlineRules.Standard);
        var kept = clock with { PromisedDueAt = At("2026-03-03 17:00") };
        var moved = clock with { PromisedDueAt = At("2026-03-02 17:00") };

        kept.Explain(_city).Steps.ShouldNotContain(step => step.Kind == StepKind.Promised);
        Vietnamese(moved.Explain(_city))[^1].ShouldBe(
            "Giấy tiếp nhận ghi hạn 17:00 thứ Hai 02/03/2026; lịch làm việc đã thay đổi sau đó, hạn ban đầu vẫn được giữ để đánh giá.");
        English(moved.Explain(_city))[^1].ShouldStartWith("The receipt slip promised 17:00 on Monday 2 March 2026;");
    }

    [Fact]
    public void Every_explanation_can_be_told_in_both_languages() =>
        Gen.Select(Gen.Int[0, 900_000], Gen.Int[1, 40], Gen.Enum<LimitUnit>(), Gen.Enum<FirstDayRule>(), Gen.Enum<LastDayRule>(), Gen.Enum<OutOfHoursRule>())
            .Sample((minutes, value, unit, firstDay, lastDay, outOfHours) =>
            {
                var rules = new DeadlineRules { FirstDay = firstDay, LastDay = lastDay, OutOfHours = outOfHours };
                var due = Deadlines.Due(_city, At("2025-01-01 00:00").AddMinutes(minutes), new TimeLimit(value, unit), rules);

                Vietnamese(due).Count.ShouldBe(English(due).Count);
                var counted = due.Steps.Where(step => step.Kind == StepKind.WorkingDayCounted).ToList();
                counted.Select(step => step.Count).ShouldBe(Enumerable.Range(1, counted.Count).Select(i => (long)i));
                if (unit == LimitUnit.WorkingHour)
                    due.Steps.Where(step => step.Kind == StepKind.MinutesWorked).Sum(step => step.Minutes).ShouldBe(value * 60);
            });

    [Fact]
    public void Each_policy_has_one_code_and_a_procedure_can_list_its_own()
    {
        ClockPolicy.All.Select(policy => policy.Code).ShouldBeUnique();
        ClockPolicy.All.ShouldAllBe(policy => ClockPolicy.Of(policy.Code) == policy
            && policy.NameVi.Length > 10 && policy.NameEn.Length > 10 && policy.Citations.All(citation => citation.Act.Length > 10));
        DeadlineRules.Standard.PoliciesFor(new TimeLimit(1, LimitUnit.WorkingDay)).ShouldBe(
        [
            ClockPolicy.FirstDayNotCounted, ClockPolicy.LastDayToNextWorkingDay, ClockPolicy.HandOver,
            ClockPolicy.RestartAfterPause, ClockPolicy.ResumeAfterPause, ClockPolicy.OneReappointment,
        ]);
        DeadlineRules.Standard.PoliciesFor(new TimeLimit(1, LimitUnit.WorkingHour)).Take(2)
            .ShouldBe([ClockPolicy.HoursFromInstant, ClockPolicy.FromNextWorkingMoment]);
        Should.Throw<KeyNotFoundException>(() => ClockPolicy.Of("no-such-policy"));
    }

    private static List<string> Vietnamese(Deadline due) =>
        [.. ExplanationText.Of(due.Steps, ExplanationLanguage.Vietnamese).Select(line => line.Text)];

    private static List<string> English(Deadline due) =>
        [.. ExplanationText.Of(due.Steps, ExplanationLanguage.English).Select(line => line.Text)];
}
