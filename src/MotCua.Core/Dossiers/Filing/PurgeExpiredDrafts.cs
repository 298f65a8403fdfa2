using Microsoft.EntityFrameworkCore;
using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>
/// Removes drafts that have expired without being filed, with everything typed into them; the journal keeps that there was
/// one and that it has expired.
/// </summary>
public sealed class PurgeExpiredDrafts(AppDbContext db, Journal journal)
{
    /// <param name="Most">How many at once.</param>
    public sealed record Command(int Most);

    /// <returns>Hashes of the files the drafts named, to be looked at for removal; null when no draft had expired.</returns>
    public async Task<IReadOnlyList<string>?> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var drafts = await db.DossierDrafts.Include(d => d.Files).Where(d => d.DossierId == null && d.ExpiresAt <= journal.Now)
            .OrderBy(d => d.ExpiresAt).Take(command.Most).ToListAsync(ct);
        if (drafts.Count == 0)
            return null;
        journal.Start(nameof(PurgeExpiredDrafts), actor);
        foreach (var draft in drafts)
            journal.Record(draft, new DraftExpired(draft.Files.Count));
        var hashes = drafts.SelectMany(d => d.Files).Select(f => f.FileHash).Distinct().ToList();
        var ids = drafts.Select(d => d.Id).ToList();
        db.RemoveRange(await db.FilingConsents.Where(c => ids.Contains(c.DraftId)).ToListAsync(ct));
        db.RemoveRange(await db.ResumeLinks.Where(l => ids.Contains(l.DraftId)).ToListAsync(ct));
        db.RemoveRange(drafts.SelectMany(d => d.Files));
        db.RemoveRange(drafts);
        await journal.CommitAsync(ct);
        return hashes;
    }
}
