using Microsoft.EntityFrameworkCore;
using MotCua.Core.Platform;

namespace MotCua.Core.People;

/// <summary>A person or an officer ends own sessions at other browsers: they have to sign in again at their next request.</summary>
public sealed class EndOwnSessions(AppDbContext db, Journal journal)
{
    /// <param name="Only">The one to end; null for all.</param>
    /// <param name="But">The one to keep: that of the browser in use.</param>
    public sealed record Command(Guid? Only, Guid? But);

    /// <returns>How many were ended.</returns>
    /// <exception cref="NotFoundException">The session asked for does not run, or is not the actor's.</exception>
    public async Task<int> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var ended = await db.Sessions.RunningOf(db, actor, journal.Now)
            .Where(s => (command.Only == null || s.Id == command.Only) && s.Id != command.But).ToListAsync(ct);
        if (ended.Count == 0)
            return command.Only is null ? 0 : throw new NotFoundException("session");
        journal.Start(nameof(EndOwnSessions), actor);
        ended.ForEach(s => s.EndedAt = journal.Now);
        var accountId = ended[0].AccountId;
        journal.Record(await db.Accounts.SingleAsync(a => a.Id == accountId, ct), new AccountSessionsEnded(ended.Count));
        await journal.CommitAsync(ct);
        return ended.Count;
    }
}
