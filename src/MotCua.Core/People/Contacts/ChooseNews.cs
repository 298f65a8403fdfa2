using MotCua.Core.Platform;

namespace MotCua.Core.People;

/// <summary>A person chooses what is told over a channel, and in which language. The dossier's page tells everything regardless.</summary>
public sealed class ChooseNews(AppDbContext db, Journal journal)
{
    /// <param name="Language"><c>vi</c> or <c>en</c>.</param>
    public sealed record Command(ContactChannel Channel, NewsKinds News, string Language);

    /// <exception cref="NotFoundException">The actor gave no address of the channel.</exception>
    public async Task HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var contact = await db.LoadContactAsync(command.Channel, actor, ct);
        journal.Start(nameof(ChooseNews), actor);
        (contact.News, contact.Language) = (command.News & NewsKinds.All, command.Language == "en" ? "en" : "vi");
        journal.Record(contact, new ContactNewsChosen(contact.News, contact.Language));
        await journal.CommitAsync(ct);
    }
}
