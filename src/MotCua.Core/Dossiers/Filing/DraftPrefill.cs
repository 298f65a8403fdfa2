using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Core.Platform;
using MotCua.Engines.Forms;

namespace MotCua.Core.Dossiers;

/// <summary>
/// What is known already, so that nobody types it again: the account knows its person, the counter knows its ward. The
/// form says by roles where it belongs, and everything can be changed.
/// </summary>
[Service]
public sealed class DraftPrefill(AppDbContext db)
{
    /// <summary>The first answers of a draft; empty when nothing is known.</summary>
    /// <param name="principalId">The person acted for; null when nobody is.</param>
    public async Task<JsonObject> AnswersAsync(FormSchema form, Actor actor, Guid? principalId, CancellationToken ct)
    {
        var answers = new JsonObject();
        foreach (var (role, value) in await KnownAsync(actor, principalId ?? actor.PersonId, ct))
            if (form.FieldWithRole(role) is { } key && !string.IsNullOrEmpty(value))
                answers[key] = value;
        return answers;
    }

    /// <summary>The person a draft is about: who gave the mandate, or the representative of the enterprise.</summary>
    public async Task<Guid?> PrincipalAsync(Actor actor, Guid? mandateId, Guid? enterpriseId, CancellationToken ct)
    {
        var mandate = actor.Mandates.SingleOrDefault(m => m.Id == mandateId);
        if (mandate?.FromPersonId is { } person)
            return person;
        var enterprise = mandate?.EnterpriseId ?? enterpriseId;
        return await db.Enterprises.Where(e => e.Id == enterprise).Select(e => (Guid?)e.RepresentativeId).SingleOrDefaultAsync(ct);
    }

    private async Task<IReadOnlyList<(string Role, string? Value)>> KnownAsync(Actor actor, Guid? known, CancellationToken ct)
    {
        if (known is { } personId)
            return await PersonAsync(personId, ct);
        var desks = actor.UnitsWith(Role.Receive, Role.Assist);
        var areas = await db.Units.AsNoTracking().Where(u => desks.Contains(u.Id)).Select(u => u.AreaCode).Distinct().Take(2).ToListAsync(ct);
        return areas is [{ } area] ? [("place.area", area)] : [];
    }

    private async Task<IReadOnlyList<(string, string?)>> PersonAsync(Guid id, CancellationToken ct)
    {
        var person = await db.People.AsNoTracking().SingleAsync(p => p.Id == id, ct);
        return
        [
            ("applicant.name", person.FullName), ("applicant.id", person.CitizenId),
            ("applicant.birthdate", person.BirthOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            ("applicant.phone", person.Phone), ("applicant.email", person.Email), ("applicant.address", person.Address),
        ];
    }
}
