using System.Text;
using MotCua.Core.Dossiers;

namespace MotCua.Tests.Core.Dossiers.Print;

public sealed class FormPdfTests
{
    private const double Width = 420;
    private const double Height = 596;

    [Theory]
    [InlineData(1, "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ")]
    [InlineData(2, "PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ")]
    [InlineData(3, "PHIẾU TỪ CHỐI TIẾP NHẬN GIẢI QUYẾT HỒ SƠ")]
    [InlineData(4, "VĂN BẢN XIN LỖI VÀ ĐỀ NGHỊ GIA HẠN THỜI GIAN GIẢI QUYẾT")]
    [InlineData(5, "THÔNG BÁO DỪNG GIẢI QUYẾT HỒ SƠ")]
    [InlineData(6, "PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ")]
    public void A_form_says_who_what_and_where_on_one_page(int form, string title)
    {
        var printed = Print(FormSamples.Of(form));
        printed.Pages.ShouldBe(1);
        string[] expected =
        [
            title, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "UỶ BAN NHÂN DÂN PHƯỜNG BA ĐÌNH",
            "UỶ BAN NHÂN DÂN THÀNH PHỐ HÀ NỘI", "Ba Đình, ngày 03 tháng 03 năm 2026", "Nguyễn Thị Ngọc Ẩn Đằng Khuê",
            "H26.101-260303-0001", "••••••••1234", "12 phố Đội Cấn", "Đăng ký khai sinh – Sinh trong nước", "Trần Văn Đẳng",
        ];
        foreach (var text in expected)
            printed.Text.ShouldContain(text);
        printed.Text.IsNormalized(NormalizationForm.FormC).ShouldBeTrue();
        (printed.Title, printed.Author, printed.Language).ShouldBe((title, "Uỷ ban nhân dân phường Ba Đình", "(vi-VN)"));
    }

    [Fact]
    public void Form_01_lists_papers_limit_dates_return_and_fees()
    {
        var text = Print(FormSamples.Of(1)).Text;
        string[] expected =
        [
            "Giấy chứng sinh", "bản điện tử", "Giấy kết hôn", "lấy từ kho dữ liệu", "01 bộ", "01 ngày làm việc",
            "09 giờ 00 phút, ngày 03 tháng 03 năm 2026", "16 giờ 00 phút, ngày 03 tháng 03 năm 2026",
            "bản điện tử trên Cổng dịch vụ công", "Lệ phí đăng ký khai sinh 8.000 đồng", "NGƯỜI NỘP HỒ SƠ", "NGƯỜI TIẾP NHẬN HỒ SƠ",
        ];
        foreach (var part in expected)
            text.ShouldContain(part);
    }

    [Fact]
    public void Form_02_lists_what_is_missing_and_until_when()
    {
        var text = Print(FormSamples.Of(2)).Text;
        text.ShouldContain("Ảnh chụp mờ, không đọc được số giấy.");
        text.ShouldContain("Điều 16 Luật Hộ tịch");
        text.ShouldContain("đến hết ngày 02 tháng 04 năm 2026");
    }

    [Fact]
    public void Form_04_gives_the_missed_date_the_reason_and_the_new_date()
    {
        var text = Print(FormSamples.Of(4) with { NewDueAt = FormSamples.At.AddDays(2).AddHours(8) }).Text;
        text.ShouldContain("Ngày đã hẹn trả kết quả: 16 giờ 00 phút, ngày 03 tháng 03 năm 2026");
        text.ShouldContain("Lý do chậm: Ảnh chụp mờ, không đọc được số giấy.");
        text.ShouldContain("hẹn trả kết quả vào: 17 giờ 00 phút, ngày 05 tháng 03 năm 2026");
        text.ShouldContain("thành thật xin lỗi");
    }

    [Theory]
    [InlineData(3)]
    [InlineData(5)]
    public void Forms_03_and_05_give_reason_law_and_remedy(int form)
    {
        var text = Print(FormSamples.Of(form)).Text;
        text.ShouldContain("Ảnh chụp mờ, không đọc được số giấy.");
        text.ShouldContain("Căn cứ pháp lý: Điều 16 Luật Hộ tịch");
        text.ShouldContain("khiếu nại");
    }

