using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using MotCua.Core.Platform;

namespace MotCua.Core.Documents;

/// <summary>
/// Files by their hash, on disk under the data folder. A file is on disk and synced before the row that names it is
/// committed; one whose commit failed is an orphan that nothing names.
/// </summary>
[Service]
public sealed class FileStore(AppDbContext db, FileFolder folder, TimeProvider clock, FileInspection inspection)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromHours(1);

    /// <summary>Pictures are unpacked in memory to look at them: only so many at once.</summary>
    private static readonly SemaphoreSlim Looking = new(2);

    /// <summary>Takes an upload in: capped while it streams, then looked at by content. Pictures are kept saved anew.</summary>
    /// <exception cref="RefusalException">Empty, too large, of another kind, damaged, blank, with active content, or known to be infected.</exception>
    public async Task<StoredFile> SaveUploadAsync(Stream content, UploadRules rules, CancellationToken ct)
    {
        var temporary = folder.NewTemporary();
        try
        {
            var (hash, size) = await CopyAsync(content, temporary, rules.MaxMegabytes, ct);
            var found = await LookAsync(temporary, rules, ct);
            Refusal.ThrowIf(found.Refusal);
            if (found.Rewritten is { } rewritten)
                (hash, size) = await ReplaceAsync(temporary, rewritten, ct);
            var kept = await KeepAsync(temporary, Row(hash, size, found, inspection.First), ct);
            Refusal.ThrowIf(kept.Verdict == FileVerdict.Infected ? new Refusal("file-infected") : null);
            return kept;
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <summary>Keeps a file this program made.</summary>
    public async Task<StoredFile> SaveGeneratedAsync(byte[] content, string mediaType, CancellationToken ct)
    {
        var temporary = folder.NewTemporary();
        try
        {
            await WriteAsync(content, temporary, ct);
            var hash = JournalHash.Hex(SHA256.HashData(content));
            var found = new FileFinding(null, mediaType, null, new FileChecks());
            return await KeepAsync(temporary, Row(hash, content.Length, found, FileVerdict.Clean), ct);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <summary>Opens a stored file for reading.</summary>
    /// <exception cref="FileNotFoundException">The data folder has lost it: restore from the backup.</exception>
    public Stream Open(string hash) => new FileStream(
        folder.PathOf(hash), FileMode.Open, FileAccess.Read, FileShare.Read, 81920, FileOptions.Asynchronous);

    /// <summary>Takes a file off the disk that no row names any more, unless it was written again within the hour.</summary>
    public void Forget(string hash)
    {
        var path = folder.PathOf(hash);
        if (File.GetLastWriteTimeUtc(path) < clock.GetUtcNow() - Fresh)
            File.Delete(path);
    }

    private async Task<FileFinding> LookAsync(string path, UploadRules rules, CancellationToken ct)
    {
        await Looking.WaitAsync(ct);
        try
        {
            return inspection.Inspect(path, rules);
        }
        finally
        {
            Looking.Release();
        }
    }

    private static async Task<(string, long)> ReplaceAsync(string temporary, byte[] content, CancellationToken ct)
    {
        File.Delete(temporary);
        await WriteAsync(content, temporary, ct);
        return (JournalHash.Hex(SHA256.HashData(content)), content.Length);
    }

    private StoredFile Row(string hash, long size, FileFinding found, FileVerdict verdict) => new()
    {
        Hash = hash, Size = size, MediaType = found.MediaType, Pages = found.Pages, Verdict = verdict,
        Checks = found.Checks.ToJson(), StoredAt = clock.GetUtcNow(), ScanAfterAt = clock.GetUtcNow(),
    };

    private async Task<StoredFile> KeepAsync(string temporary, StoredFile stored, CancellationToken ct)
    {
        folder.Move(temporary, stored.Hash);
        if (await db.StoredFiles.FindAsync([stored.Hash], ct) is { } known)
            return KeepRow(known);
        db.StoredFiles.Add(stored);
        return stored;
    }

    /// <summary>A row that is cleared away before this commit is written again by it.</summary>
    private StoredFile KeepRow(StoredFile known)
    {
        db.Entry(known).State = EntityState.Added;
        return known;
    }

    private static async Task WriteAsync(byte[] content, string path, CancellationToken ct)
    {
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
        await file.WriteAsync(content, ct);
        file.Flush(flushToDisk: true);
    }

    private static async Task<(string Hash, long Size)> CopyAsync(
        Stream content, string temporary, int maxMegabytes, CancellationToken ct)
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var file = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write);
        var buffer = new byte[81920];
        long size = 0;
        for (int read; (read = await content.ReadAsync(buffer, ct)) > 0;)
        {
            size += read;
            if (size > maxMegabytes * 1024L * 1024L)
                Refusal.ThrowIf(new Refusal("file-too-large", maxMegabytes));
            sha.AppendData(buffer, 0, read);
            await file.WriteAsync(buffer.AsMemory(0, read), ct);
        }
        Refusal.ThrowIf(size == 0 ? new Refusal("file-empty") : null);
        file.Flush(flushToDisk: true);
        return (JournalHash.Hex(sha.GetHashAndReset()), size);
    }
}

/// <summary>Where files lie: <c>files/ab/cd/abcd…</c> under the data folder.</summary>
public sealed class FileFolder
{
    private readonly string root;
    private readonly string temporary;

    public FileFolder(string dataFolder)
    {
        root = Path.Combine(dataFolder, "files");
        temporary = Path.Combine(root, "tmp");
        Directory.CreateDirectory(temporary);
    }

    /// <summary>Where a file on its way is put together.</summary>
    public string PartOf(Guid upload) => Path.Combine(temporary, $"part-{upload:N}");

    public string NewTemporary() => Path.Combine(temporary, Guid.CreateVersion7().ToString("N"));

    /// <exception cref="ArgumentException">Not a SHA-256 in lower-case hex: never a path from outside.</exception>
    public string PathOf(string hash)
    {
        if (hash.Length != 64 || !hash.All(IsHex))
            throw new ArgumentException("Not a file hash.", nameof(hash));
        return Path.Combine(root, hash[..2], hash[2..4], hash);
    }

    private static bool IsHex(char c) => c is >= '0' and <= '9' or >= 'a' and <= 'f';

    public void Move(string from, string hash)
    {
        var to = PathOf(hash);
        Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        File.Move(from, to, overwrite: true);
    }
}
