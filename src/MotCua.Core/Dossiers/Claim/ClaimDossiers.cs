using Microsoft.EntityFrameworkCore;
using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>
/// At sign-in: dossiers that were taken in at a counter, or filed with help, before the person had an account come to the account
/// when number, name and birthday all are the same; their results go into the vault.
/// </summary>
public sealed class ClaimDossiers(AppDbContext db, Journal journal, DossierEnding ending)
{
    public sealed record Command(Guid AccountId);

    /// <returns>How many came.</returns>
    public async Task<int> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var found = await UnclaimedAsync(command.AccountId, ct);
        if (found.Count == 0)
            return 0;
        journal.Start(nameof(ClaimDossiers), actor);
        foreach (var (dossier, person) in found)
        {
            dossier.ApplicantPersonId = person;
            journal.Record(dossier, new DossierClaimed());
            if (dossier.FinishedAt is not null)
                await ending.DepositAsync(dossier, ct);
        }
        await journal.CommitAsync(ct);
        return found.Count;
    }

    private async Task<IReadOnlyList<(Dossier Dossier, Guid Person)>> UnclaimedAsync(Guid accountId, CancellationToken ct)
    {
        var person = await db.Accounts.Where(a => a.Id == accountId).Join(db.People, a => a.PersonId, p => p.Id, (_, p) => p).AsNoTracking().SingleOrDefaultAsync(ct);
        if (person is null)
            return [];
        var dossiers = await db.Dossiers.WithAll().Where(d => d.ApplicantIdNumber == person.CitizenId && d.ApplicantPersonId == null
            && d.ApplicantEnterpriseId == null && d.ApplicantFoldedName == person.FoldedName && d.ApplicantBirthOn == person.BirthOn).ToListAsync(ct);
        return [.. dossiers.Select(d => (d, person.Id))];
    }
}
