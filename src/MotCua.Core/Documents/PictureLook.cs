using SkiaSharp;

namespace MotCua.Core.Documents;

/// <summary>
/// How a picture looks, measured on a grey copy at most 1024 pixels long. Writing gives sharp changes from pixel to pixel;
/// bare paper under a lamp gives none, however unevenly it is lit.
/// </summary>
internal readonly record struct PictureLook(double Mean, double Deviation, double Changes, double SharpChanges)
{
    private const int Side = 1024;
    private const int Change = 24;
    private const int SharpChange = 60;
    private const double Few = 0.0002;

    /// <summary>Nothing is on it: no changes, and hardly any difference between its parts.</summary>
    public bool IsEmpty => Changes < Few && Deviation < 8;

    public bool IsDark => Mean < 55;

    /// <summary>Something is on it, but hardly any edge is sharp.</summary>
    public bool IsBlurred => SharpChanges < Few;

    public static PictureLook Of(SKBitmap picture)
    {
        using var grey = Grey(picture);
        var pixels = grey.GetPixelSpan();
        var (sum, squares) = (0d, 0d);
        foreach (var p in pixels)
            (sum, squares) = (sum + p, squares + p * p);
        var mean = sum / pixels.Length;
        var (changes, sharp) = Edges(pixels, grey.Width, grey.Height, grey.RowBytes);
        return new PictureLook(mean, Math.Sqrt(Math.Max(0, squares / pixels.Length - mean * mean)), changes, sharp);
    }

    /// <summary>Shares of pixels that differ from the mean of their four neighbours.</summary>
    private static (double, double) Edges(ReadOnlySpan<byte> pixels, int width, int height, int row)
    {
        var (changes, sharp, all) = (0, 0, Math.Max(1, (width - 2) * (height - 2)));
        for (var y = 1; y < height - 1; y++)
            for (var x = 1; x < width - 1; x++)
            {
                var at = y * row + x;
                var edge = Math.Abs(4 * pixels[at] - pixels[at - 1] - pixels[at + 1] - pixels[at - row] - pixels[at + row]);
                changes += edge > Change ? 1 : 0;
                sharp += edge > SharpChange ? 1 : 0;
            }
        return ((double)changes / all, (double)sharp / all);
    }

    private static SKBitmap Grey(SKBitmap picture)
    {
        var scale = Math.Min(1f, Side / (float)Math.Max(picture.Width, picture.Height));
        var grey = new SKBitmap(new SKImageInfo(
            Math.Max(1, (int)(picture.Width * scale)), Math.Max(1, (int)(picture.Height * scale)), SKColorType.Gray8, SKAlphaType.Opaque));
        using var canvas = new SKCanvas(grey);
        using var image = SKImage.FromBitmap(picture);
        canvas.DrawImage(image, new SKRect(0, 0, grey.Width, grey.Height), new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
        return grey;
    }
}
