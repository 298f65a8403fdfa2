using Microsoft.EntityFrameworkCore;
using MotCua.Core.Platform;

namespace MotCua.Core.People;

/// <summary>The owner of an account chooses its password, once, with the code that was handed over.</summary>
public sealed class SetPassword(AppDbContext db, Journal journal)
{
    public sealed record Command(string Username, string Code, string Password);

    /// <exception cref="RefusalException">
    /// Name and code do not fit or the code has run out, which are answered alike; or the password is too short or too easy.
    /// </exception>
    public async Task HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var username = command.Username.Trim().ToLowerInvariant();
        var account = await db.Accounts.SingleOrDefaultAsync(
            a => a.Username == username && a.OfficerId != null && a.DisabledAt == null, ct);
        Refusal.ThrowIf(SetupCode.Opens(account, command.Code, journal.Now) ? null : new Refusal("setup-code-invalid"));
        Refusal.ThrowIf(Passwords.WhyNot(username, command.Password));
        journal.Start(nameof(SetPassword), actor with { Kind = ActorKind.Officer, OfficerId = account!.OfficerId });
        account.PasswordHash = Passwords.Hash(command.Password);
        (account.SetupHash, account.SetupExpiresAt) = (null, null);
        await db.EndSessionsAsync(account.Id, journal.Now, ct);
        journal.Record(account, new AccountPasswordSet());
        await journal.CommitAsync(ct);
    }
}
