using System.Text.RegularExpressions;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;

namespace MotCua.Tests.Core.Dossiers.Print;

/// <summary>What a reader finds in a PDF: text in the order it was set, with single spaces, and the fonts.</summary>
internal sealed class PrintedText
{
    public PrintedText(byte[] pdf)
    {
        using var document = PdfDocument.Open(pdf);
        var pages = document.GetPages().ToList();
        Pages = pages.Count;
        Letters = [.. pages.SelectMany(p => p.Letters)];
        Text = Regex.Replace(string.Join(' ', pages.Select(p => p.Text)), @"\s+", " ");
        Title = document.Information.Title;
        Author = document.Information.Author;
        Language = document.Structure.Catalog.CatalogDictionary.Data["Lang"].ToString();
    }

    public int Pages { get; }
    public IReadOnlyList<Letter> Letters { get; }
    public string Text { get; }
    public string? Title { get; }
    public string? Author { get; }
    public string? Language { get; }

    /// <summary>Families of the fonts, without the tag of a subset and the style.</summary>
    public IReadOnlyList<string> Families =>
        [.. Letters.Select(l => l.FontName!.Split('+')[^1].Split('-')[0]).Distinct()];

    /// <summary>No letter leaves the paper, whose size is in points.</summary>
    public bool StaysInside(double width, double height) =>
        Letters.All(l => l.BoundingBox.Left >= 0 && l.BoundingBox.Right <= width && l.BoundingBox.Bottom >= 0 && l.BoundingBox.Top <= height);
}
