using QRCoder;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;

namespace MotCua.Tests.Core.Dossiers.Print;

/// <summary>QR codes as rows of 0 and 1: as drawn on a page, and as the text asks for.</summary>
internal static class PrintedCode
{
    /// <summary>Reads the dark squares of the page back into their grid.</summary>
    public static IReadOnlyList<string> In(byte[] pdf)
    {
        using var document = PdfDocument.Open(pdf);
        var squares = document.GetPages().SelectMany(p => p.Paths).Where(p => p.IsFilled).SelectMany(p => p)
            .Select(s => s.GetBoundingRectangle()).OfType<PdfRectangle>()
            .Where(r => r.Width is > 0.5 and < 4 && Math.Abs(r.Width - r.Height) < 0.05).ToList();
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
