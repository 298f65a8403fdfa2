using MotCua.Core.Platform;

namespace MotCua.Core.People;

/// <summary>
/// Gives an account a new one-time code, for a password that was lost or never chosen. The old password and all running
/// sessions end.
/// </summary>
public sealed class RenewSetup(AppDbContext db, Journal journal)
{
    public sealed record Command(Guid AccountId);

    /// <exception cref="NotFoundException">There is no such account for this actor.</exception>
    public async Task<SetupCode> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var account = await db.LoadAccountAsync(command.AccountId, actor, ct);
        Refusal.ThrowIf(account.DisabledAt is null ? null : new Refusal("account-disabled"));
        journal.Start(nameof(RenewSetup), actor);
        var code = SetupCode.Give(account, journal.Now);
        await db.EndSessionsAsync(account.Id, journal.Now, ct);
        journal.Record(account, new AccountSetupRenewed(code.ExpiresAt));
        await journal.CommitAsync(ct);
        return code;
    }
}
