using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using MotCua.Core.Organisation;
using MotCua.Core.Platform;

namespace MotCua.Core.People;

/// <summary>
/// Adds an officer with an account that has no password yet: its owner chooses one with the code handed over. The
/// installation makes the first one, an administrator; there is no account from the factory.
/// </summary>
public sealed partial class AddAccount(AppDbContext db, Journal journal)
{
    /// <param name="FirstRole">A role at the unit from today on; null when roles come later.</param>
    public sealed record Command(
        Guid UnitId, string Username, string FullName, string TitleVi, string TitleEn, Role? FirstRole = null);

    /// <exception cref="NotFoundException">There is no such unit for this actor.</exception>
    /// <exception cref="RefusalException">The name is not one, is taken, or words are missing.</exception>
    public async Task<SetupCode> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var unit = await db.Units.SingleOrDefaultAsync(u => u.Id == command.UnitId, ct);
        if (unit is null || !actor.Administers(unit))
            throw new NotFoundException("unit");
        var username = command.Username.Trim().ToLowerInvariant();
        Refusal.ThrowIf(WhyNotWords(username, command) ?? await WhyNotFreeAsync(username, ct));
        journal.Start(nameof(AddAccount), actor);
        var officer = db.Officers.Add(Officer(command)).Entity;
        var account = db.Accounts.Add(new Account { Id = Ids.New(journal.Now), Username = username, OfficerId = officer.Id }).Entity;
        var code = SetupCode.Give(account, journal.Now);
        journal.Record(account, new AccountAdded(officer.Id, unit.Id));
        if (command.FirstRole is { } role)
            RoleGranting.Grant(db, journal, officer, role, unit.Id, null);
        await journal.CommitAsync(ct);
        return code;
    }

    private Officer Officer(Command command) => new()
    {
        Id = Ids.New(journal.Now), UnitId = command.UnitId, FullName = command.FullName.Trim(),
        TitleVi = command.TitleVi.Trim(), TitleEn = command.TitleEn.Trim(),
    };

    private static Refusal? WhyNotWords(string username, Command command)
    {
        if (!Name().IsMatch(username))
            return new Refusal("username-invalid");
        string[] words = [command.FullName, command.TitleVi, command.TitleEn];
        return words.Any(string.IsNullOrWhiteSpace) ? new Refusal("account-words-missing") : null;
    }

    private async Task<Refusal?> WhyNotFreeAsync(string username, CancellationToken ct) =>
        await db.Accounts.AnyAsync(a => a.Username == username, ct) ? new Refusal("username-taken") : null;

    [GeneratedRegex("^[a-z][a-z0-9.-]{2,39}$", RegexOptions.NonBacktracking)]
    private static partial Regex Name();
}
