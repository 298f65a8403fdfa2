using System.Security.Cryptography;
using MotCua.Core.Platform;

namespace MotCua.Core.Documents;

/// <summary>Bytes of files that are still on their way, under the data folder.</summary>
[Service]
public sealed class UploadParts(FileFolder folder, TimeProvider clock)
{
    /// <summary>How long somebody has to finish.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    public long LengthOf(Guid id) => new FileInfo(folder.PartOf(id)) is { Exists: true } file ? file.Length : 0;

    /// <summary>Writes on from an offset, never beyond the whole length; what came before a cut stays.</summary>
    /// <returns>How many bytes are there now; null when the file does not end at the offset or another writes it.</returns>
    public async Task<long?> AppendAsync(Guid id, long offset, long whole, Stream content, CancellationToken ct)
    {
        await using var file = OpenAlone(folder.PartOf(id));
        if (file is null || file.Length != offset)
            return null;
        file.Seek(0, SeekOrigin.End);
        var buffer = new byte[81920];
        for (int read; file.Length < whole && (read = await content.ReadAsync(buffer, ct)) > 0;)
            await file.WriteAsync(buffer.AsMemory(0, (int)Math.Min(read, whole - file.Length)), ct);
        await file.FlushAsync(ct);
        return file.Length;
    }

    /// <summary>SHA-256 of what is there, lower-case hex.</summary>
    public async Task<string> HashAsync(Guid id, CancellationToken ct)
    {
        await using var file = Open(id);
        return JournalHash.Hex(await SHA256.HashDataAsync(file, ct));
    }

    public Stream Open(Guid id) => File.OpenRead(folder.PartOf(id));

    public void Forget(Guid id) => File.Delete(folder.PartOf(id));

    /// <summary>Null while somebody else has it open.</summary>
    private static FileStream? OpenAlone(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.Asynchronous);
        }
        catch (IOException)
        {
            return null;
        }
    }
}
