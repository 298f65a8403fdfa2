using MotCua.Core.Platform;
using SkiaSharp;

namespace MotCua.Core.Documents;

/// <summary>
/// Looks at a picture and saves it anew: upright, not larger than people can use, without what the device wrote into it.
/// Nothing of the bytes that were sent survives, so nothing can hide behind the picture.
/// </summary>
internal static class PictureInspection
{
    private const int MostPixels = 80_000_000;

    /// <summary>A kind that cannot be read at a smaller scale takes four bytes a pixel.</summary>
    private const int MostPixelsWhole = 40_000_000;
    private const int LongestSide = 40_000;
    private const int LongestKept = 4_096;
    private const int SmallSide = 700;
    private const int Quality = 88;

    /// <param name="mark">Purpose to write across it; null for none.</param>
    public static FileFinding Inspect(string path, string kind, string? mark)
    {
        using var codec = SKCodec.Create(path);
        var expected = kind == "png" ? SKEncodedImageFormat.Png : SKEncodedImageFormat.Jpeg;
        if (codec is null || codec.EncodedFormat != expected)
            return FileInspection.No(new Refusal("file-damaged"));
        var most = kind == "png" ? MostPixelsWhole : MostPixels;
        if ((long)codec.Info.Width * codec.Info.Height > most || Math.Max(codec.Info.Width, codec.Info.Height) > LongestSide)
            return FileInspection.No(new Refusal("image-too-large", most / 1_000_000));
        using var read = Read(codec);
        if (read is null)
            return FileInspection.No(new Refusal("file-damaged"));
        using var kept = Upright(read, codec.EncodedOrigin);
        var look = PictureLook.Of(kept);
        return look.IsEmpty ? FileInspection.No(new Refusal("file-blank")) : Save(kept, codec, look, expected, mark);
    }

    private static FileFinding Save(SKBitmap kept, SKCodec codec, PictureLook look, SKEncodedImageFormat format, string? mark)
    {
        var checks = new FileChecks
        {
            Width = kept.Width, Height = kept.Height, Remarks = [.. Remarks(kept, codec, look, mark)],
        };
        if (mark is not null)
            PictureMark.Draw(kept, mark);
        using var data = kept.Encode(format, Quality);
        return new FileFinding(null, format == SKEncodedImageFormat.Png ? "image/png" : "image/jpeg", 1, checks, data.ToArray());
    }

    private static IEnumerable<string> Remarks(SKBitmap kept, SKCodec codec, PictureLook look, string? mark)
    {
        yield return FileRemarks.SavedAnew;
        if (codec.EncodedOrigin != SKEncodedOrigin.TopLeft)
            yield return FileRemarks.Turned;
        if (Math.Max(codec.Info.Width, codec.Info.Height) > LongestKept)
            yield return FileRemarks.Shrunk;
        if (mark is not null)
            yield return FileRemarks.Marked;
        if (Math.Max(kept.Width, kept.Height) < SmallSide)
            yield return FileRemarks.Small;
        if (look.IsDark)
            yield return FileRemarks.Dark;
        if (look.IsBlurred)
            yield return FileRemarks.Blurred;
    }

    /// <summary>The pixels in sRGB, at a smaller scale already while reading where the kind allows it; null when some are missing.</summary>
    private static SKBitmap? Read(SKCodec codec)
    {
        var scale = Math.Min(1f, LongestKept / (float)Math.Max(codec.Info.Width, codec.Info.Height));
        var size = codec.GetScaledDimensions(scale);
        var info = new SKImageInfo(size.Width, size.Height, SKColorType.Rgba8888, SKAlphaType.Premul, SKColorSpace.CreateSrgb());
        var bitmap = new SKBitmap(info);
        if (codec.GetPixels(info, bitmap.GetPixels()) == SKCodecResult.Success)
            return bitmap;
        bitmap.Dispose();
        return null;
    }

    /// <summary>On white, turned as the camera says it was held (EXIF orientation).</summary>
    private static SKBitmap Upright(SKBitmap read, SKEncodedOrigin origin)
    {
        var scale = Math.Min(1f, LongestKept / (float)Math.Max(read.Width, read.Height));
        var (width, height) = (Math.Max(1, (int)(read.Width * scale)), Math.Max(1, (int)(read.Height * scale)));
        var lies = origin >= SKEncodedOrigin.LeftTop;
        var upright = new SKBitmap(new SKImageInfo(
            lies ? height : width, lies ? width : height, SKColorType.Rgba8888, SKAlphaType.Opaque, SKColorSpace.CreateSrgb()));
        using var canvas = new SKCanvas(upright);
        canvas.Clear(SKColors.White);
        canvas.Concat(Turn(origin, width, height));
        using var image = SKImage.FromBitmap(read);
        canvas.DrawImage(image, new SKRect(0, 0, width, height), new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
        return upright;
    }

    /// <summary>From stored to upright pixels; sizes are those before turning.</summary>
    private static SKMatrix Turn(SKEncodedOrigin origin, float w, float h) => origin switch
    {
        SKEncodedOrigin.TopRight => Matrix(-1, 0, w, 0, 1, 0),
        SKEncodedOrigin.BottomRight => Matrix(-1, 0, w, 0, -1, h),
        SKEncodedOrigin.BottomLeft => Matrix(1, 0, 0, 0, -1, h),
        SKEncodedOrigin.LeftTop => Matrix(0, 1, 0, 1, 0, 0),
        SKEncodedOrigin.RightTop => Matrix(0, -1, h, 1, 0, 0),
        SKEncodedOrigin.RightBottom => Matrix(0, -1, h, -1, 0, w),
        SKEncodedOrigin.LeftBottom => Matrix(0, 1, 0, -1, 0, w),
        _ => SKMatrix.Identity,
    };

    private static SKMatrix Matrix(float xx, float xy, float x, float yx, float yy, float y) => new(xx, xy, x, yx, yy, y, 0, 0, 1);
}
