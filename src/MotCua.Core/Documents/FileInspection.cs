using System.IO.Compression;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Core.Platform;

namespace MotCua.Core.Documents;

/// <summary>What a look at an uploaded file found.</summary>
/// <param name="Rewritten">What is kept instead of what was sent: pictures are saved anew.</param>
public sealed record FileFinding(Refusal? Refusal, string MediaType, int? Pages, FileChecks Checks, byte[]? Rewritten = null);

/// <summary>
/// Looks at a file by its content: kind, structure, active content, size, whether anything can be seen on it. The sender's
/// claim does not count, and a name that claims something else is refused.
/// </summary>
[Service(ServiceLifetime.Singleton)]
public sealed class FileInspection(SignerTrust trust, CoreSettings settings)
{
    private const int LongestGuess = 1024;
    private static readonly string[] PageBeginnings = ["<html", "<script", "<!doctype", "<svg"];
    private static readonly byte[] Pdf = "%PDF-"u8.ToArray();
    private static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];
    private static readonly byte[] Jpeg = [0xFF, 0xD8, 0xFF];

    /// <summary>What an upload is until the virus scanner has judged it.</summary>
    public FileVerdict First => settings.VirusScan.First;

    public FileFinding Inspect(string path, UploadRules rules)
    {
        var kind = KindOf(path);
        if (kind is null || !rules.Accept.Contains(kind))
            return No(new Refusal("file-type-not-accepted", string.Join(", ", rules.Accept)));
        if (FileNames.WhyNot(rules.FileName, kind) is { } otherwise)
            return No(otherwise);
        return kind == "pdf" ? OfPdf(path) : PictureInspection.Inspect(path, kind, trust.Marked(rules.MarkedFor));
    }

    internal static FileFinding No(Refusal refusal) => new(refusal, "", null, new FileChecks());

    /// <summary>The kind by the first bytes; null when it is none of ours.</summary>
    internal static string? KindOf(string path)
    {
        Span<byte> head = stackalloc byte[8];
        using var file = File.OpenRead(path);
        head = head[..file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
        if (head.StartsWith(Pdf))
            return "pdf";
        return head.StartsWith(Png) ? "png" : head.StartsWith(Jpeg) ? "jpg" : null;
    }

    private FileFinding OfPdf(string path)
    {
        if (IsAlsoArchive(path) || IsAlsoPage(path))
            return No(new Refusal("file-two-kinds"));
        var (finding, signatures) = PdfInspection.Inspect(path);
        return signatures.Count == 0
            ? finding
            : finding with { Checks = finding.Checks with { Signatures = [.. signatures.Select(trust.Judge)] } };
    }

    /// <summary>One file that two programs read differently: archives are read from their end, where a PDF may have more.</summary>
    private static bool IsAlsoArchive(string path)
    {
        try
        {
            using var archive = ZipFile.OpenRead(path);
            return true;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    /// <summary>A browser that guesses would take such a beginning for a page.</summary>
    private static bool IsAlsoPage(string path)
    {
        var head = new byte[LongestGuess];
        using var file = File.OpenRead(path);
        var text = Encoding.Latin1.GetString(head, 0, file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false));
        return PageBeginnings.Any(b => text.Contains(b, StringComparison.OrdinalIgnoreCase));
    }
}
