using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using MotCua.Core.Catalogue;
using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>A person that a vault knows.</summary>
/// <param name="Id">Personal identity number (vi: số định danh cá nhân).</param>
public sealed record VaultPerson(string Id, string Name);

/// <summary>
/// The people in a citizen's vault (vi: kho dữ liệu điện tử): the citizen, and those the results in it are about. They can
/// be picked in forms instead of being typed again.
/// </summary>
[Service]
public sealed class VaultPeople(AppDbContext db, ProcedureCatalogue catalogue)
{
    /// <summary>The citizen first; nobody for any other actor.</summary>
    public async Task<IReadOnlyList<VaultPerson>> OfAsync(Actor actor, CancellationToken ct)
    {
        if (actor.Kind != ActorKind.Citizen || await db.People.AsNoTracking().SingleOrDefaultAsync(p => p.Id == actor.PersonId, ct) is not { } self)
            return [];
        var people = new List<VaultPerson> { new(self.CitizenId, self.FullName) };
        var sources = db.VaultItems.Where(v => v.PersonId == self.Id).Select(v => v.SourceDossierId);
        var dossiers = await db.Dossiers.AsNoTracking().Include(d => d.Answers).Where(d => sources.Contains(d.Id)).ToListAsync(ct);
        foreach (var dossier in dossiers)
            if (await SubjectAsync(dossier, ct) is { } subject)
                people.Add(subject);
        return [.. people.DistinctBy(p => p.Id)];
    }

    private async Task<VaultPerson?> SubjectAsync(Dossier dossier, CancellationToken ct)
    {
        if (dossier.Answers.MaxBy(a => a.Number)?.Content is not { Length: > 0 } content)
            return null;
        var (form, answers) = ((await catalogue.VersionAsync(dossier.ProcedureVersionId, ct)).Form, (JsonObject)JsonNode.Parse(content)!);
        string Role(string role) => form.FieldWithRole(role) is { } key ? answers[key]?.ToString() ?? "" : "";
        return (Role("subject.id"), Role("subject.name")) is ({ Length: > 0 } id, { Length: > 0 } name) ? new VaultPerson(id, name) : null;
    }
}
