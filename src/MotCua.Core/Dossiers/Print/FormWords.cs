using System.Globalization;
using MotCua.Core.Platform;
using MotCua.Engines.WorkingTime;

namespace MotCua.Core.Dossiers;

/// <summary>The Vietnamese words for the values of a form.</summary>
internal static class FormWords
{
    /// <summary>Hour and day on the wall clock of Vietnam; nothing for no instant.</summary>
    public static string Moment(DateTimeOffset? at)
    {
        if (at is not { } value)
            return "";
        var time = VietnamTime.TimeOf(value);
        return $"{time.Hour:00} giờ {time.Minute:00} phút, {Day(VietnamTime.DateOf(value))}";
    }

    /// <summary>An exclusive end: midnight is told as the whole day before it.</summary>
    public static string Until(DateTimeOffset? end)
    {
        if (end is not { } value)
            return "";
        return VietnamTime.TimeOf(value) == TimeOnly.MinValue
            ? $"đến hết {Day(VietnamTime.DateOf(value).AddDays(-1))}"
            : $"trước {Moment(value)}";
    }

    public static string Limit(PrintedLimit? limit) => limit is null ? "" : $"{limit.Value:00} {Unit(limit.Unit)}";

    public static string Kind(string kind) => kind switch
    {
        "vault" => "lấy từ kho dữ liệu",
        "original" => "bản chính",
        "copy" => "bản sao",
        _ => "bản điện tử",
    };

    public static string Return(string place) => place switch
    {
        nameof(ReturnMethod.Counter) => "tại Bộ phận Một cửa",
        nameof(ReturnMethod.Post) => "qua dịch vụ bưu chính công ích",
        nameof(ReturnMethod.Electronic) => "bản điện tử trên Cổng dịch vụ công",
        _ => place,
    };

    /// <summary>A holder as a party of a hand-over.</summary>
    public static string Holder(HolderKind kind, string unit) => kind switch
    {
        HolderKind.Applicant => "Người nộp hồ sơ",
        HolderKind.Branches => "Các cơ quan liên thông",
        HolderKind.Nobody => "Kết thúc",
        _ => unit,
    };

    /// <summary>Nothing when there was no deadline.</summary>
    public static string Result(Timeliness? timeliness) => timeliness switch
    {
        Timeliness.Early => "trước hạn",
        Timeliness.OnTime => "đúng hạn",
        Timeliness.Late => "quá hạn",
        _ => "",
    };

    public static string Channel(Channel channel) => channel switch
    {
        Platform.Channel.Direct => "Trực tiếp",
        Platform.Channel.Online => "Trực tuyến",
        _ => "Bưu chính công ích",
    };

    public static string Status(DossierStatus status) => status switch
    {
        DossierStatus.Submitted => "mới đăng ký",
        DossierStatus.Received => "được tiếp nhận",
        DossierStatus.Declined => "không được tiếp nhận",
        DossierStatus.Processing => "đang xử lý",
        DossierStatus.SupplementRequested => "chờ bổ sung",
        DossierStatus.FinancialDuty => "chờ nghĩa vụ tài chính",
        DossierStatus.Withdrawn => "đã rút hồ sơ",
        DossierStatus.Stopped => "dừng xử lý",
        DossierStatus.Finished => "đã có kết quả",
        _ => "đã trả kết quả",
    };

    public static string Contact(string name, string phone) =>
        phone.Length == 0 ? name : $"{name}, số điện thoại {phone}";

    private static string Day(DateOnly on) =>
        on.ToString("'ngày' dd 'tháng' MM 'năm' yyyy", CultureInfo.InvariantCulture);

    private static string Unit(string unit) => unit switch
    {
        "working-hour" => "giờ làm việc",
        "working-day" => "ngày làm việc",
        "calendar-day" => "ngày",
        "month" => "tháng",
        _ => unit,
    };
}
