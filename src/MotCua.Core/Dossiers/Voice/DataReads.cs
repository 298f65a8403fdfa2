using Microsoft.EntityFrameworkCore;
using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>Reads of dossiers by officers, in the operation of whatever shows them.</summary>
internal static class DataReads
{
    private static readonly TimeSpan SameLook = TimeSpan.FromHours(1);

    private static readonly Role[] Purposes =
        [Role.Receive, Role.Appraise, Role.Head, Role.Sign, Role.Clerk, Role.Inspect, Role.Monitor];

    /// <summary>Those of the dossiers that the officer has not seen in the same way within an hour.</summary>
    public static async Task<IReadOnlyList<Guid>> UnseenAsync(
        this AppDbContext db, IReadOnlyCollection<Guid> dossiers, string what, Guid officer, DateTimeOffset now, CancellationToken ct)
    {
        var since = now - SameLook;
        var seen = await db.DataReads.Where(r => dossiers.Contains(r.DossierId) && r.OfficerId == officer && r.What == what && r.ReadAt > since)
            .Select(r => r.DossierId).ToListAsync(ct);
        return [.. dossiers.Except(seen)];
    }

    /// <summary>Puts reads of an officer with a unit on record; the operation has started.</summary>
    public static void AddReads(this AppDbContext db, Journal journal, IReadOnlyCollection<Guid> dossiers, string what, Actor actor)
    {
        if (dossiers.Count == 0)
            return;
        var purpose = Purposes.First(actor.Has).ToString().ToLowerInvariant();
        foreach (var dossier in dossiers)
        {
            var read = new DataRead
            {
                Id = Ids.New(journal.Now), DossierId = dossier, OfficerId = actor.OfficerId!.Value, UnitId = actor.UnitId!.Value, What = what,
                Purpose = purpose, ReadAt = journal.Now,
            };
            db.DataReads.Add(read);
            journal.Record(read, new DataWasRead(read.DossierId, read.What, read.Purpose));
        }
    }
}
