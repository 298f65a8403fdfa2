using Microsoft.EntityFrameworkCore;
using MotCua.Core.Documents;
using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>How scanning goes, for whoever runs the system.</summary>
/// <param name="Scanner">Null when it was never asked.</param>
/// <param name="OldestAt">Since when the oldest waiting file waits.</param>
public sealed record FileOverview(
    bool IsOn, ScannerState? Scanner, int Waiting, DateTimeOffset? OldestAt, int Unscanned, IReadOnlyList<InfectedFile> Infected);

/// <summary>A file with malicious code and the dossiers it came with.</summary>
public sealed record InfectedFile(string Hash, string Malware, DateTimeOffset ScannedAt, IReadOnlyList<string> Dossiers);

/// <summary>Watches the scanning of files.</summary>
[Service]
public sealed class FileWatch(AppDbContext db, CoreSettings settings)
{
    private const int MostInfected = 50;

    public async Task<FileOverview> OverviewAsync(CancellationToken ct)
    {
        var waiting = db.StoredFiles.Where(f => f.Verdict == FileVerdict.Quarantined);
        return new FileOverview(
            settings.VirusScan.IsOn, await db.ScannerStates.AsNoTracking().SingleOrDefaultAsync(ct),
            await waiting.CountAsync(ct), await waiting.OrderBy(f => f.StoredAt).Select(f => (DateTimeOffset?)f.StoredAt).FirstOrDefaultAsync(ct),
            await db.StoredFiles.CountAsync(f => f.Verdict == FileVerdict.Unscanned, ct), await InfectedAsync(ct));
    }

    private async Task<IReadOnlyList<InfectedFile>> InfectedAsync(CancellationToken ct)
    {
        var files = await db.StoredFiles.AsNoTracking().Where(f => f.Verdict == FileVerdict.Infected)
            .OrderByDescending(f => f.ScannedAt).Take(MostInfected).ToListAsync(ct);
        var hashes = files.Select(f => f.Hash).ToList();
        var named = await db.Dossiers.SelectMany(d => d.Attachments.Where(a => hashes.Contains(a.FileHash)), (d, a) => new { d.Code, a.FileHash })
            .Distinct().ToListAsync(ct);
        return [.. files.Select(f => new InfectedFile(
            f.Hash, f.Malware ?? "", f.ScannedAt ?? f.StoredAt, [.. named.Where(n => n.FileHash == f.Hash).Select(n => n.Code).Order()]))];
    }
}
