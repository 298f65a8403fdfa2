using Microsoft.EntityFrameworkCore;
using MotCua.Core.Platform;

namespace MotCua.Core.People;

/// <summary>A person sees and changes the own addresses; nobody else does.</summary>
public static class ContactAccess
{
    public static IQueryable<ContactPoint> VisibleTo(this IQueryable<ContactPoint> contacts, Actor actor) =>
        actor is { Kind: ActorKind.Citizen, PersonId: { } person }
            ? contacts.Where(c => c.PersonId == person)
            : contacts.Where(c => false);

    /// <exception cref="NotFoundException">This actor has none of the channel.</exception>
    internal static async Task<ContactPoint> LoadContactAsync(
        this AppDbContext db, ContactChannel channel, Actor actor, CancellationToken ct) =>
        await db.ContactPoints.VisibleTo(actor).SingleOrDefaultAsync(c => c.Channel == channel, ct)
        ?? throw new NotFoundException("contact");
}
