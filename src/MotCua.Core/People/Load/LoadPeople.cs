using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration.Attributes;
using Microsoft.EntityFrameworkCore;
using MotCua.Core.Organisation;
using MotCua.Core.Platform;

namespace MotCua.Core.People;

/// <summary>Loads sample citizens, their enterprises, and the accounts of citizens and officers; all are marked as demo accounts.</summary>
public sealed class LoadPeople(AppDbContext db, Journal journal)
{
    /// <param name="Folder">Folder of citizens.csv, enterprises.csv and officers.csv.</param>
    /// <param name="Password">Password of every account; null leaves them without one.</param>
    public sealed record Command(string Folder, string? Password);

    /// <returns>How many accounts were added; none when there are some already.</returns>
    public async Task<int> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        if (actor.Kind != ActorKind.System)
            throw new NotFoundException("installation");
        if (await db.Accounts.AnyAsync(ct))
            return 0;
        var citizens = Rows<CitizenRow>(command.Folder, "citizens.csv");
        var officers = Rows<OfficerName>(command.Folder, "officers.csv");
        var hash = command.Password is null ? null : Passwords.Hash(command.Password);
        journal.Start(nameof(LoadPeople), actor);
        var people = citizens.Select(Person).ToList();
        db.People.AddRange(people);
        db.Enterprises.AddRange(Rows<EnterpriseRow>(command.Folder, "enterprises.csv").Select(Enterprise));
        db.Accounts.AddRange(citizens.Select((c, i) => Account(c.Username, people[i].Id, null, hash)));
        db.Accounts.AddRange(officers.Select(o => Account(o.Username, null, LoadOrganisation.OfficerId(o.Username), hash)));
        journal.Record(people[0], new PeopleLoaded(people.Count, people.Count + officers.Count));
        await journal.CommitAsync(ct);
        return people.Count + officers.Count;
    }

    private static Person Person(CitizenRow row) => new()
    {
        Id = Ids.Derive($"person|{row.CitizenId}"), FullName = row.FullName, FoldedName = TextFolding.Fold(row.FullName),
        CitizenId = row.CitizenId, BirthOn = row.BirthDate, Sex = row.Sex, Phone = row.Phone, Email = row.Email,
        AreaCode = row.Area, Address = row.Address,
    };

    private Enterprise Enterprise(EnterpriseRow row) => new()
    {
        Id = Ids.Derive($"enterprise|{row.TaxCode}"), Name = row.Name, TaxCode = row.TaxCode, Address = row.Address,
        RepresentativeId = Ids.Derive($"person|{row.Representative}"), RegisteredAt = journal.Now,
    };

    private static Account Account(string username, Guid? personId, Guid? officerId, string? hash) => new()
    {
        Id = Ids.Derive($"account|{username}"), Username = username, PersonId = personId, OfficerId = officerId,
        PasswordHash = hash, IsDemo = true,
    };

    private static List<T> Rows<T>(string folder, string file)
    {
        using var reader = new StreamReader(Path.Combine(folder, file));
        using var csv = new CsvReader(reader, CultureInfo.InvariantCulture);
        return [.. csv.GetRecords<T>()];
    }

    private sealed record OfficerName
    {
        [Name("username")] public string Username { get; init; } = "";
    }

    private sealed record EnterpriseRow
    {
        [Name("name")] public string Name { get; init; } = "";
        [Name("tax_code")] public string TaxCode { get; init; } = "";
        [Name("address")] public string Address { get; init; } = "";
        [Name("representative")] public string Representative { get; init; } = "";
    }

    private sealed record CitizenRow
    {
        [Name("username")] public string Username { get; init; } = "";
        [Name("full_name")] public string FullName { get; init; } = "";
        [Name("citizen_id")] public string CitizenId { get; init; } = "";
        [Name("birth_date")] public DateOnly BirthDate { get; init; }
        [Name("sex")] public string Sex { get; init; } = "";
        [Name("phone")] public string Phone { get; init; } = "";
        [Name("email")] public string Email { get; init; } = "";
        [Name("area")] public string Area { get; init; } = "";
        [Name("address")] public string Address { get; init; } = "";
    }
}
