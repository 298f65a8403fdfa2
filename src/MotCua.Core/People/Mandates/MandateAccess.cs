using Microsoft.EntityFrameworkCore;
using MotCua.Core.Platform;

namespace MotCua.Core.People;

/// <summary>Which mandates count, and who sees them.</summary>
public static class MandateAccess
{
    /// <param name="today">Vietnam date.</param>
    public static IQueryable<Mandate> InForce(this IQueryable<Mandate> mandates, DateOnly today) =>
        mandates.Where(m => m.AcceptedAt != null && m.RevokedAt == null && m.ValidTo >= today);

    /// <summary>Who gave one and who holds it.</summary>
    public static IQueryable<Mandate> VisibleTo(this IQueryable<Mandate> mandates, Actor actor) => actor.PersonId is { } person
        ? mandates.Where(m => m.GivenById == person || m.ToPersonId == person)
        : mandates.Where(m => false);

    /// <summary>Names of who is acted for, by id of the person or the enterprise.</summary>
    public static async Task<IReadOnlyDictionary<Guid, string>> MandateNamesAsync(
        this AppDbContext db, IReadOnlyCollection<Guid> people, IReadOnlyCollection<Guid> enterprises, CancellationToken ct)
    {
        var names = await db.People.Where(p => people.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.FullName, ct);
        foreach (var enterprise in await db.Enterprises.AsNoTracking().Where(e => enterprises.Contains(e.Id)).ToListAsync(ct))
            names[enterprise.Id] = $"{enterprise.Name} ({enterprise.TaxCode})";
        return names;
    }
}
