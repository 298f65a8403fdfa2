using Microsoft.EntityFrameworkCore;
using MotCua.Core.Platform;

namespace MotCua.Core.People;

/// <summary>
/// Sessions as the server knows them: what a browser shows counts only while its session runs here, so that ending one is
/// felt at the next request.
/// </summary>
[Service]
public sealed class SessionKeeper(AppDbContext db, TechnicalState state, TimeProvider clock)
{
    /// <summary>Longest life of a session, whatever is done in it: a working day with its breaks.</summary>
    public static readonly TimeSpan LongestLife = TimeSpan.FromHours(12);

    /// <returns>The session's id, which nobody can guess.</returns>
    public Task<Guid> StartAsync(Guid accountId, CancellationToken ct) => StartAsync(accountId, null, "", ct);

    /// <param name="draftId">The only draft it is for; null for a session of the account.</param>
    /// <param name="device">See <see cref="Session.Device"/>.</param>
    /// <returns>The session's id, which nobody can guess.</returns>
    public async Task<Guid> StartAsync(Guid accountId, Guid? draftId, string device, CancellationToken ct)
    {
        var session = new Session { Id = Guid.NewGuid(), AccountId = accountId, DraftId = draftId, Device = device, StartedAt = clock.GetUtcNow() };
        db.Sessions.Add(session);
        await state.SaveAsync(ct);
        return session.Id;
    }

    /// <summary>The account of a running session; null when it has ended or run out.</summary>
    public async Task<Guid?> AccountOfAsync(Guid sessionId, CancellationToken ct) => (await FindAsync(sessionId, ct))?.AccountId;

    /// <summary>A running session; null when it has ended or run out.</summary>
    public Task<Session?> FindAsync(Guid sessionId, CancellationToken ct)
    {
        var oldest = clock.GetUtcNow() - LongestLife;
        return db.Sessions.AsNoTracking().SingleOrDefaultAsync(s => s.Id == sessionId && s.EndedAt == null && s.StartedAt > oldest, ct);
    }

    /// <summary>The running sessions of an actor's own account, the latest first.</summary>
    public Task<List<Session>> RunningAsync(Actor actor, CancellationToken ct) =>
        db.Sessions.AsNoTracking().RunningOf(db, actor, clock.GetUtcNow()).OrderByDescending(s => s.StartedAt).ToListAsync(ct);

    /// <summary>Ends one session; ending it again changes nothing.</summary>
    public async Task EndAsync(Guid sessionId, CancellationToken ct)
    {
        if (await db.Sessions.SingleOrDefaultAsync(s => s.Id == sessionId && s.EndedAt == null, ct) is not { } session)
            return;
        session.EndedAt = clock.GetUtcNow();
        await state.SaveAsync(ct);
    }
}
