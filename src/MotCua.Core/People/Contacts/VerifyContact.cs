using MotCua.Core.Platform;

namespace MotCua.Core.People;

/// <summary>A person types the code that was sent: from now on messages go there. A wrong code is on record.</summary>
public sealed class VerifyContact(AppDbContext db, Journal journal)
{
    public sealed record Command(ContactChannel Channel, string Code);

    /// <exception cref="NotFoundException">The actor gave no address of the channel.</exception>
    /// <exception cref="RefusalException">The code is wrong, or none can be typed any more.</exception>
    public async Task HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var contact = await db.LoadContactAsync(command.Channel, actor, ct);
        Refusal.ThrowIf(contact.AwaitsCode(journal.Now) ? null : new Refusal("contact-code-over"));
        journal.Start(nameof(VerifyContact), actor);
        var fits = contact.Fits(command.Code);
        if (fits)
            contact.Verify(journal.Now);
        else
            contact.Misses++;
        journal.Record(contact, fits ? new ContactVerified(contact.Channel) : new ContactCodeMissed(contact.Misses));
        await journal.CommitAsync(ct);
        Refusal.ThrowIf(fits ? null : new Refusal("contact-code-wrong", ContactPoint.MostMisses - contact.Misses));
    }
}
