using MotCua.Core.Platform;

namespace MotCua.Core.People;

/// <summary>Ends every running session of an account: its browsers have to sign in again at their next request.</summary>
public sealed class EndSessions(AppDbContext db, Journal journal)
{
    public sealed record Command(Guid AccountId);

    /// <returns>How many sessions were running.</returns>
    /// <exception cref="NotFoundException">There is no such account for this actor.</exception>
    public async Task<int> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var account = await db.LoadAccountAsync(command.AccountId, actor, ct);
        journal.Start(nameof(EndSessions), actor);
        var ended = await db.EndSessionsAsync(account.Id, journal.Now, ct);
        journal.Record(account, new AccountSessionsEnded(ended));
        await journal.CommitAsync(ct);
        return ended;
    }
}
