using MotCua.Core.Documents.Print;

namespace MotCua.Core.Dossiers;

/// <summary>Draws the issued forms 01 to 06 (TT 03/2025/TT-VPCP) and receipts on A5, from the frozen content alone.</summary>
public static class FormPdf
{
    private const float QrSide = 58f;
    private const float TitleSize = FormLines.Size + 2.5f;

    /// <param name="baseUrl">Address of the portal that the QR codes lead to, without a slash at its end; may be empty.</param>
    /// <param name="verifyPath">Path of the page that verifies the form, for the code at the foot.</param>
    /// <returns>The same bytes for the same content.</returns>
    public static byte[] Render(FormContent form, string baseUrl, string verifyPath)
    {
        var pages = new PrintPages(PageFormat.A5);
        PrintHead.Draw(pages, new HeadFacts(form.ParentAgency, form.Agency, form.Number, form.Place, form.IssuedAt), FormLines.Size - 1);
        pages.Paragraph(
            new TextStyle(TitleSize) { Align = TextAlign.Centre, SpaceAfter = 1 },
            TextSpan.Strong(Balanced(Title(form.Form), pages.Format.TextWidth)));
        pages.Paragraph(
            new TextStyle(FormLines.Size) { Align = TextAlign.Centre, SpaceAfter = 7 },
            TextSpan.Plain("Mã hồ sơ: "), TextSpan.Strong(form.DossierCode));
        Applicant(pages, form, baseUrl);
        FormBodies.Draw(pages, form);
        FormBodies.Sign(pages, form);
        return PdfFile.Write(
            pages, new PdfFacts(Title(form.Form), form.Agency, form.DossierCode, form.IssuedAt),
            (canvas, page, count) => ProofFoot.Draw(
                canvas, pages.Format, $"{Kind(form.Form)} · Mã hồ sơ {form.DossierCode}", baseUrl + verifyPath, page, count));
    }

    /// <exception cref="ArgumentOutOfRangeException">No such form is drawn here.</exception>
    public static string Title(int form) => form switch
    {
        1 => "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ",
        2 => "PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ",
        3 => "PHIẾU TỪ CHỐI TIẾP NHẬN GIẢI QUYẾT HỒ SƠ",
        4 => "VĂN BẢN XIN LỖI VÀ ĐỀ NGHỊ GIA HẠN THỜI GIAN GIẢI QUYẾT",
        5 => "THÔNG BÁO DỪNG GIẢI QUYẾT HỒ SƠ",
        6 => "PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ",
        7 => "SỔ THEO DÕI HỒ SƠ",
        8 => "BIÊN LAI THU PHÍ, LỆ PHÍ",
        _ => throw new ArgumentOutOfRangeException(nameof(form), form, "No such form."),
    };

    private static string Kind(int form) => form == 8 ? "Biên lai" : $"Mẫu số {form:00}";

    /// <summary>A title that needs two lines is broken near its middle, so that no word stands alone.</summary>
    private static string Balanced(string title, float width)
    {
        var middle = title.IndexOf(' ', title.Length / 2 - 1);
        return PrintFace.Bold.Width(title, TitleSize) <= width || middle < 0
            ? title
            : title[..(middle + 1)] + title[(middle + 1)..].Replace(' ', '\u00a0');
    }

    /// <summary>Who filed what, beside the code that leads to the dossier's timeline.</summary>
    private static void Applicant(PrintPages pages, FormContent form, string baseUrl)
    {
        var bottom = pages.Y + QrSide + QrNote.CaptionHeight;
        QrNote.Draw(
            pages, baseUrl + form.TrackingPath, pages.Format.Left + pages.Format.TextWidth - QrSide - 2, pages.Y + 2, QrSide);
        var lines = new FormLines(pages, QrSide + 12);
        lines.Say(Opening(form.Form, form.Agency), form.ApplicantName, strong: true);
        lines.Say("Số định danh hoặc mã số thuế", form.ApplicantId);
        lines.Say("Địa chỉ", form.ApplicantAddress);
        lines.Say("Số điện thoại", form.ApplicantPhone);
        lines.Say("Thư điện tử", form.ApplicantEmail);
        pages.Skip(Math.Max(0, bottom - pages.Y));
        new FormLines(pages).Say("Nội dung yêu cầu giải quyết", $"{form.ProcedureName} – {form.CaseName}", strong: true);
    }

    private static string Opening(int form, string agency) => form switch
    {
        1 => $"{agency} tiếp nhận hồ sơ của ông/bà, tổ chức",
        2 => $"{agency} đã xem xét hồ sơ của ông/bà, tổ chức",
        3 => $"{agency} không tiếp nhận, giải quyết hồ sơ của ông/bà, tổ chức",
        4 => $"{agency} xin lỗi ông/bà, tổ chức",
        8 => $"{agency} đã nhận tiền của ông/bà, tổ chức",
        6 => $"{agency} kiểm soát quá trình giải quyết hồ sơ của ông/bà, tổ chức",
        _ => $"{agency} dừng giải quyết hồ sơ của ông/bà, tổ chức",
    };
}

/// <summary>Lines of a label and what stands in its place; numbered where the form numbers them.</summary>
internal sealed class FormLines(PrintPages pages, float rightIndent = 0)
{
    public const float Size = 9.5f;
    private readonly TextStyle style = new(Size) { SpaceAfter = 2.5f, RightIndent = rightIndent };
    private int number;

    public void Say(string label, string value, bool strong = false)
    {
        if (value.Length > 0)
            pages.Paragraph(style, TextSpan.Plain($"{label}: "), strong ? TextSpan.Strong(value) : TextSpan.Plain(value));
    }

    public void Number(string label, string value, bool strong = false)
    {
        if (value.Length > 0)
            Say($"{++number}. {label}", value, strong);
    }

    public void NumberedHead(string label) => Head($"{++number}. {label}");

    public void Head(string label)
    {
        pages.Require(style.LineHeight * 5);
        pages.Paragraph(style with { SpaceAfter = 4 }, TextSpan.Plain(label));
    }

    public void Plain(string text) => pages.Paragraph(style, TextSpan.Plain(text));

    public void Note(string text) => pages.Paragraph(style with { Size = Size - 1 }, TextSpan.Slanted(text));
}
