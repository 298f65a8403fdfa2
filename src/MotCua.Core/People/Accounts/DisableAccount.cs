using MotCua.Core.Platform;

namespace MotCua.Core.People;

/// <summary>Locks an account, from its next request on. Work it holds stays where it is, for others to take over.</summary>
public sealed class DisableAccount(AppDbContext db, Journal journal)
{
    /// <param name="Reason">Why, for the journal.</param>
    public sealed record Command(Guid AccountId, string Reason);

    /// <exception cref="NotFoundException">There is no such account for this actor.</exception>
    /// <exception cref="RefusalException">Without a reason, one's own, or locked already.</exception>
    public async Task HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var account = await db.LoadAccountAsync(command.AccountId, actor, ct);
        Refusal.ThrowIf(WhyNot(account, command.Reason, actor));
        journal.Start(nameof(DisableAccount), actor, command.Reason.Trim());
        account.DisabledAt = journal.Now;
        (account.SetupHash, account.SetupExpiresAt) = (null, null);
        await db.EndSessionsAsync(account.Id, journal.Now, ct);
        journal.Record(account, new AccountDisabled());
        await journal.CommitAsync(ct);
    }

    private static Refusal? WhyNot(Account account, string reason, Actor actor)
    {
        if (account.DisabledAt is not null)
            return new Refusal("account-disabled");
        if (account.OfficerId == actor.OfficerId)
            return new Refusal("account-own");
        return string.IsNullOrWhiteSpace(reason) ? new Refusal("reason-needed") : null;
    }
}
