using MotCua.Core.Platform;

namespace MotCua.Core.Documents;

/// <summary>Reads the digital signatures of a PDF (vi: kiểm tra chữ ký số), of one kept here or of any that somebody holds.</summary>
[Service]
public sealed class SignatureReading(FileFolder folder, SignerTrust trust)
{
    /// <summary>The signatures of a file kept here, in the order they stand in it.</summary>
    public IReadOnlyList<SignatureCheck> OfKept(string hash) => Of(folder.PathOf(hash))!;

    /// <summary>The signatures of a file in hand, which is not kept.</summary>
    /// <exception cref="RefusalException">It is no PDF that can be read.</exception>
    public async Task<IReadOnlyList<SignatureCheck>> OfAsync(Stream content, CancellationToken ct)
    {
        var path = folder.NewTemporary();
        try
        {
            await using (var file = File.Create(path))
                await content.CopyToAsync(file, ct);
            return Of(path) ?? throw new RefusalException(new Refusal("file-damaged"));
        }
        finally
        {
            File.Delete(path);
        }
    }

    private IReadOnlyList<SignatureCheck>? Of(string path)
    {
        var (finding, signatures) = PdfInspection.Inspect(path);
        return finding.Refusal is null ? [.. signatures.Select(trust.Judge)] : null;
    }
}
