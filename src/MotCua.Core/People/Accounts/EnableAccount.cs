using MotCua.Core.Platform;

namespace MotCua.Core.People;

/// <summary>Opens a locked account again; its password and roles are those it had.</summary>
public sealed class EnableAccount(AppDbContext db, Journal journal)
{
    public sealed record Command(Guid AccountId);

    /// <exception cref="NotFoundException">There is no such account for this actor.</exception>
    /// <exception cref="RefusalException">It is not locked.</exception>
    public async Task HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var account = await db.LoadAccountAsync(command.AccountId, actor, ct);
        Refusal.ThrowIf(account.DisabledAt is null ? new Refusal("account-not-disabled") : null);
        journal.Start(nameof(EnableAccount), actor);
        account.DisabledAt = null;
        journal.Record(account, new AccountEnabled());
        await journal.CommitAsync(ct);
    }
}
