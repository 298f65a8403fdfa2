using MotCua.Engines.WorkingTime;
using SkiaSharp;

namespace MotCua.Core.Documents.Print;

/// <summary>The two columns that open every administrative document: agency and number, national title and date.</summary>
internal static class PrintHead
{
    public static void Draw(
        PrintPages pages, string agency, string parent, string number, DateTimeOffset at, float size)
    {
        var half = pages.Format.TextWidth * 0.48f;
        var right = pages.Format.Left + pages.Format.TextWidth - half;
        var centred = new TextStyle(size) { Align = TextAlign.Centre };
        var on = VietnamTime.DateOf(at);
        var left = Column(centred, half,
        [
            TextSpan.Plain(parent.ToUpperInvariant()), TextSpan.Strong(agency.ToUpperInvariant()), TextSpan.Plain(number),
        ]);
        var title = Column(centred, half,
        [
            TextSpan.Strong("CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM"), TextSpan.Strong("Độc lập – Tự do – Hạnh phúc"),
            TextSpan.Slanted($"Hà Nội, ngày {on.Day:00} tháng {on.Month:00} năm {on.Year}"),
        ]);
        var y = pages.Y;
        pages.Draw(canvas => Stack(canvas, left, pages.Format.Left, y));
        pages.Draw(canvas => Stack(canvas, title, right, y));
        pages.Skip(Math.Max(left.Sum(b => b.Height), title.Sum(b => b.Height)) + size);
    }

    private static List<TextBlock> Column(TextStyle style, float width, IReadOnlyList<TextSpan> lines) =>
        [.. lines.Where(l => l.Text.Length > 0).Select(l => TextBlock.Set([l], style, width))];

    private static void Stack(SKCanvas canvas, List<TextBlock> blocks, float x, float y)
    {
        foreach (var block in blocks)
        {
            block.Draw(canvas, x, y);
            y += block.Height;
        }
    }
}

/// <summary>The line at a page's foot: what it belongs to, and which page of how many.</summary>
internal static class PrintFoot
{
    private const float Size = 7.5f;

    public static void Draw(SKCanvas canvas, PageFormat format, string text, int page, int count)
    {
        var y = format.Height - format.Bottom + Size;
        TextBlock.Set([TextSpan.Plain(text)], new TextStyle(Size), format.TextWidth).Draw(canvas, format.Left, y);
        var number = TextSpan.Plain($"Trang {page + 1}/{count}");
        TextBlock.Set([number], new TextStyle(Size) { Align = TextAlign.Right }, format.TextWidth).Draw(canvas, format.Left, y);
    }
}
