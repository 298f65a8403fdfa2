using Microsoft.EntityFrameworkCore;
using MotCua.Core.Platform;

namespace MotCua.Core.People;

/// <summary>Sessions as the owner of the account sees them.</summary>
public static class OwnSessions
{
    /// <summary>Those of the actor's own account that have neither ended nor run out. A guest of one draft has none.</summary>
    public static IQueryable<Session> RunningOf(this IQueryable<Session> sessions, AppDbContext db, Actor actor, DateTimeOffset now)
    {
        var oldest = now - SessionKeeper.LongestLife;
        return sessions.Where(s => s.EndedAt == null && s.StartedAt > oldest
            && db.Accounts.Any(a => a.Id == s.AccountId
                && ((a.PersonId != null && a.PersonId == actor.PersonId) || (a.OfficerId != null && a.OfficerId == actor.OfficerId))));
    }
}
