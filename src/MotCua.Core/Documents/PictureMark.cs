using MotCua.Core.Documents.Print;
using SkiaSharp;

namespace MotCua.Core.Documents;

/// <summary>
/// Writes the purpose across a picture of an identity paper, so that a copy that leaks is of no use elsewhere. The lines are
/// thin and see-through: what is under them stays legible.
/// </summary>
internal static class PictureMark
{
    private const float Slope = -30;
    private static readonly SKColor Ink = new(0xB0, 0x00, 0x20, 0x59);
    private static readonly SKColor Halo = new(0xFF, 0xFF, 0xFF, 0x59);

    public static void Draw(SKBitmap picture, string text)
    {
        using var canvas = new SKCanvas(picture);
        var size = Math.Max(9f, Math.Max(picture.Width, picture.Height) / 42f);
        using var font = PrintFace.Regular.Sized(size);
        font.Edging = SKFontEdging.Antialias;
        using var ink = new SKPaint { Color = Ink, IsAntialias = true };
        using var halo = new SKPaint { Color = Halo, IsAntialias = true, IsStroke = true, StrokeWidth = size / 8 };
        var (step, reach) = (font.MeasureText(text) + 3 * size, picture.Width + picture.Height);
        canvas.RotateDegrees(Slope, picture.Width / 2f, picture.Height / 2f);
        var line = 0;
        for (float y = -reach / 2f; y < reach; y += 5.5f * size, line++)
            for (var x = -reach - line % 2 * step / 2; x < reach; x += step)
            {
                canvas.DrawText(text, x, y, SKTextAlign.Left, font, halo);
                canvas.DrawText(text, x, y, SKTextAlign.Left, font, ink);
            }
    }
}
