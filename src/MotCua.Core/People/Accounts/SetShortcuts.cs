using Microsoft.EntityFrameworkCore;
using MotCua.Core.Platform;

namespace MotCua.Core.People;

/// <summary>An officer turns the one-letter keys of the office off or on, for the own account.</summary>
public sealed class SetShortcuts(AppDbContext db, Journal journal)
{
    public sealed record Command(bool Off);

    /// <exception cref="NotFoundException">The actor is no officer.</exception>
    public async Task HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var account = await db.Accounts.SingleOrDefaultAsync(a => a.OfficerId != null && a.OfficerId == actor.OfficerId, ct)
            ?? throw new NotFoundException("account");
        if (account.ShortcutsOff == command.Off)
            return;
        journal.Start(nameof(SetShortcuts), actor);
        account.ShortcutsOff = command.Off;
        journal.Record(account, new AccountShortcutsSet(command.Off));
        await journal.CommitAsync(ct);
    }
}

/// <summary>Whether pages offer one-letter keys.</summary>
[Service]
public sealed class Shortcuts(AppDbContext db)
{
    /// <summary>True for an officer who has not turned them off.</summary>
    public async Task<bool> AreOnAsync(Actor actor, CancellationToken ct) => actor.OfficerId is { } officer
        && !await db.Accounts.AnyAsync(a => a.OfficerId == officer && a.ShortcutsOff, ct);
}
