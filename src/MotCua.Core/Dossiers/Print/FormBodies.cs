using System.Globalization;
using MotCua.Core.Documents.Print;

namespace MotCua.Core.Dossiers;

/// <summary>What each form says below its head, and who signs it.</summary>
internal static class FormBodies
{
    private const float TableSize = FormLines.Size - 1;
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    public static void Draw(PrintPages pages, FormContent form)
    {
        if (form.Form == 1)
            Receipt(pages, form);
        else if (form.Form == 2)
            Missing(pages, form);
        else if (form.Form == 4)
            Apology(pages, form);
        else if (form.Form == 8)
            Paid(pages, form);
        else if (form.Form == 6)
            HandOvers(pages, form);
        else
            Reasons(pages, form);
    }

    public static void Sign(PrintPages pages, FormContent form)
    {
        if (form.Form == 8)
            return;
        const string byHand = "(Ký, ghi rõ họ tên)";
        var half = pages.Format.TextWidth / 2;
        var left = form.Form == 1
            ? PrintSigners.Blocks(new Signer("Người nộp hồ sơ", byHand, form.ApplicantName), FormLines.Size, half)
            : Copies(half);
        PrintSigners.Draw(pages, FormLines.Size, left, new Signer(SignerTitle(form), byHand, form.OfficerName));
    }

    /// <summary>An online payment is proved by the gateway's transaction and the code at the foot; nobody signs by hand.</summary>
    private static void Paid(PrintPages pages, FormContent form)
    {
        var (lines, payment) = (new FormLines(pages), form.Payment!);
        lines.NumberedHead("Khoản thu:");
        Table(pages, new("Tên phí, lệ phí", 0.62f), new("Số tiền (đồng)", 0.28f, TextAlign.Right))
            .Draw(form.Fees.Where(f => f.Amount > 0).Select((f, i) => Row(i, f.Name, f.Amount.ToString("N0", Vietnamese))));
        lines.Number("Tổng số tiền đã nộp", $"{payment.Amount.ToString("N0", Vietnamese)} đồng", strong: true);
        lines.Number("Bằng chữ", AmountWords.Of(payment.Amount));
        lines.Number("Nộp lúc", FormWords.Moment(payment.PaidAt));
        lines.Number("Hình thức", "thanh toán trực tuyến");
        lines.Number("Mã thanh toán", payment.Reference);
        lines.Number("Mã giao dịch của cổng thanh toán", payment.Transaction);
        lines.Note("Biên lai lập tự động khi cổng thanh toán xác nhận đã thu tiền. Quét mã ở cuối trang để kiểm tra.");
    }

    private static string SignerTitle(FormContent form) => form.Form switch
    {
        1 => "Người tiếp nhận hồ sơ",
        2 => "Người hướng dẫn",
        6 => "Người lập phiếu",
        _ => form.OfficerTitle,
    };

    private static IReadOnlyList<TextBlock> Copies(float width)
    {
        var small = new TextStyle(FormLines.Size - 1.5f);
        return
        [
            TextBlock.Set([TextSpan.Slanted("Nơi nhận:")], small, width),
            TextBlock.Set([TextSpan.Plain("- Người nộp hồ sơ;")], small, width),
            TextBlock.Set([TextSpan.Plain("- Lưu: hồ sơ.")], small, width),
        ];
    }

    private static void Receipt(PrintPages pages, FormContent form)
    {
        var lines = new FormLines(pages);
        lines.NumberedHead("Thành phần hồ sơ nộp gồm:");
        Table(pages, new("Tên giấy tờ", 0.53f), new("Hình thức", 0.2f, TextAlign.Centre), new("Số lượng", 0.17f, TextAlign.Centre))
            .Draw(PapersOf(form).Select((p, i) => Row(i, p.Name, FormWords.Kind(p.Kind), $"{p.Count}")));
        lines.Number("Số lượng hồ sơ", "01 bộ");
        lines.Number("Thời gian giải quyết theo quy định", FormWords.Limit(form.Limit));
        lines.Number("Thời gian nhận hồ sơ", FormWords.Moment(form.ReceivedAt));
        lines.Number("Thời gian trả kết quả", FormWords.Moment(form.DueAt), strong: true);
        lines.Number("Đăng ký nhận kết quả", FormWords.Return(form.ReturnPlace));
        lines.Number("Phí, lệ phí", Fees(form));
        lines.Number("Vào Sổ theo dõi hồ sơ điện tử, số", form.DossierCode);
        lines.Note("Khi đến nhận kết quả, mang theo giấy này hoặc mã QR, cùng giấy tờ tùy thân.");
    }

