using MotCua.Core.Organisation;
using MotCua.Core.People;
using MotCua.Core.Platform;

namespace MotCua.Core.Seeding;

/// <summary>What stands in the city before the first dossier: communes, officers, agencies and the cases of procedures. Read once.</summary>
internal sealed class SeedWorld
{
    public required int Seed { get; init; }
    public required DateTimeOffset Now { get; init; }
    public required IReadOnlyList<(string Code, string Name)> Areas { get; init; }
    public required IReadOnlyList<SeedCase> Cases { get; init; }
    public required IReadOnlyDictionary<Guid, Unit> Units { get; init; }
    public required ILookup<(Guid UnitId, Role Role), Guid> Officers { get; init; }
    public required IReadOnlyList<Person> Citizens { get; init; }

    /// <summary>Agencies that others ask for an opinion.</summary>
    public required IReadOnlyList<Guid> Partners { get; init; }

    /// <summary>Somebody who holds the role at the unit; null when nobody does.</summary>
    public Guid? Officer(Guid unitId, Role role, Random random)
    {
        var found = Officers[(unitId, role)].ToList();
        return found.Count == 0 ? null : found[random.Next(found.Count)];
    }
}
