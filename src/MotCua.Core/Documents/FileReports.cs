using Microsoft.EntityFrameworkCore;
using MotCua.Core.Platform;

namespace MotCua.Core.Documents;

/// <summary>What is known about stored files, for the pages that list them.</summary>
[Service]
public sealed class FileReports(AppDbContext db)
{
    /// <summary>By hash; a hash that names no file is left out.</summary>
    public async Task<IReadOnlyDictionary<string, StoredFile>> OfAsync(IEnumerable<string> hashes, CancellationToken ct)
    {
        var wanted = hashes.Distinct().ToList();
        return wanted.Count == 0
            ? new Dictionary<string, StoredFile>()
            : await db.StoredFiles.AsNoTracking().Where(f => wanted.Contains(f.Hash)).ToDictionaryAsync(f => f.Hash, ct);
    }
}

/// <summary>Files as officers may open them: what is not clean stays closed.</summary>
[Service]
public sealed class OpenableFiles(AppDbContext db, FileStore files, CoreSettings settings)
{
    /// <summary>The file and whether it may be opened; null when there is none.</summary>
    public async Task<(StoredFile File, bool Opens)?> FindAsync(string hash, CancellationToken ct) =>
        await db.StoredFiles.AsNoTracking().SingleOrDefaultAsync(f => f.Hash == hash, ct) is { } file
            ? (file, settings.VirusScan.Opens(file.Verdict))
            : null;

    /// <inheritdoc cref="FileStore.Open"/>
    public Stream Open(string hash) => files.Open(hash);
}
