using System.Globalization;

namespace MotCua.Engines.WorkingTime;

/// <summary>The sentences of an explanation in Vietnamese.</summary>
internal static class VietnameseSentences
{
    private static readonly string[] Weekdays =
        ["Chủ nhật", "thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy"];

    public static string Of(DeadlineStep step, DeadlineStep last) => step.Kind switch
    {
        StepKind.Started => $"Bắt đầu tính từ {Moment(step)}. Thời hạn là {Amount(step.Limit!.Value)}.",
        StepKind.MovedToWorkingMoment => $"Thời điểm đó ở ngoài giờ làm việc, nên tính từ {Moment(step)}.",
        StepKind.FirstDayNotCounted => $"Ngày nhận, {Day(step.On)}, không tính; bắt đầu đếm từ ngày tiếp theo.",
        StepKind.FirstDayCounted => FirstDayCounted(step),
        StepKind.AfterCutoff => $"Hồ sơ đến sau {Clock(step)} hoặc ngoài giờ làm việc của {Day(step.On)}, nên đếm từ ngày làm việc tiếp theo.",
        StepKind.HandedOverSameDay => $"Nhận không muộn hơn {Clock(step)}, {Day(step.On)}: chuyển xử lý ngay trong ngày.",
        StepKind.HandedOverNextDay => $"Nhận sau {Clock(step)} hoặc ngoài giờ làm việc của {Day(step.On)}: chuyển xử lý vào đầu ngày làm việc tiếp theo.",
        StepKind.WorkingDayCounted => WorkingDays(step, last),
        StepKind.DayOffSkipped => $"{Capital(Span(step))}: {Rest(step)}, không tính.",
        StepKind.MinutesWorked => $"{Capital(Day(step.On))}: tính {Duration(step.Minutes)}, đến {Clock(step)}; cộng lại được {Duration(step.Count)}.",
        StepKind.CalendarDaysCounted => $"Đếm liên tục {step.Count} ngày, kể cả ngày nghỉ: {Span(step)}.",
        StepKind.MonthsCounted => $"Tính tròn {step.Count} tháng: từ {Day(step.On)} đến {Day(step.ToOn)}.",
        StepKind.LastDayMoved => LastDayMoved(step),
        StepKind.HolidaysNotPublished => $"Lịch nghỉ sau ngày {Day(step.ToOn)} chưa được công bố, nên hạn có thể thay đổi khi có lịch.",
        StepKind.Promised => $"Giấy tiếp nhận ghi hạn {Moment(step)}; lịch làm việc đã thay đổi sau đó, hạn ban đầu vẫn được giữ để đánh giá.",
        StepKind.Due => $"Vậy hạn là {Moment(step)}.",
        _ => OfEvent(step),
    };

    private static string OfEvent(DeadlineStep step) => step.Kind switch
    {
        StepKind.Paused => $"Từ {Moment(step)}, thời hạn tạm dừng: {PauseName(step.Pause)}.",
        StepKind.Resumed => $"Từ {Moment(step)}, thời hạn chạy tiếp; khoảng dừng không tính vào thời hạn là {Uncounted(step)}.",
        StepKind.Restarted => $"Đến {Moment(step)} thì hết tạm dừng ({PauseName(step.Pause)}); thời hạn tính lại từ đầu.",
        StepKind.Reappointed => $"Cơ quan đã xin lỗi và hẹn lại đến {Moment(step)}.{Reason(step)}",
        StepKind.Stopped => $"Dừng giải quyết hồ sơ lúc {Moment(step)}.{Reason(step)}",
        StepKind.Finished => $"Có kết quả lúc {Moment(step)}.",
        _ => throw new ArgumentOutOfRangeException(nameof(step), step.Kind, "Unknown step."),
    };

    private static string FirstDayCounted(DeadlineStep step) => step.At is null
        ? $"Ngày nhận, {Day(step.On)}, được tính là ngày thứ 1."
        : $"Hồ sơ đến không muộn hơn {Clock(step)}, nên ngày nhận, {Day(step.On)}, được tính là ngày thứ 1.";

    private static string WorkingDays(DeadlineStep first, DeadlineStep last) => first == last
        ? $"Ngày làm việc thứ {first.Count}: {Day(first.On)}."
        : $"Ngày làm việc thứ {first.Count} đến thứ {last.Count}: từ {Day(first.On)} đến {Day(last.On)}.";

    private static string LastDayMoved(DeadlineStep step) => step.ToOn > step.On
        ? $"Ngày cuối, {Day(step.On)}, là ngày nghỉ, nên thời hạn kéo đến hết ngày làm việc tiếp theo, {Day(step.ToOn)}."
        : $"Ngày cuối, {Day(step.On)}, là ngày nghỉ, nên thời hạn kết thúc vào ngày làm việc liền trước, {Day(step.ToOn)}.";

    private static string Rest(DeadlineStep step)
    {
        if (step.NameVi is { Length: > 0 } name)
            return name;
        return step.On!.Value.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? "nghỉ hằng tuần" : "ngày nghỉ";
    }

    private static string PauseName(PauseKind? kind) => kind switch
    {
        PauseKind.Supplement => "chờ bổ sung, hoàn thiện hồ sơ",
        PauseKind.FinancialDuty => "chờ thực hiện nghĩa vụ tài chính",
        _ => "theo pháp luật chuyên ngành",
    };

    private static string Amount(TimeLimit limit) => $"{limit.Value} " + limit.Unit switch
    {
        LimitUnit.WorkingHour => "giờ làm việc",
        LimitUnit.WorkingDay => "ngày làm việc",
        LimitUnit.CalendarDay => "ngày",
        _ => "tháng",
    };

    private static string Uncounted(DeadlineStep step) => step.Limit!.Value.Unit switch
    {
        LimitUnit.WorkingHour => $"{Duration(step.Count)} làm việc",
        LimitUnit.WorkingDay => $"{step.Count} ngày làm việc",
        _ => $"{step.Count} ngày",
    };

    private static string Duration(long minutes) => (minutes / 60, minutes % 60) switch
    {
        (0, var rest) => $"{rest} phút",
        (var hours, 0) => $"{hours} giờ",
        var (hours, rest) => $"{hours} giờ {rest} phút",
    };

    private static string Reason(DeadlineStep step) => step.Reason is { Length: > 0 } reason ? $" Lý do: {reason}." : "";

    private static string Span(DeadlineStep step) =>
        step.On == step.ToOn ? Day(step.On) : $"{Day(step.On)} đến {Day(step.ToOn)}";

    private static string Moment(DeadlineStep step) => $"{Clock(step)} {Day(VietnamTime.DateOf(step.At!.Value))}";

    private static string Clock(DeadlineStep step) =>
        VietnamTime.TimeOf(step.At!.Value).ToString("HH':'mm", CultureInfo.InvariantCulture);

    private static string Day(DateOnly? on) =>
        $"{Weekdays[(int)on!.Value.DayOfWeek]} {on.Value.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture)}";

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
