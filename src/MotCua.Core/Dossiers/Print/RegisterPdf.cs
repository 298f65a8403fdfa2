using System.Globalization;
using MotCua.Core.Documents.Print;
using MotCua.Engines.WorkingTime;

namespace MotCua.Core.Dossiers;

/// <summary>Sets form 07, the register, on A4 crosswise (vi: Sổ theo dõi hồ sơ, TT 03/2025/TT-VPCP).</summary>
public static class RegisterPdf
{
    private const float Size = 9f;
    private const float CellSize = 7.5f;

    /// <param name="baseUrl">Address of the portal, without a slash at its end.</param>
    /// <param name="verifyPath">Path of the page that verifies it.</param>
    /// <returns>The same bytes for the same content.</returns>
    public static byte[] Render(RegisterContent register, string baseUrl, string verifyPath)
    {
        var pages = new PrintPages(PageFormat.A4Across);
        PrintHead.Draw(
            pages, new HeadFacts(register.ParentAgency, register.Agency, register.Number, register.Place, register.IssuedAt), Size);
        pages.Paragraph(new TextStyle(Size + 4) { Align = TextAlign.Centre, SpaceAfter = 1 }, TextSpan.Strong(FormPdf.Title(7)));
        pages.Paragraph(
            new TextStyle(Size) { Align = TextAlign.Centre, SpaceAfter = 6 },
            TextSpan.Plain($"Hồ sơ tiếp nhận từ ngày {Day(register.FromOn)} đến ngày {Day(register.ToOn)}: {register.Lines.Count} hồ sơ"));
        Table(pages).Draw(register.Lines.Select(Row));
        PrintSigners.Draw(pages, Size, [], new Signer(register.OfficerTitle, "(Ký, ghi rõ họ tên)", register.OfficerName));
        return PdfFile.Write(
            pages, new PdfFacts(FormPdf.Title(7), register.Agency, register.Number, register.IssuedAt),
            (canvas, page, count) => ProofFoot.Draw(
                canvas, pages.Format, $"Mẫu số 07 · Sổ {register.Number}", baseUrl + verifyPath, page, count));
    }

    private static PrintTable Table(PrintPages pages) => new(pages, CellSize,
    [
        new("STT", 0.04f, TextAlign.Centre), new("Mã hồ sơ", 0.135f), new("Tên thủ tục hành chính", 0.12f),
        new("Số bộ", 0.04f, TextAlign.Centre), new("Tên cá nhân, tổ chức", 0.11f), new("Địa chỉ, số điện thoại", 0.12f),
        new("Cơ quan giải quyết", 0.1f), new("Nhận hồ sơ", 0.075f), new("Hẹn trả", 0.075f), new("Trả kết quả", 0.075f),
        new("Phương thức nhận kết quả, ghi chú", 0.11f),
    ]);

    private static IReadOnlyList<string> Row(RegisterLine line) =>
    [
        line.Number.ToString(CultureInfo.InvariantCulture), line.Code, line.Procedure, $"{line.Sets:00}", line.Applicant,
        string.Join(", ", new[] { line.Address, line.Phone }.Where(t => t.Length > 0)), line.Resolver, Moment(line.ReceivedAt),
        Moment(line.DueAt), Moment(line.ReturnedAt),
        $"{FormWords.Return(line.ReturnMethod.ToString())}; {FormWords.Status(line.Status)}",
    ];

    private static string Moment(DateTimeOffset? at) => at is { } value
        ? $"{VietnamTime.TimeOf(value):HH\\:mm} {Day(VietnamTime.DateOf(value))}"
        : "";

    private static string Day(DateOnly on) => on.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}
