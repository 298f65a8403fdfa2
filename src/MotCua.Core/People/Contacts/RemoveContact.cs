using MotCua.Core.Platform;

namespace MotCua.Core.People;

/// <summary>A person takes an address back: it is erased, and what waited to be sent there is not sent.</summary>
public sealed class RemoveContact(AppDbContext db, Journal journal)
{
    public sealed record Command(ContactChannel Channel);

    /// <exception cref="NotFoundException">The actor gave no address of the channel.</exception>
    public async Task HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var contact = await db.LoadContactAsync(command.Channel, actor, ct);
        journal.Start(nameof(RemoveContact), actor);
        journal.Record(contact, new ContactRemoved(contact.Channel));
        db.Remove(contact);
        await journal.CommitAsync(ct);
    }
}
