using MotCua.Core.Platform;
using SkiaSharp;

namespace MotCua.Core.Documents;

/// <summary>What a look at an uploaded file found.</summary>
public sealed record FileFinding(Refusal? Refusal, string MediaType, int? Pages);

/// <summary>Looks at a file by its content; its name and the sender's claim do not count.</summary>
public static class FileInspection
{
    private const int MostPixels = 80_000_000;
    private const int LongestSide = 40_000;
    private static readonly byte[] Pdf = "%PDF-"u8.ToArray();
    private static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];
    private static readonly byte[] Jpeg = [0xFF, 0xD8, 0xFF];

    public static FileFinding Inspect(string path, IReadOnlyList<string> accept)
    {
        var kind = KindOf(path);
        if (kind is null || !accept.Contains(kind))
            return No(new Refusal("file-type-not-accepted", string.Join(", ", accept)));
        return kind == "pdf" ? PdfInspection.Inspect(path) : Image(path, kind);
    }

    internal static FileFinding No(Refusal refusal) => new(refusal, "", null);

    private static string? KindOf(string path)
    {
        Span<byte> head = stackalloc byte[8];
        using var file = File.OpenRead(path);
        head = head[..file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
        if (head.StartsWith(Pdf))
            return "pdf";
        return head.StartsWith(Png) ? "png" : head.StartsWith(Jpeg) ? "jpg" : null;
    }

    private static FileFinding Image(string path, string kind)
    {
        using var codec = SKCodec.Create(path);
        if (codec is null)
            return No(new Refusal("file-damaged"));
        var (width, height) = (codec.Info.Width, codec.Info.Height);
        if ((long)width * height > MostPixels || Math.Max(width, height) > LongestSide)
            return No(new Refusal("image-too-large", MostPixels / 1_000_000));
        return DecodesWhole(codec)
            ? new FileFinding(null, kind == "png" ? "image/png" : "image/jpeg", 1)
            : No(new Refusal("file-damaged"));
    }

    /// <summary>Line by line where the format allows, so that a large picture does not fill the memory.</summary>
    private static bool DecodesWhole(SKCodec codec)
    {
        var info = codec.Info;
        if (codec.StartScanlineDecode(info) != SKCodecResult.Success)
        {
            using var picture = new SKBitmap(info);
            return codec.GetPixels(info, picture.GetPixels()) == SKCodecResult.Success;
        }
        using var line = new SKBitmap(info.WithSize(info.Width, 1));
        for (var y = 0; y < info.Height; y++)
            if (codec.GetScanlines(line.GetPixels(), 1, info.RowBytes) != 1)
                return false;
        return true;
    }
}
