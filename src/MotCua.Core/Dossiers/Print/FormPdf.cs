using System.Globalization;
using MotCua.Core.Documents.Print;

namespace MotCua.Core.Dossiers;

/// <summary>Draws the issued forms 01, 02, 03 and 05 (TT 03/2025/TT-VPCP) on A5, from the frozen content alone.</summary>
public static class FormPdf
{
    private const float Size = 9.5f;
    private const float QrSide = 54f;
    private static readonly TextStyle Line = new(Size) { SpaceAfter = 2.5f };
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    /// <param name="baseUrl">Address of the portal that the QR code leads to, without a slash at its end; may be empty.</param>
    public static byte[] Render(FormContent form, string baseUrl)
    {
        var pages = new PrintPages(PageFormat.A5);
        PrintHead.Draw(pages, form.Agency, form.ParentAgency, $"Số: {form.Number}", form.IssuedAt, Size - 1);
        pages.Paragraph(new TextStyle(Size + 3) { Align = TextAlign.Centre, SpaceAfter = 3 }, TextSpan.Strong(Title(form.Form)));
        pages.Paragraph(new TextStyle(Size) { Align = TextAlign.Centre, SpaceAfter = 6 }, TextSpan.Plain("Mã hồ sơ: "), TextSpan.Strong(form.DossierCode));
        Applicant(pages, form);
        Body(pages, form);
        Signatures(pages, form, baseUrl);
        return PdfFile.Write(
            pages, new PdfFacts(Title(form.Form), form.Agency, form.DossierCode, form.IssuedAt),
            (canvas, page, count) => PrintFoot.Draw(canvas, pages.Format, $"{form.DossierCode} · mẫu số {form.Form:00}", page, count));
    }

    public static string Title(int form) => form switch
    {
        1 => "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ",
        2 => "PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ",
        3 => "PHIẾU TỪ CHỐI TIẾP NHẬN GIẢI QUYẾT HỒ SƠ",
        5 => "THÔNG BÁO DỪNG GIẢI QUYẾT HỒ SƠ",
        _ => throw new ArgumentOutOfRangeException(nameof(form), form, "No such form."),
    };

    private static void Applicant(PrintPages pages, FormContent form)
    {
        Say(pages, form.Form == 1 ? "Tiếp nhận hồ sơ của" : "Người nộp hồ sơ", form.ApplicantName);
        Say(pages, "Số định danh", form.ApplicantId);
        Say(pages, "Địa chỉ", form.ApplicantAddress);
        Say(pages, "Điện thoại", form.ApplicantPhone);
        Say(pages, "Thư điện tử", form.ApplicantEmail);
        Say(pages, "Nội dung yêu cầu giải quyết", $"{form.ProcedureName} – {form.CaseName}");
    }

    private static void Body(PrintPages pages, FormContent form)
    {
        if (form.Form == 1)
            Receipt(pages, form);
        else if (form.Form == 2)
            Missing(pages, form);
        else
            Reasons(pages, form);
    }

    private static void Receipt(PrintPages pages, FormContent form)
    {
        pages.Paragraph(Line, TextSpan.Strong("Thành phần hồ sơ gồm:"));
        var table = new PrintTable(pages, Size - 1,
        [
            new("STT", 0.1f, TextAlign.Centre), new("Tên giấy tờ", 0.54f), new("Loại", 0.2f, TextAlign.Centre),
            new("Số lượng", 0.16f, TextAlign.Centre),
        ]);
        table.Draw(form.Papers.Count == 0
            ? [["–", "Tờ khai điện tử", "điện tử", "1"]]
            : form.Papers.Select((p, i) => (IReadOnlyList<string>)[$"{i + 1}", p.Name, Kind(p.Kind), $"{p.Count}"]));
        Say(pages, "Số lượng hồ sơ", "01 bộ");
        if (form.Limit is { } limit)
            Say(pages, "Thời gian giải quyết theo quy định", $"{limit.Value} {Unit(limit.Unit)}");
        Say(pages, "Thời gian nhận hồ sơ", Moment(form.ReceivedAt));
        Say(pages, "Thời gian trả kết quả", Moment(form.DueAt));
        Say(pages, "Đăng ký nhận kết quả", Return(form.ReturnPlace));
        Say(pages, "Phí, lệ phí", form.Fees.Count == 0 ? "không phải nộp"
            : string.Join("; ", form.Fees.Select(f => $"{f.Name}: {f.Amount.ToString("N0", Vietnamese)} đồng")));
        pages.Paragraph(Line, TextSpan.Slanted("Khi nhận kết quả tại quầy, người nhận mang theo giấy này và giấy tờ tuỳ thân."));
    }

