using System.Globalization;
using Microsoft.EntityFrameworkCore;
using MotCua.Core.Dossiers;
using MotCua.Core.People;
using MotCua.Core.Platform;
using MotCua.Engines.WorkingTime;

namespace MotCua.Core.Notifications;

/// <summary>The text of a key in a language (<c>vi</c>, <c>en</c>), with <c>{0}</c>, <c>{1}</c> … replaced; a host lays it in.</summary>
public delegate string WordsIn(string language, string key, params object?[] args);

/// <summary>A message as it leaves.</summary>
/// <param name="Subject">Blank for a text message.</param>
public sealed record WrittenMessage(Guid Id, string To, string Language, string Subject, string Text);

/// <summary>
/// Puts a message into words. It names the dossier by its code and says nothing of its applicant: no name, no number, no
/// procedure. Its link opens nothing without signing in.
/// </summary>
[Service]
public sealed class MessageWriter(AppDbContext db, WordsIn words, CoreSettings settings, TimeProvider clock)
{
    /// <summary>Null when there is no address any more, or nothing left to say.</summary>
    public async Task<WrittenMessage?> WriteAsync(OutgoingMessage message, CancellationToken ct)
    {
        var contact = await db.ContactPoints.AsNoTracking().SingleOrDefaultAsync(c => c.Id == message.ContactId, ct);
        if (message.ContactId is not null && contact is null)
            return null;
        var isCode = message.Kind == MessageKinds.Code;
        if (isCode && !contact!.AwaitsCode(clock.GetUtcNow()))
            return null;
        var to = contact is null ? await WrittenInAsync(message, ct) : isCode ? contact.Pending : contact.Address;
        return to is null ? null : Compose(message, to, contact, await PlaceAsync(message, contact, ct));
    }

    private WrittenMessage Compose(OutgoingMessage message, string to, ContactPoint? contact, string place)
    {
        var language = contact?.Language ?? "vi";
        var subject = message.Kind == MessageKinds.Code ? contact!.Code : message.DossierCode;
        object?[] args = [subject, Moment(message.TellsAt, language), place];
        var link = LinkOf(message, contact);
        if (message.Channel == ContactChannel.Sms)
            return new(message.Id, to, language, "", Composed([words(language, $"notify.{message.Kind}.short", args), link], " "));
        var details = link is null ? null : words(language, contact is null ? "notify.link.track" : "notify.link", link);
        var foot = contact is null ? words(language, "notify.foot.dossier") : words(language, "notify.foot", $"{settings.PublicUrl}/contacts");
        var text = Composed([words(language, "notify.hello"), words(language, $"notify.{message.Kind}.text", args), details, foot], "\n\n");
        return new(message.Id, to, language, words(language, $"notify.{message.Kind}.subject", args).Normalize(), text + "\n");
    }

    private static string Composed(IEnumerable<string?> parts, string between) =>
        string.Join(between, parts.Where(p => !string.IsNullOrEmpty(p))).Normalize();

    private string? LinkOf(OutgoingMessage message, ContactPoint? contact) => message switch
    {
        { Kind: MessageKinds.Code } => null,
        { VisitId: not null } => $"{settings.PublicUrl}/appointments",
        _ when contact is null => $"{settings.PublicUrl}/track",
        _ => $"{settings.PublicUrl}/dossiers/{message.DossierCode}",
    };

    private async Task<string?> WrittenInAsync(OutgoingMessage message, CancellationToken ct) =>
        Recipients.AddressIn(await db.Dossiers.AsNoTracking().SingleAsync(d => d.Id == message.DossierId, ct), message.Channel);

    private async Task<string> PlaceAsync(OutgoingMessage message, ContactPoint? contact, CancellationToken ct)
    {
        if (message.VisitId is not { } visit)
            return "";
        var desk = await (from v in db.DeskVisits join u in db.Units on v.UnitId equals u.Id where v.Id == visit select u)
            .AsNoTracking().SingleAsync(ct);
        return contact?.Language == "en" && desk.NameEn.Length > 0 ? desk.NameEn : desk.NameVi;
    }

    private string Moment(DateTimeOffset? at, string language) => at is not { } instant ? "" : words(
        language, "moment", VietnamTime.TimeOf(instant).ToString("HH:mm", CultureInfo.InvariantCulture),
        VietnamTime.DateOf(instant).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture));
}