    private static void Missing(PrintPages pages, FormContent form)
    {
        var lines = new FormLines(pages);
        lines.Head("Đề nghị bổ sung, hoàn thiện hồ sơ gồm những nội dung sau:");
        Table(pages, new("Giấy tờ, nội dung", 0.28f), new("Lý do, hướng dẫn", 0.36f), new("Căn cứ pháp lý", 0.26f))
            .Draw(form.Items.Select((item, i) => Row(i, item.Text, item.Reason, item.LegalBasis)));
        lines.Say("Thời hạn bổ sung", FormWords.Until(form.AnswerBy), strong: true);
        lines.Say("Khi cần hướng dẫn, liên hệ", FormWords.Contact(form.OfficerName, form.ContactPhone));
    }

    private static void Apology(PrintPages pages, FormContent form)
    {
        var lines = new FormLines(pages);
        lines.Say("Ngày tiếp nhận", FormWords.Moment(form.ReceivedAt));
        lines.Say("Ngày đã hẹn trả kết quả", FormWords.Moment(form.DueAt));
        foreach (var item in form.Items)
            lines.Say("Đến nay hồ sơ chưa giải quyết xong. Lý do chậm", item.Reason);
        lines.Say("Đề nghị gia hạn và hẹn trả kết quả vào", FormWords.Moment(form.NewDueAt), strong: true);
        lines.Plain($"{form.Agency} thành thật xin lỗi ông/bà, tổ chức vì sự chậm trễ này và chịu trách nhiệm trả kết quả đúng ngày hẹn lại. Việc hẹn lại chỉ được làm một lần.");
        lines.Say("Khi cần hỏi thêm, liên hệ", FormWords.Contact(form.Agency, form.ContactPhone));
    }

    private static void HandOvers(PrintPages pages, FormContent form)
    {
        var lines = new FormLines(pages);
        lines.Say("Cơ quan giải quyết", form.Agency);
        lines.Say("Cơ quan phối hợp", string.Join("; ", form.Partners));
        lines.Say("Ngày tiếp nhận", FormWords.Moment(form.ReceivedAt));
        lines.Say("Ngày hẹn trả kết quả", FormWords.Moment(form.DueAt));
        lines.Head("Quá trình giao nhận:");
        new PrintTable(pages, TableSize - 1,
        [
            new("STT", 0.08f, TextAlign.Centre), new("Bên giao", 0.27f), new("Bên nhận", 0.27f),
            new("Thời gian giao, nhận", 0.2f), new("Kết quả", 0.18f),
        ]).Draw(form.HandOvers.Select((h, i) => Row(i, h.From, h.To, FormWords.Moment(h.At), FormWords.Result(h.Timeliness))));
    }

    private static void Reasons(PrintPages pages, FormContent form)
    {
        var lines = new FormLines(pages);
        foreach (var item in form.Items)
        {
            lines.Say(form.Form == 3 ? "Lý do" : "Lý do dừng giải quyết", item.Reason, strong: true);
            lines.Say("Căn cứ pháp lý", item.LegalBasis);
        }
        lines.Say(
            "Để biết nơi nộp hồ sơ, việc nhận lại giấy tờ và xử lý phí, lệ phí đã nộp, liên hệ",
            FormWords.Contact(form.Agency, form.ContactPhone));
        lines.Note("Ông/bà, tổ chức không đồng ý có quyền khiếu nại, khởi kiện theo quy định của pháp luật.");
    }

    private static PrintTable Table(PrintPages pages, params IReadOnlyList<TableColumn> columns) =>
        new(pages, TableSize, [new TableColumn("STT", 0.1f, TextAlign.Centre), .. columns]);

    private static IReadOnlyList<string> Row(int index, params IReadOnlyList<string> cells) =>
        [(index + 1).ToString(CultureInfo.InvariantCulture), .. cells];

    private static IEnumerable<FormPaper> PapersOf(FormContent form) =>
        form.Papers.Prepend(new FormPaper("Tờ khai", "electronic", 1));

    private static string Fees(FormContent form) => form.Fees.Count == 0
        ? "không thu"
        : string.Join("; ", form.Fees.Select(f => $"{f.Name} {f.Amount.ToString("N0", Vietnamese)} đồng")) + ".";
}
