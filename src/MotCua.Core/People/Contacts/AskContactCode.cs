using Microsoft.EntityFrameworkCore;
using MotCua.Core.Platform;
using MotCua.Engines.WorkingTime;

namespace MotCua.Core.People;

/// <summary>
/// A person gives an e-mail address or telephone number, and a code goes there. Until the code is typed messages go on to
/// the address verified before, if any.
/// </summary>
public sealed class AskContactCode(AppDbContext db, Journal journal, CoreSettings settings)
{
    /// <param name="Address">As typed.</param>
    /// <param name="Language">Language of the page, for the message and those after it: <c>vi</c> or <c>en</c>.</param>
    public sealed record Command(ContactChannel Channel, string Address, string Language);

    /// <exception cref="NotFoundException">The actor is no citizen.</exception>
    /// <exception cref="RefusalException">The installation does not send, the address is none, or codes were asked for too often.</exception>
    public async Task<ContactPoint> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        if (actor is not { Kind: ActorKind.Citizen, PersonId: { } person })
            throw new NotFoundException("contact");
        var address = ContactPoint.Clean(command.Channel, command.Address);
        var known = await db.ContactPoints.VisibleTo(actor).SingleOrDefaultAsync(c => c.Channel == command.Channel, ct);
        Refusal.ThrowIf(WhyNotSent(command.Channel) ?? WhyNotAddress(command.Channel, address, known) ?? WhyNotNow(known));
        journal.Start(nameof(AskContactCode), actor);
        var contact = known ?? db.ContactPoints.Add(new ContactPoint
        {
            Id = Ids.New(journal.Now), PersonId = person, Channel = command.Channel, Language = command.Language,
        }).Entity;
        contact.Ask(address, CodesToday(contact) + 1, journal.Now);
        journal.Record(contact, new ContactCodeAsked(contact.Channel, contact.CodeExpiresAt!.Value));
        await journal.CommitAsync(ct);
        return contact;
    }

    private Refusal? WhyNotSent(ContactChannel channel) => settings.Sends(channel) ? null : new Refusal("contact-channel-off");

    private static Refusal? WhyNotAddress(ContactChannel channel, string address, ContactPoint? known)
    {
        if (!ContactPoint.IsAddress(channel, address))
            return channel == ContactChannel.Mail ? new Refusal("contact-mail-invalid") : new Refusal("contact-phone-invalid");
        return known?.Address == address ? new Refusal("contact-verified-already") : null;
    }

    private Refusal? WhyNotNow(ContactPoint? known)
    {
        if (known?.CodeAskedAt is { } last && journal.Now < last + ContactPoint.CodePause)
            return new Refusal("contact-code-soon");
        return known is not null && CodesToday(known) >= ContactPoint.MostCodesADay
            ? new Refusal("contact-code-often", ContactPoint.MostCodesADay)
            : null;
    }

    private int CodesToday(ContactPoint contact) =>
        contact.CodeAskedAt is { } last && VietnamTime.DateOf(last) == VietnamTime.DateOf(journal.Now) ? contact.CodesThatDay : 0;
}
