using Microsoft.EntityFrameworkCore;
using MotCua.Core.Organisation;
using MotCua.Core.Platform;

namespace MotCua.Core.People;

/// <summary>Accounts of officers are administered by who configures their unit or one above it, and by the installation itself.</summary>
public static class AccountAccess
{
    public static bool Administers(this Actor actor, Unit unit) =>
        actor.Kind == ActorKind.System || actor.HasAtOrAbove(Role.Configure, unit);

    /// <exception cref="NotFoundException">It does not exist, is no officer's, or not for this actor.</exception>
    internal static async Task<Account> LoadAccountAsync(this AppDbContext db, Guid id, Actor actor, CancellationToken ct)
    {
        var account = await db.Accounts.SingleOrDefaultAsync(a => a.Id == id && a.OfficerId != null, ct)
            ?? throw new NotFoundException("account");
        await db.LoadOfficerAsync(account.OfficerId!.Value, actor, ct);
        return account;
    }

    /// <exception cref="NotFoundException">There is no such officer for this actor.</exception>
    internal static async Task<Officer> LoadOfficerAsync(this AppDbContext db, Guid id, Actor actor, CancellationToken ct)
    {
        var officer = await db.Officers.SingleOrDefaultAsync(o => o.Id == id, ct) ?? throw new NotFoundException("officer");
        var unit = await db.Units.SingleAsync(u => u.Id == officer.UnitId, ct);
        return actor.Administers(unit) ? officer : throw new NotFoundException("officer");
    }

    /// <summary>Marks every running session of an account as ended; the caller commits.</summary>
    internal static async Task<int> EndSessionsAsync(this AppDbContext db, Guid accountId, DateTimeOffset now, CancellationToken ct)
    {
        var running = await db.Sessions.Where(s => s.AccountId == accountId && s.EndedAt == null).ToListAsync(ct);
        running.ForEach(s => s.EndedAt = now);
        return running.Count;
    }
}
