using MotCua.Engines.WorkingTime;
using SkiaSharp;

namespace MotCua.Core.Documents.Print;

/// <summary>Who issues a document, under which number, where and when.</summary>
/// <param name="Parent">The agency above; empty when none is named.</param>
/// <param name="Place">Place of issue (vi: địa danh); empty when not known, then only the date is written.</param>
internal sealed record HeadFacts(string Parent, string Agency, string Number, string Place, DateTimeOffset At);

/// <summary>
/// The two columns that open every administrative document (NĐ 30/2020/NĐ-CP, Annex I): agency and number, national
/// title and motto (vi: quốc hiệu và tiêu ngữ), each over its short rule, then place and date.
/// </summary>
internal static class PrintHead
{
    private const float LeftShare = 0.42f;
    private const float RightShare = 0.56f;

    public static void Draw(PrintPages pages, HeadFacts facts, float size)
    {
        var leftWidth = pages.Format.TextWidth * LeftShare;
        var rightWidth = pages.Format.TextWidth * RightShare;
        var right = pages.Format.Left + pages.Format.TextWidth - rightWidth;
        var (top, on) = (pages.Y, VietnamTime.DateOf(facts.At));
        var date = $"ngày {on.Day:00} tháng {on.Month:00} năm {on.Year}";
        var left = new HeadColumn(pages, pages.Format.Left, leftWidth, size);
        left.Say(TextSpan.Plain(facts.Parent.ToUpperInvariant()));
        left.Say(TextSpan.Strong(facts.Agency.ToUpperInvariant()));
        left.Rule(leftWidth * 0.38f);
        left.Say(TextSpan.Plain($"Số: {facts.Number}"));
        var title = new HeadColumn(pages, right, rightWidth, size);
        title.Say(TextSpan.Strong("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"));
        var motto = TextSpan.Strong("Độc lập - Tự do - Hạnh phúc");
        title.Say(motto, size + 0.5f);
        title.Rule(motto.Face.Width(motto.Text, size + 0.5f));
        title.Say(TextSpan.Slanted(facts.Place.Length == 0 ? "N" + date[1..] : $"{facts.Place}, {date}"));
        pages.Skip(Math.Max(left.Bottom, title.Bottom) - top + size);
    }
}

/// <summary>Centred lines under each other; a line that is a little too wide is set smaller rather than broken.</summary>
internal sealed class HeadColumn(PrintPages pages, float x, float width, float size)
{
    private const float MostShrunk = 0.8f;

    public float Bottom { get; private set; } = pages.Y;

    public void Say(TextSpan text, float? own = null)
    {
        if (text.Text.Length == 0)
            return;
        var wanted = own ?? size;
        var share = width / (text.Face.Width(text.Text, wanted) + 1);
        var fitted = share is < 1 and >= MostShrunk ? wanted * share : wanted;
        var (block, y) = (TextBlock.Set([text], new TextStyle(fitted) { Align = TextAlign.Centre }, width), Bottom);
        pages.Draw(canvas => block.Draw(canvas, x, y));
        Bottom += block.Height;
    }

    public void Rule(float length)
    {
        var (from, y) = (x + (width - length) / 2, Bottom + 1.5f);
        pages.Draw(canvas =>
        {
            using var ink = new SKPaint { StrokeWidth = 0.7f, IsStroke = true };
            canvas.DrawLine(from, y, from + length, y, ink);
        });
        Bottom += size * 0.6f;
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

/// <summary>The foot of a form: what it is, which page, and the code by which anybody can verify it.</summary>
internal static class ProofFoot
{
    private const float Size = 7.5f;
    private const float QrSide = 44f;
    private const float Edge = 20f;

    /// <param name="address">Of the page that verifies the form; ends with the check.</param>
    public static void Draw(SKCanvas canvas, PageFormat format, string text, string address, int page, int count)
    {
        var (top, left) = (format.Height - Edge - QrSide, format.Left + QrSide + 8);
        var width = format.TextWidth - QrSide - 8;
        QrDrawing.Draw(canvas, address, format.Left, top, QrSide);
        TextBlock.Set([TextSpan.Plain(text)], new TextStyle(Size), width).Draw(canvas, left, top);
        var number = TextSpan.Plain($"Trang {page + 1}/{count}");
        TextBlock.Set([number], new TextStyle(Size) { Align = TextAlign.Right }, width).Draw(canvas, left, top);
        var proof = TextSpan.Plain(
            $"Quét mã để kiểm tra giấy có do cơ quan cấp hay không. Mã kiểm tra: {address[(address.LastIndexOf('/') + 1)..]}");
        TextBlock.Set([proof], new TextStyle(Size - 1), width).Draw(canvas, left, top + Size * 2);
    }
}