    /// <summary>Every Vietnamese letter with every tone, both cases, comes out of the PDF as it went in.</summary>
    [Fact]
    public void All_letters_with_all_marks_can_be_searched()
    {
        string[] vowels = ["a", "ă", "â", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y"];
        string[] tones = ["", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"];
        var words = vowels.Select(v => string.Concat(tones.Select(t => v + t)).Normalize(NormalizationForm.FormC)).Append("đđ").ToList();
        var all = string.Join(' ', words.Concat(words.Select(w => w.ToUpperInvariant())));
        Print(FormSamples.Of(1) with { ApplicantAddress = all }).Text.ShouldContain(all);
    }

    [Fact]
    public void Decomposed_text_is_printed_composed()
    {
        var name = "Nguyễn Thị Ẩn";
        Print(FormSamples.Of(1) with { ApplicantName = name.Normalize(NormalizationForm.FormD) }).Text.ShouldContain(name);
    }

    [Fact]
    public void One_family_is_used() => Print(FormSamples.Of(1)).Families.ShouldBe(["BeVietnamPro"]);

    [Fact]
    public void Letters_that_could_join_stay_searchable() =>
        Print(FormSamples.Of(1) with { ApplicantEmail = "office.fifty.flat@affinity.example" }).Text
            .ShouldContain("office.fifty.flat@affinity.example");

    [Fact]
    public void A_long_table_goes_over_pages_with_its_head_and_loses_nothing()
    {
        var papers = Enumerable.Range(1, 60).Select(i => new FormPaper($"Giấy xác nhận thứ {i} kèm bản dịch được chứng thực", "copy", i)).ToList();
        var printed = Print(FormSamples.Of(1) with { Papers = papers });
        printed.Pages.ShouldBeGreaterThan(2);
        foreach (var paper in papers)
            printed.Text.ShouldContain(paper.Name);
        System.Text.RegularExpressions.Regex.Count(printed.Text, "Tên giấy tờ").ShouldBeGreaterThanOrEqualTo(printed.Pages - 1);
        printed.StaysInside(Width, Height).ShouldBeTrue();
    }

    [Fact]
    public void A_reason_longer_than_a_page_is_printed_whole()
    {
        var reason = string.Join(' ', Enumerable.Range(1, 900).Select(i => $"chữ{i}"));
        foreach (var form in (int[])[2, 3])
        {
            var printed = Print(FormSamples.Of(form) with { Items = [new("Giấy chứng sinh", reason, "Điều 16")] });
            foreach (var word in reason.Split(' '))
                printed.Text.ShouldContain(word);
            printed.StaysInside(Width, Height).ShouldBeTrue();
        }
    }

    [Fact]
    public void A_word_wider_than_the_line_is_broken_inside_the_paper() =>
        Print(FormSamples.Of(1) with { ApplicantEmail = new string('m', 300), ApplicantName = new string('Ẩ', 200) })
            .StaysInside(Width, Height).ShouldBeTrue();

    [Fact]
    public void A_reprint_is_the_same_bytes() =>
        FormPdf.Render(FormSamples.Of(1), FormSamples.BaseUrl, FormSamples.VerifyPath).ShouldBe(FormPdf.Render(FormSamples.Of(1), FormSamples.BaseUrl, FormSamples.VerifyPath));

    [Fact]
    public void Forms_can_be_drawn_at_once_and_while_memory_is_moved()
    {
        var expected = FormPdf.Render(FormSamples.Of(2), FormSamples.BaseUrl, FormSamples.VerifyPath);
        Parallel.For(0, 24, _ =>
        {
            GC.Collect(2, GCCollectionMode.Forced, blocking: true, compacting: true);
            FormPdf.Render(FormSamples.Of(2), FormSamples.BaseUrl, FormSamples.VerifyPath).ShouldBe(expected);
        });
    }

    [Fact]
    public void The_code_leads_to_the_timeline() =>
        PrintedCode.In(FormPdf.Render(FormSamples.Of(1), FormSamples.BaseUrl, FormSamples.VerifyPath))
            .ShouldBe(PrintedCode.Of(FormSamples.BaseUrl + FormSamples.Of(1).TrackingPath));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void The_code_at_the_foot_leads_to_the_proof(int form)
    {
        var pdf = FormPdf.Render(FormSamples.Of(form), FormSamples.BaseUrl, FormSamples.VerifyPath);
        PrintedCode.AtFoot(pdf).ShouldBe(PrintedCode.Of(FormSamples.BaseUrl + FormSamples.VerifyPath));
        new PrintedText(pdf).Text.ShouldContain("Mã kiểm tra: 0123456789ab");
    }

    [Fact]
    public void Form_06_lists_each_hand_over_with_its_result()
    {
        var text = Print(FormSamples.Of(6)).Text;
        string[] expected =
        [
            "Cơ quan phối hợp: Công an phường Ba Đình", "Bên giao", "Bên nhận", "Phòng Văn hoá – Xã hội – Trần Văn Đẳng", "Người nộp hồ sơ",
            "09 giờ 00 phút, ngày 03 tháng 03 năm 2026", "trước hạn", "quá hạn",
        ];
        foreach (var part in expected)
            text.ShouldContain(part);
    }

    [Fact]
    public void A_form_that_is_not_drawn_here_is_a_bug() =>
        Should.Throw<ArgumentOutOfRangeException>(() => FormPdf.Render(FormSamples.Of(9), FormSamples.BaseUrl, FormSamples.VerifyPath));

    private static PrintedText Print(FormContent content) => new(FormPdf.Render(content, FormSamples.BaseUrl, FormSamples.VerifyPath));
}
