using MotCua.Core.Dossiers;

namespace MotCua.Tests.Core.Dossiers.Print;

public sealed class RegisterPdfTests
{
    [Fact]
    public void It_lists_the_columns_of_form_07()
    {
        var printed = Print(2);
        string[] expected =
        [
            "SỔ THEO DÕI HỒ SƠ", "Hồ sơ tiếp nhận từ ngày 01/03/2026 đến ngày 31/03/2026: 2 hồ sơ", "Số bộ", "H26.101-260303-0002",
            "Nguyễn Thị Ngọc Ẩn Đằng Khuê", "09:00", "16:00", "12:00", "03/03/2026", "đã trả kết quả",
            "01/2026/H26.101", "Mẫu số 07", "Trang 1/1",
        ];
        foreach (var part in expected)
            printed.Text.ShouldContain(part);
    }

    [Fact]
    public void A_long_one_goes_over_pages_and_loses_nothing()
    {
        var printed = Print(90);
        printed.Pages.ShouldBeGreaterThan(3);
        for (var i = 1; i <= 90; i++)
            printed.Text.ShouldContain($"H26.101-260303-{i:0000}");
        printed.StaysInside(842, 596).ShouldBeTrue();
    }

    [Fact]
    public void Its_code_leads_to_the_proof() =>
        PrintedCode.AtFoot(RegisterPdf.Render(FormSamples.Register(1), FormSamples.BaseUrl, FormSamples.VerifyPath))
            .ShouldBe(PrintedCode.Of(FormSamples.BaseUrl + FormSamples.VerifyPath));

    [Fact]
    public void A_reprint_is_the_same_bytes() =>
        RegisterPdf.Render(FormSamples.Register(3), FormSamples.BaseUrl, FormSamples.VerifyPath)
            .ShouldBe(RegisterPdf.Render(FormSamples.Register(3), FormSamples.BaseUrl, FormSamples.VerifyPath));

    private static PrintedText Print(int lines) =>
        new(RegisterPdf.Render(FormSamples.Register(lines), FormSamples.BaseUrl, FormSamples.VerifyPath));
}