    private static void Missing(PrintPages pages, FormContent form)
    {
        pages.Paragraph(Line, TextSpan.Strong("Nội dung cần bổ sung, hoàn thiện:"));
        var table = new PrintTable(pages, Size - 1,
            [new("STT", 0.1f, TextAlign.Centre), new("Giấy tờ, nội dung", 0.32f), new("Lý do", 0.33f), new("Căn cứ", 0.25f)]);
        table.Draw(form.Items.Select((item, i) => (IReadOnlyList<string>)[$"{i + 1}", item.Text, item.Reason, item.LegalBasis]));
        Say(pages, "Bổ sung chậm nhất", Moment(form.AnswerBy));
        Say(pages, "Liên hệ", $"{form.OfficerName}, điện thoại {form.ContactPhone}");
    }

    private static void Reasons(PrintPages pages, FormContent form)
    {
        foreach (var item in form.Items)
        {
            Say(pages, "Lý do", item.Reason);
            Say(pages, "Căn cứ", item.LegalBasis);
        }
        Say(pages, "Liên hệ", $"{form.Agency}, điện thoại {form.ContactPhone}");
    }

    private static void Signatures(PrintPages pages, FormContent form, string baseUrl)
    {
        pages.Require(96);
        pages.Skip(Size);
        var third = pages.Format.TextWidth / 3;
        var y = pages.Y;
        pages.Draw(canvas => QrDrawing.Draw(canvas, baseUrl + form.TrackingPath, pages.Format.Left, y, QrSide));
        var centred = new TextStyle(Size) { Align = TextAlign.Centre };
        Signer(pages, centred, pages.Format.Left + third, third, form.Form == 1 ? "NGƯỜI NỘP HỒ SƠ" : "", form.Form == 1 ? form.ApplicantName : "");
        Signer(pages, centred, pages.Format.Left + 2 * third, third, form.OfficerTitle.ToUpperInvariant(), form.OfficerName);
        pages.Skip(QrSide + Size * 2);
    }

    private static void Signer(PrintPages pages, TextStyle style, float x, float width, string title, string name)
    {
        var (top, y) = (TextBlock.Set([TextSpan.Strong(title)], style, width), pages.Y);
        var below = TextBlock.Set([TextSpan.Plain(name)], style, width);
        pages.Draw(canvas => top.Draw(canvas, x, y));
        pages.Draw(canvas => below.Draw(canvas, x, y + QrSide - Size));
    }

    private static void Say(PrintPages pages, string label, string value)
    {
        if (value.Length > 0)
            pages.Paragraph(Line, TextSpan.Plain($"{label}: "), TextSpan.Strong(value));
    }

    private static string Moment(DateTimeOffset? at) => at is { } value
        ? value.ToOffset(TimeSpan.FromHours(7)).ToString("HH 'giờ' mm 'phút, ngày' dd/MM/yyyy", CultureInfo.InvariantCulture)
        : "";

    private static string Unit(string unit) => unit switch
    {
        "working-hour" => "giờ làm việc",
        "working-day" => "ngày làm việc",
        "calendar-day" => "ngày",
        _ => "tháng",
    };

    private static string Kind(string kind) => kind switch
    {
        "vault" => "kho dữ liệu",
        "original" => "bản chính",
        "copy" => "bản sao",
        _ => "điện tử",
    };

    private static string Return(string place) => place switch
    {
        nameof(ReturnMethod.Counter) => "tại Bộ phận Một cửa",
        nameof(ReturnMethod.Post) => "qua dịch vụ bưu chính công ích",
        _ => "bản điện tử",
    };
}
