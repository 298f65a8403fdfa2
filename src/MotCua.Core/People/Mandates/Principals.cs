using Microsoft.EntityFrameworkCore;
using MotCua.Core.Platform;

namespace MotCua.Core.People;

/// <summary>Somebody an actor can file for.</summary>
/// <param name="MandateId">Null for an enterprise the actor represents.</param>
/// <param name="EnterpriseId">Null when a mandate is named.</param>
public sealed record Principal(string Name, Guid? MandateId, Guid? EnterpriseId)
{
    /// <summary>The answer of who acts for nobody else.</summary>
    public const string Self = "self";

    /// <summary>As an answer of a form.</summary>
    public string Key => MandateId is { } mandate ? $"m-{mandate:N}" : $"e-{EnterpriseId:N}";
}

/// <summary>For whom else a citizen can file.</summary>
[Service]
public sealed class Principals(AppDbContext db)
{
    /// <summary>Own enterprises, then mandates that allow to fill in this procedure.</summary>
    public async Task<IReadOnlyList<Principal>> OfAsync(Actor actor, string procedureCode, CancellationToken ct)
    {
        var mandates = actor.Mandates.Where(m => m.Covers(procedureCode) && m.Acts.HasFlag(MandateActs.Fill)).ToList();
        var people = mandates.Select(m => m.FromPersonId).OfType<Guid>().ToList();
        var enterprises = mandates.Select(m => m.EnterpriseId).OfType<Guid>().Concat(actor.Enterprises).ToList();
        var names = await db.MandateNamesAsync(people, enterprises, ct);
        return [
            .. actor.Enterprises.Select(e => new Principal(names[e], null, e)),
            .. mandates.Select(m => new Principal(names[(m.EnterpriseId ?? m.FromPersonId)!.Value], m.Id, null)),
        ];
    }
}
