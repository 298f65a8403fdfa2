using MotCua.Core.Platform;
using SkiaSharp;

namespace MotCua.Core.Documents;

/// <summary>What a look at an uploaded file found.</summary>
public sealed record FileFinding(Refusal? Refusal, string MediaType, int? Pages);

/// <summary>Looks at a file by its content; its name and the sender's claim do not count.</summary>
public static class FileInspection
{
    private const int MostPixels = 80_000_000;
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
        if ((long)codec.Info.Width * codec.Info.Height > MostPixels)
            return No(new Refusal("image-too-large", MostPixels / 1_000_000));
        using var picture = SKBitmap.Decode(codec);
        return picture is null
            ? No(new Refusal("file-damaged"))
            : new FileFinding(null, kind == "png" ? "image/png" : "image/jpeg", 1);
    }
}
