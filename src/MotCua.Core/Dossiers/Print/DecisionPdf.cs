using MotCua.Core.Documents.Print;
using MotCua.Engines.WorkingTime;

namespace MotCua.Core.Dossiers;

/// <summary>What the document of a decision says.</summary>
public sealed record DecisionPdfContent
{
    public required string Agency { get; init; }
    public required string Number { get; init; }
    public DateTimeOffset SignedAt { get; init; }
    public required string Title { get; init; }
    public required string Body { get; init; }
    public required string SignerName { get; init; }
    public required string SignerTitle { get; init; }
    public required string DossierCode { get; init; }

    /// <summary>Path of the public timeline, for the QR code.</summary>
    public required string TrackingPath { get; init; }
}

/// <summary>Sets a decision as an administrative document (vi: thể thức văn bản hành chính, NĐ 30/2020/NĐ-CP).</summary>
public static class DecisionPdf
{
    private const float Size = 12f;
    private const float QrSide = 62f;

    /// <summary>The same bytes for the same content.</summary>
    public static byte[] Render(DecisionPdfContent content)
    {
        var pages = new PrintPages(PageFormat.A4);
        PrintHead.Draw(pages, content.Agency, "", $"Số: {content.Number}", content.SignedAt, Size - 1);
        pages.Skip(Size);
        pages.Paragraph(new TextStyle(Size + 3) { Align = TextAlign.Centre, SpaceAfter = Size }, TextSpan.Strong(content.Title.ToUpperInvariant()));
        foreach (var paragraph in content.Body.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            pages.Paragraph(new TextStyle(Size) { Align = TextAlign.Justified, FirstLineIndent = 28, SpaceAfter = 6 }, TextSpan.Plain(paragraph.Trim()));
        Signature(pages, content);
        return PdfFile.Write(
            pages, new PdfFacts(content.Title, content.Agency, content.DossierCode, content.SignedAt),
            (canvas, page, count) => PrintFoot.Draw(canvas, pages.Format, $"{content.DossierCode} · {content.Number}", page, count));
    }

    private static void Signature(PrintPages pages, DecisionPdfContent content)
    {
        pages.Require(120);
        pages.Skip(Size);
        var half = pages.Format.TextWidth / 2;
        var x = pages.Format.Left + half;
        var y = pages.Y;
        pages.Draw(canvas => QrDrawing.Draw(canvas, content.TrackingPath, pages.Format.Left, y, QrSide));
        var centred = new TextStyle(Size) { Align = TextAlign.Centre };
        pages.Put(TextBlock.Set([TextSpan.Strong(content.SignerTitle.ToUpperInvariant())], centred, half), x);
        pages.Skip(Size * 2);
        var signed = $"Đã ký số ngày {VietnamTime.DateOf(content.SignedAt):dd/MM/yyyy}";
        pages.Put(TextBlock.Set([TextSpan.Slanted(signed)], centred with { Align = TextAlign.Centre }, half), x);
        pages.Skip(Size * 3);
        pages.Put(TextBlock.Set([TextSpan.Strong(content.SignerName)], centred, half), x);
        pages.Skip(Size * 2);
    }
}
