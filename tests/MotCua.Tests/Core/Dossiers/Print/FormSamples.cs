using MotCua.Core.Dossiers;

namespace MotCua.Tests.Core.Dossiers.Print;

internal static class FormSamples
{
    public const string BaseUrl = "https://motcua.example.vn";

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
