using MotCua.Core.Dossiers;

namespace MotCua.Tests.Core.Dossiers.Print;

public sealed class DecisionPdfTests
{
    [Fact]
    public void A_decision_is_set_as_an_administrative_document()
    {
        var printed = Print(FormSamples.Decision);
        printed.Pages.ShouldBe(1);
        string[] expected =
        [
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "UỶ BAN NHÂN DÂN PHƯỜNG BA ĐÌNH", "Số: 12/2026/H26.101",
            "Ba Đình, ngày 03 tháng 03 năm 2026", "QUYẾT ĐỊNH ĐĂNG KÝ KHAI SINH", "Căn cứ Luật Hộ tịch;",
            "Điều 1. Đăng ký khai sinh cho trẻ Nguyễn Ánh Dương.", "PHÓ CHỦ TỊCH", "Lê Hoàng Phước Ẩn", "Đã ký số ngày 03/03/2026",
            "Nơi nhận:",
        ];
        foreach (var text in expected)
            printed.Text.ShouldContain(text);
        (printed.Title, printed.Language).ShouldBe(("Quyết định đăng ký khai sinh", "(vi-VN)"));
        printed.Families.ShouldBe(["BeVietnamPro"]);
    }

    [Theory]
    [InlineData("Căn cứ Luật Hộ tịch", "Italic")]
    [InlineData("QUYẾT ĐỊNH:", "Bold")]
    [InlineData("Điều 1.", "Bold")]
    [InlineData("Đăng ký khai sinh cho trẻ", "Regular")]
    public void Grounds_enacting_word_and_articles_have_their_faces(string text, string face)
    {
        var letters = Print(FormSamples.Decision).Letters;
        var at = string.Concat(letters.Select(l => l.Value)).IndexOf(text, StringComparison.Ordinal);
        letters.Skip(at).Take(text.Length).Where(l => l.Value != " ").ShouldAllBe(l => l.FontName!.EndsWith(face));
    }

    [Fact]
    public void A_long_decision_goes_over_pages_and_signs_on_the_last()
    {
        var body = string.Join('\n', Enumerable.Range(1, 60).Select(i => $"Điều {i}. Các bên liên quan tổ chức thực hiện quyết định này."));
        var printed = Print(FormSamples.Decision with { Body = body });
        printed.Pages.ShouldBeGreaterThan(1);
        printed.Text.ShouldContain("Điều 60.");
        printed.Text.ShouldContain($"Trang {printed.Pages}/{printed.Pages}");
        printed.StaysInside(596, 842).ShouldBeTrue();
    }

    [Fact]
    public void The_code_leads_to_the_timeline_of_the_portal() =>
        PrintedCode.In(DecisionPdf.Render(FormSamples.Decision, FormSamples.BaseUrl))
            .ShouldBe(PrintedCode.Of(FormSamples.BaseUrl + FormSamples.Decision.TrackingPath));

    [Fact]
    public void A_second_drawing_is_the_same_bytes() =>
        DecisionPdf.Render(FormSamples.Decision, FormSamples.BaseUrl)
            .ShouldBe(DecisionPdf.Render(FormSamples.Decision, FormSamples.BaseUrl));

    private static PrintedText Print(DecisionPdfContent content) => new(DecisionPdf.Render(content, FormSamples.BaseUrl));
}
