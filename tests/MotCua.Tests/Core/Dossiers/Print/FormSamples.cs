using MotCua.Core.Dossiers;
using MotCua.Engines.WorkingTime;

namespace MotCua.Tests.Core.Dossiers.Print;

internal static class FormSamples
{
    public const string BaseUrl = "https://motcua.example.vn";

    public const string VerifyPath = "/verify/0197a1b2000070008000000000000000/0123456789ab";

    /// <summary>Tuesday 3 March 2026, 09:00 in Hà Nội.</summary>
    public static DateTimeOffset At { get; } = new(2026, 3, 3, 2, 0, 0, TimeSpan.Zero);

    public static FormContent Of(int form) => new()
    {
        Form = form, Number = $"H26.101-260303-0001/{form:00}-1", Agency = "Uỷ ban nhân dân phường Ba Đình",
        ParentAgency = "Uỷ ban nhân dân thành phố Hà Nội", Place = "Ba Đình", DossierCode = "H26.101-260303-0001",
        TrackingPath = "/t/H26.101-260303-0001/k7Qw9ZxYt2Lm4NpR", ProcedureName = "Đăng ký khai sinh",
        CaseName = "Sinh trong nước", ApplicantName = "Nguyễn Thị Ngọc Ẩn Đằng Khuê", ApplicantId = "••••••••1234",
        ApplicantAddress = "12 phố Đội Cấn, phường Ba Đình", ApplicantPhone = "0912 345 678",
        ApplicantEmail = "mai@vidu.example", Papers = [new("Giấy chứng sinh", "electronic", 1), new("Giấy kết hôn", "vault", 1)],
        Limit = new PrintedLimit(1, "working-day"), IssuedAt = At, ReceivedAt = At, DueAt = At.AddHours(7),
        ReturnPlace = "Electronic", Fees = [new("Lệ phí đăng ký khai sinh", 8000)],
        Items = [new("Giấy chứng sinh", "Ảnh chụp mờ, không đọc được số giấy.", "Điều 16 Luật Hộ tịch")],
        AnswerBy = new DateTimeOffset(2026, 4, 2, 17, 0, 0, TimeSpan.Zero), OfficerName = "Trần Văn Đẳng",
        OfficerTitle = "Công chức Tư pháp – Hộ tịch", ContactPhone = "024 0000 2101",
        Partners = ["Công an phường Ba Đình"],
        HandOvers =
        [
            new("Bộ phận Một cửa phường Ba Đình – Lê Thị Hoa", "Phòng Văn hoá – Xã hội – Trần Văn Đẳng", At, Timeliness.Early),
            new("Phòng Văn hoá – Xã hội – Trần Văn Đẳng", "Công an phường Ba Đình", At.AddHours(1), null),
            new("Công an phường Ba Đình", "Người nộp hồ sơ", At.AddHours(8), Timeliness.Late),
        ],
    };

    public static RegisterContent Register(int lines) => new()
    {
        Number = "01/2026/H26.101", Agency = "Uỷ ban nhân dân phường Ba Đình", ParentAgency = "Uỷ ban nhân dân thành phố Hà Nội",
        Place = "Ba Đình", FromOn = new(2026, 3, 1), ToOn = new(2026, 3, 31), IssuedAt = At, OfficerName = "Lê Thị Hoa",
        OfficerTitle = "Công chức Bộ phận Một cửa",
        Lines = [.. Enumerable.Range(1, lines).Select(i => new RegisterLine(
            i, $"H26.101-260303-{i:0000}", "Đăng ký khai sinh", 1, "Nguyễn Thị Ngọc Ẩn Đằng Khuê", "12 phố Đội Cấn, phường Ba Đình",
            "0912 345 678", "Uỷ ban nhân dân phường Ba Đình", At, At.AddHours(7), i % 2 == 0 ? At.AddHours(3) : null,
            ReturnMethod.Electronic, i % 2 == 0 ? DossierStatus.Returned : DossierStatus.Processing))],
    };

    public static DecisionPdfContent Decision { get; } = new()
    {
        Agency = "Uỷ ban nhân dân phường Ba Đình", ParentAgency = "Uỷ ban nhân dân thành phố Hà Nội", Place = "Ba Đình",
        Number = "12/2026/H26.101", SignedAt = At, Title = "Quyết định đăng ký khai sinh",
        Body = "Căn cứ Luật Hộ tịch;\nQUYẾT ĐỊNH:\nĐiều 1. Đăng ký khai sinh cho trẻ Nguyễn Ánh Dương.",
        SignerName = "Lê Hoàng Phước Ẩn", SignerTitle = "Phó Chủ tịch", DossierCode = "H26.101-260303-0001",
        TrackingPath = "/t/H26.101-260303-0001/k7Qw9ZxYt2Lm4NpR",
    };
}
