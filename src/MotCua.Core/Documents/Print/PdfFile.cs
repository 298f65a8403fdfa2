using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using SkiaSharp;

namespace MotCua.Core.Documents.Print;

/// <summary>What a PDF says about itself. The instant comes from the content, so that a reprint is the same bytes.</summary>
internal sealed record PdfFacts(string Title, string Author, string Subject, DateTimeOffset MadeAt);

/// <summary>Writes pages as a PDF in Vietnamese, with searchable text.</summary>
internal static partial class PdfFile
{
    /// <param name="decorate">Draws what depends on the number of pages: page number from 0, then the count.</param>
    public static byte[] Write(PrintPages pages, PdfFacts facts, Action<SKCanvas, int, int> decorate)
    {
        using var stream = new MemoryStream();
        using (var document = SKDocument.CreatePdf(stream, Metadata(facts)))
        {
            for (var page = 0; page < pages.Count; page++)
            {
                var canvas = document.BeginPage(pages.Format.Width, pages.Format.Height);
                pages.Render(page, canvas);
                decorate(canvas, page, pages.Count);
                document.EndPage();
            }
            document.Close();
        }
        return WithLanguage(stream.ToArray());
    }

    private static SKDocumentPdfMetadata Metadata(PdfFacts facts) => new(SKDocument.DefaultRasterDpi)
    {
        Title = facts.Title, Author = facts.Author, Subject = facts.Subject, Creator = "MotCua", Producer = "MotCua",
        Creation = facts.MadeAt.UtcDateTime, Modified = facts.MadeAt.UtcDateTime,
    };

    /// <summary>
    /// Names the language, which readers for the blind need and the PDF writer cannot say: an incremental update (ISO
    /// 32000, 7.5.6) that writes the catalogue again with <c>/Lang</c>.
    /// </summary>
    private static byte[] WithLanguage(byte[] pdf)
    {
        var text = Encoding.Latin1.GetString(pdf);
        var catalogue = CatalogueObject().Match(text);
        var start = LastTable().Match(text);
        var size = TrailerSize().Match(text);
        if (!catalogue.Success || !start.Success || !size.Success)
            throw new InvalidOperationException("The PDF writer changed the shape of its files.");
        var number = catalogue.Groups[1].Value;
        var update = new StringBuilder();
        var body = $"{number} 0 obj\n<</Lang (vi-VN)\n{catalogue.Groups[2].Value}\nendobj\n";
        update.Append(body).Append(CultureInfo.InvariantCulture, $"xref\n{number} 1\n{pdf.Length:0000000000} 00000 n \n");
        update.Append(CultureInfo.InvariantCulture, $"trailer\n<</Size {size.Groups[1].Value}\n/Root {number} 0 R\n");
        if (InfoReference().Match(text) is { Success: true } info)
            update.Append(info.Value).Append('\n');
        update.Append(CultureInfo.InvariantCulture, $"/Prev {start.Groups[1].Value}>>\nstartxref\n{pdf.Length + body.Length}\n%%EOF\n");
        return [.. pdf, .. Encoding.Latin1.GetBytes(update.ToString())];
    }

    [GeneratedRegex(@"(\d+) 0 obj\n<<(/Type /Catalog.*?)\nendobj", RegexOptions.Singleline)]
    private static partial Regex CatalogueObject();

    [GeneratedRegex(@"startxref\n(\d+)\n%%EOF\s*$")]
    private static partial Regex LastTable();

    [GeneratedRegex(@"trailer\n<</Size (\d+)")]
    private static partial Regex TrailerSize();

    [GeneratedRegex(@"/Info \d+ 0 R")]
    private static partial Regex InfoReference();
}
