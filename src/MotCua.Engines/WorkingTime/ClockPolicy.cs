namespace MotCua.Engines.WorkingTime;

/// <summary>Where a policy is written, and while it was in force.</summary>
/// <param name="Act">Act and article, as cited in Vietnamese.</param>
/// <param name="From">First date in force, inclusive.</param>
/// <param name="To">Last date in force, inclusive; null while in force.</param>
public sealed record LegalCitation(string Act, DateOnly From, DateOnly? To = null);

/// <summary>
/// A named rule by which dates are counted, with its legal basis over time. The engine holds the rule; a procedure
/// version chooses among them and may cite a more special act of its own.
/// </summary>
/// <param name="Code">Stable name, used in steps and in procedure packages.</param>
/// <param name="NameVi">What it says, Vietnamese.</param>
/// <param name="NameEn">What it says, English.</param>
/// <param name="Citations">Its sources, oldest first; several may hold at once.</param>
public sealed record ClockPolicy(string Code, string NameVi, string NameEn, IReadOnlyList<LegalCitation> Citations)
{
    private static readonly DateOnly CivilCodeFrom = new(2017, 1, 1);
    private static readonly DateOnly Decree61From = new(2018, 6, 21);
    private static readonly DateOnly Decree61To = new(2025, 6, 30);
    private static readonly DateOnly Decree118From = new(2025, 7, 1);

    /// <summary>Days are counted from the day after the event.</summary>
    public static readonly ClockPolicy FirstDayNotCounted = new("first-day-not-counted",
        "Ngày nhận hồ sơ không tính; bắt đầu đếm từ ngày tiếp theo",
        "The day of reception is not counted; counting begins on the next day",
        [new("Bộ luật Dân sự 91/2015/QH13, Điều 147 khoản 2", CivilCodeFrom)]);

    /// <summary>The day of reception is day one.</summary>
    public static readonly ClockPolicy FirstDayCounted = new("first-day-counted",
        "Ngày nhận hồ sơ được tính là ngày thứ nhất", "The day of reception is day one", []);

    /// <summary>Hours run from the instant.</summary>
    public static readonly ClockPolicy HoursFromInstant = new("hours-from-instant",
        "Thời hạn tính bằng giờ chạy ngay từ thời điểm nhận, chỉ trong giờ làm việc",
        "A limit in hours runs from the instant of reception, inside working time only",
        [new("Bộ luật Dân sự 91/2015/QH13, Điều 147 khoản 1", CivilCodeFrom)]);

    /// <summary>A last day that is off moves on.</summary>
    public static readonly ClockPolicy LastDayToNextWorkingDay = new("last-day-to-next-working-day",
        "Ngày cuối là ngày nghỉ thì thời hạn kết thúc khi hết ngày làm việc tiếp theo",
        "When the last day is off, the limit ends with the next working day",
        [new("Bộ luật Dân sự 91/2015/QH13, Điều 148 khoản 5", CivilCodeFrom)]);

    /// <summary>A last day that is off moves back, by special law.</summary>
    public static readonly ClockPolicy LastDayToPreviousWorkingDay = new("last-day-to-previous-working-day",
        "Ngày cuối là ngày nghỉ thì thời hạn kết thúc vào ngày làm việc liền trước",
        "When the last day is off, the limit ends with the working day before", []);

    /// <summary>An arrival outside working time counts from the next working moment.</summary>
    public static readonly ClockPolicy FromNextWorkingMoment = new("from-next-working-moment",
        "Hồ sơ đến ngoài giờ làm việc được tính từ thời điểm làm việc tiếp theo",
        "A dossier that arrives outside working time counts from the next working moment", []);

    /// <summary>Received by the cut-off, answered the same day.</summary>
    public static readonly ClockPolicy SameDay = new("same-day",
        "Nhận đến giờ quy định thì giải quyết trong ngày; nhận sau giờ đó thì ngày làm việc tiếp theo",
        "Received by the cut-off it is settled the same day; after it, on the next working day", []);

    /// <summary>Hand-over to processing the same day until 15:00.</summary>
    public static readonly ClockPolicy HandOver = new("hand-over",
        "Chuyển hồ sơ ngay trong ngày làm việc; nhận sau 15 giờ thì chuyển đầu ngày làm việc tiếp theo",
        "Hand over within the working day; received after 15:00, at the start of the next working day",
        [
            new("Nghị định 61/2018/NĐ-CP, Điều 18 khoản 2, 3", Decree61From, Decree61To),
            new("Nghị định 118/2025/NĐ-CP", Decree118From),
        ]);

    /// <summary>An online dossier is answered within eight working hours.</summary>
    public static readonly ClockPolicy OnlineAnswer = new("online-answer",
        "Trả lời hồ sơ trực tuyến trong 8 giờ làm việc kể từ khi hồ sơ đến hệ thống",
        "Answer an online dossier within 8 working hours of its arrival",
        [new("Nghị định 45/2020/NĐ-CP", new DateOnly(2020, 5, 22)), new("Nghị định 118/2025/NĐ-CP", Decree118From)]);

    /// <summary>After a supplement the limit begins again.</summary>
    public static readonly ClockPolicy RestartAfterPause = new("restart-after-pause",
        "Thời hạn tính lại từ đầu khi nhận đủ hồ sơ", "The limit begins again once the dossier is complete",
        [
            new("Nghị định 61/2018/NĐ-CP, Điều 19 khoản 4", Decree61From, Decree61To),
            new("Nghị định 118/2025/NĐ-CP", Decree118From),
        ]);

    /// <summary>The time of a pause is outside the limit.</summary>
    public static readonly ClockPolicy ResumeAfterPause = new("resume-after-pause",
        "Thời gian tạm dừng không tính vào thời hạn; phần còn lại chạy tiếp",
        "The time of the pause is outside the limit; what is left goes on", []);

    /// <summary>A new date may be promised once, with an apology, a day before the due date at the latest.</summary>
    public static readonly ClockPolicy OneReappointment = new("one-reappointment",
        "Chỉ được hẹn lại một lần, xin lỗi và nêu lý do ít nhất 01 ngày trước khi đến hạn",
        "A new date is promised once only, with an apology and the reason at least one day before the due date",
        [
            new("Nghị định 61/2018/NĐ-CP, Điều 19 khoản 9", Decree61From, Decree61To),
            new("Nghị định 118/2025/NĐ-CP", Decree118From),
        ]);

    /// <summary>Every policy the engine knows.</summary>
    public static readonly IReadOnlyList<ClockPolicy> All =
    [
        FirstDayNotCounted, FirstDayCounted, HoursFromInstant, LastDayToNextWorkingDay, LastDayToPreviousWorkingDay,
        FromNextWorkingMoment, SameDay, HandOver, OnlineAnswer, RestartAfterPause, ResumeAfterPause, OneReappointment,
    ];

    /// <summary>The policy of a code.</summary>
    /// <exception cref="KeyNotFoundException">No policy has that code.</exception>
    public static ClockPolicy Of(string code) =>
        All.FirstOrDefault(policy => policy.Code == code) ?? throw new KeyNotFoundException($"No clock policy '{code}'.");

    /// <summary>The citations in force on a date; none where the choice rests on the procedure's own act.</summary>
    public IEnumerable<LegalCitation> BasisOn(DateOnly on) =>
        Citations.Where(citation => citation.From <= on && (citation.To is not { } to || on <= to));
}
