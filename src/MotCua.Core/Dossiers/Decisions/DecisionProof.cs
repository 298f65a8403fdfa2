using Microsoft.EntityFrameworkCore;
using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>Whether a file is the document of a decision signed here. Tells nothing else of it.</summary>
[Service]
public sealed class DecisionProof(AppDbContext db)
{
    /// <param name="sha256">Of the file in hand, lower-case hex. A result that was recalled since is not one any more.</param>
    public Task<bool> IsIssuedAsync(string sha256, CancellationToken ct) => db.Set<Decision>()
        .AnyAsync(d => d.FileHash == sha256 && !db.Set<ResultRecall>().Any(r => r.DecisionId == d.Id && r.RecalledAt != null), ct);
}
