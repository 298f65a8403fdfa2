using System.Text.RegularExpressions;
using MotCua.Core.Documents.Print;
using MotCua.Engines.WorkingTime;

namespace MotCua.Core.Dossiers;

/// <summary>What the document of a decision says.</summary>
public sealed record DecisionPdfContent
{
    public required string Agency { get; init; }

    /// <summary>The agency above, as printed over the issuing one; may be empty.</summary>
    public string ParentAgency { get; init; } = "";

    /// <summary>Place of issue (vi: địa danh); may be empty.</summary>
    public string Place { get; init; } = "";
    public required string Number { get; init; }
    public DateTimeOffset SignedAt { get; init; }
    public required string Title { get; init; }

    /// <summary>Plain text, a paragraph a line.</summary>
    public required string Body { get; init; }
    public required string SignerName { get; init; }
    public required string SignerTitle { get; init; }
    public required string DossierCode { get; init; }

    /// <summary>Path of the public timeline, for the QR code.</summary>
    public required string TrackingPath { get; init; }
}

/// <summary>Sets a decision as an administrative document (vi: thể thức văn bản hành chính, NĐ 30/2020/NĐ-CP).</summary>
public static partial class DecisionPdf
{
    private const float Size = 12.5f;
    private const float QrSide = 62f;
    private static readonly TextStyle Text = new(Size) { Align = TextAlign.Justified, FirstLineIndent = 28, SpaceAfter = 6 };
    private static readonly TextStyle Item = Text with { Align = TextAlign.Left, SpaceAfter = 2 };
    private static readonly TextStyle Centred = new(Size) { Align = TextAlign.Centre, SpaceAfter = 8 };

    /// <param name="baseUrl">Address of the portal that the QR code leads to, without a slash at its end.</param>
    /// <returns>The same bytes for the same content.</returns>
    public static byte[] Render(DecisionPdfContent content, string baseUrl)
    {
        var pages = new PrintPages(PageFormat.A4);
        PrintHead.Draw(
            pages, new HeadFacts(content.ParentAgency, content.Agency, content.Number, content.Place, content.SignedAt), Size - 1.5f);
        pages.Skip(Size);
        pages.Paragraph(Centred with { Size = Size + 2.5f, SpaceAfter = Size }, TextSpan.Strong(content.Title.ToUpperInvariant()));
        foreach (var paragraph in content.Body.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            Paragraph(pages, paragraph);
        Signature(pages, content, baseUrl);
        return PdfFile.Write(
            pages, new PdfFacts(content.Title, content.Agency, content.DossierCode, content.SignedAt),
            (canvas, page, count) => PrintFoot.Draw(canvas, pages.Format, $"Mã hồ sơ {content.DossierCode}", page, count));
    }

    /// <summary>Grounds in italics, the enacting word centred, the number of an article and the head of a list in bold, as such texts are set.</summary>
    private static void Paragraph(PrintPages pages, string text)
    {
        if (text.StartsWith("Căn cứ ", StringComparison.Ordinal))
            pages.Paragraph(Text, TextSpan.Slanted(text));
        else if (Enacting().IsMatch(text))
            pages.Paragraph(Centred, TextSpan.Strong(text));
        else if (Article().Match(text) is { Success: true } article)
            pages.Paragraph(Text, TextSpan.Strong(article.Value), TextSpan.Plain(text[article.Length..]));
        else if (text.StartsWith("- ", StringComparison.Ordinal))
            pages.Paragraph(Item, TextSpan.Plain(text));
        else if (text.EndsWith(':'))
            ListHead(pages, text);
        else
            pages.Paragraph(Text, TextSpan.Plain(text));
    }

    private static void ListHead(PrintPages pages, string text)
    {
        pages.Skip(Item.SpaceAfter * 2);
        pages.Paragraph(Item, TextSpan.Strong(text));
    }

    private static void Signature(PrintPages pages, DecisionPdfContent content, string baseUrl)
    {
        var width = pages.Format.TextWidth / 2;
        var small = new TextStyle(Size - 2);
        IReadOnlyList<TextBlock> copies =
        [
            TextBlock.Set([TextSpan.Slanted("Nơi nhận:")], small, width),
            TextBlock.Set([TextSpan.Plain("- Người nộp hồ sơ;")], small, width),
            TextBlock.Set([TextSpan.Plain($"- Lưu: VT, hồ sơ {content.DossierCode}.")], small, width),
        ];
        var signed = VietnamTime.DateOf(content.SignedAt).ToString("dd/MM/yyyy", null);
        pages.Require(QrSide + 9 * Size);
        var below = pages.Y + Size + copies.Sum(c => c.Height) + Size;
        QrNote.Draw(pages, baseUrl + content.TrackingPath, pages.Format.Left, below, QrSide);
        PrintSigners.Draw(pages, Size, copies, new Signer(content.SignerTitle, $"(Đã ký số ngày {signed})", content.SignerName));
    }

    [GeneratedRegex(@"^\p{Lu}[\p{Lu} ]+:?$")]
    private static partial Regex Enacting();

    [GeneratedRegex(@"^Điều \d+\.")]
    private static partial Regex Article();
}
