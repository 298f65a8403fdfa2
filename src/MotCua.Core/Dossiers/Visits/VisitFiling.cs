using Microsoft.EntityFrameworkCore;
using MotCua.Core.Platform;
using MotCua.Engines.WorkingTime;

namespace MotCua.Core.Dossiers;

/// <summary>Ties what an officer receives at the counter to the ticket of the person who stands there.</summary>
public static class VisitFiling
{
    /// <summary>The visit this officer has called and not ended yet, in which nothing was filed; null when there is none.</summary>
    public static Task<DeskVisit?> VisitAtHandAsync(this AppDbContext db, Actor actor, DateTimeOffset now, CancellationToken ct)
    {
        var today = VietnamTime.DateOf(now);
        return db.DeskVisits.Where(v => v.CalledById == actor.OfficerId && actor.OfficerId != null && v.On == today
            && v.EndedAt == null && v.DossierId == null && v.Purpose == "file").OrderByDescending(v => v.CalledAt).FirstOrDefaultAsync(ct);
    }
}
