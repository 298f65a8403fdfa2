using QRCoder;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;

namespace MotCua.Tests.Core.Dossiers.Print;

/// <summary>QR codes as rows of 0 and 1: as drawn on a page, and as the text asks for.</summary>
internal static class PrintedCode
{
    private const double FootHeight = 76;

    /// <summary>Reads the dark squares above the foot of the page back into their grid.</summary>
    public static IReadOnlyList<string> In(byte[] pdf) => Read(pdf, r => r.Bottom > FootHeight);

    /// <summary>The code at the foot of the first page.</summary>
    public static IReadOnlyList<string> AtFoot(byte[] pdf) => Read(pdf, r => r.Bottom < FootHeight);

    private static IReadOnlyList<string> Read(byte[] pdf, Func<PdfRectangle, bool> where)
    {
        using var document = PdfDocument.Open(pdf);
        var squares = document.GetPage(1).Paths.Where(p => p.IsFilled).SelectMany(p => p)
            .Select(s => s.GetBoundingRectangle()).OfType<PdfRectangle>()
            .Where(r => where(r) && r.Width is > 0.5 and < 4 && Math.Abs(r.Width - r.Height) < 0.05).ToList();
        var (left, top, unit) = (squares.Min(s => s.Left), squares.Max(s => s.Top), squares[0].Width);
        var dark = squares.Select(s => ((int)Math.Round((top - s.Top) / unit), (int)Math.Round((s.Left - left) / unit))).ToHashSet();
        var side = dark.Max(d => d.Item1) + 1;
        return [.. Enumerable.Range(0, side).Select(row => Row(side, column => dark.Contains((row, column))))];
    }

    public static IReadOnlyList<string> Of(string text)
    {
        using var code = new QRCodeGenerator().CreateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var side = code.ModuleMatrix.Count - 8;
        return [.. Enumerable.Range(4, side).Select(row => Row(side, column => code.ModuleMatrix[row][column + 4]))];
    }

    private static string Row(int side, Func<int, bool> isDark) =>
        string.Concat(Enumerable.Range(0, side).Select(column => isDark(column) ? '1' : '0'));
}
