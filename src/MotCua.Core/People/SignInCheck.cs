using Microsoft.EntityFrameworkCore;
using MotCua.Core.Platform;

namespace MotCua.Core.People;

/// <summary>Which side of the house an account belongs to; each has its own sign-in page.</summary>
public enum AccountKind { Citizen, Officer }

/// <summary>Checks who wants to sign in. What the account may do is read at every request, not here.</summary>
[Service]
public sealed class SignInCheck(AppDbContext db, CoreSettings settings)
{
    /// <summary>
    /// The account, or null when the name, the password or the kind is wrong, or the account is disabled. A wrong name
    /// takes as long as a wrong password.
    /// </summary>
    public async Task<Guid?> VerifyAsync(string username, string password, AccountKind kind, CancellationToken ct)
    {
        var account = await FindAsync(username, kind, ct);
        return Passwords.Fits(account?.PasswordHash, password) ? account!.Id : null;
    }

    /// <summary>A sample account, which needs no password in demo mode; null for any other account and outside demo mode.</summary>
    public async Task<Guid?> DemoAsync(string username, AccountKind kind, CancellationToken ct) =>
        settings.Demo && await FindAsync(username, kind, ct) is { IsDemo: true } account ? account.Id : null;

    /// <summary>The sample accounts that a sign-in page offers, in the given order; none outside demo mode.</summary>
    public async Task<IReadOnlyList<DemoAccount>> DemoAccountsAsync(
        IReadOnlyList<string> usernames, AccountKind kind, CancellationToken ct)
    {
        if (!settings.Demo)
            return [];
        var rows = kind == AccountKind.Citizen ? People(usernames) : Officers(usernames);
        var found = await rows.ToDictionaryAsync(r => r.Username, ct);
        return [.. usernames.Where(found.ContainsKey).Select(u => found[u])];
    }

    private IQueryable<DemoAccount> People(IReadOnlyList<string> usernames) =>
        from a in db.Accounts
        join p in db.People on a.PersonId equals p.Id
        where a.IsDemo && usernames.Contains(a.Username)
        select new DemoAccount(a.Username, p.FullName, "", "", "", "");

    private IQueryable<DemoAccount> Officers(IReadOnlyList<string> usernames) =>
        from a in db.Accounts
        join o in db.Officers on a.OfficerId equals o.Id
        join u in db.Units on o.UnitId equals u.Id
        where a.IsDemo && usernames.Contains(a.Username)
        select new DemoAccount(a.Username, o.FullName, o.TitleVi, o.TitleEn, u.NameVi, u.NameEn);

    private Task<Account?> FindAsync(string username, AccountKind kind, CancellationToken ct)
    {
        var name = username.Trim().ToLowerInvariant();
        return db.Accounts.AsNoTracking().SingleOrDefaultAsync(a => a.Username == name && a.DisabledAt == null
            && (settings.Demo || !a.IsDemo)
            && (kind == AccountKind.Citizen ? a.PersonId != null : a.OfficerId != null), ct);
    }
}

/// <summary>A sample person to sign in as; title and unit are blank for citizens.</summary>
public sealed record DemoAccount(
    string Username, string FullName, string TitleVi, string TitleEn, string UnitVi, string UnitEn);
