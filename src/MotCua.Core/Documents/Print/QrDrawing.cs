using QRCoder;
using SkiaSharp;

namespace MotCua.Core.Documents.Print;

/// <summary>A QR code drawn as shapes, sharp at any size.</summary>
internal static class QrDrawing
{
    /// <summary>Modules of the code without its quiet zone, row by row; true is dark.</summary>
    public static bool[,] Modules(string text)
    {
        using var code = new QRCodeGenerator().CreateQrCode(text, QRCodeGenerator.ECCLevel.M);
        const int quiet = 4;
        var side = code.ModuleMatrix.Count - 2 * quiet;
        var modules = new bool[side, side];
        for (var row = 0; row < side; row++)
            for (var column = 0; column < side; column++)
                modules[row, column] = code.ModuleMatrix[row + quiet][column + quiet];
        return modules;
    }

    public static void Draw(SKCanvas canvas, string text, float x, float y, float side)
    {
        var modules = Modules(text);
        var count = modules.GetLength(0);
        var unit = side / count;
        using var ink = new SKPaint { Color = SKColors.Black, IsAntialias = false };
        using var path = new SKPathBuilder();
        for (var row = 0; row < count; row++)
            for (var column = 0; column < count; column++)
                if (modules[row, column])
                    path.AddRect(SKRect.Create(x + column * unit, y + row * unit, unit, unit));
        using var shape = path.Detach();
        canvas.DrawPath(shape, ink);
    }
}

/// <summary>A QR code with the words that say what it is for.</summary>
internal static class QrNote
{
    private const float Size = 6.5f;

    /// <summary>Height of the words below the code.</summary>
    public const float CaptionHeight = 2 * Size * 1.38f;

    public static void Draw(PrintPages pages, string address, float x, float y, float side)
    {
        var words = TextBlock.Set(
            [TextSpan.Plain("Quét mã để theo dõi hồ sơ")], new TextStyle(Size) { Align = TextAlign.Centre }, side + 4);
        pages.Draw(canvas =>
        {
            QrDrawing.Draw(canvas, address, x, y, side);
            words.Draw(canvas, x - 2, y + side + 2);
        });
    }
}
