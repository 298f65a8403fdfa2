using Microsoft.EntityFrameworkCore;
using MotCua.Core.Dossiers;
using MotCua.Core.People;
using MotCua.Core.Platform;
using MotCua.Engines.WorkingTime;

namespace MotCua.Core.Notifications;

/// <summary>Somewhere a message goes.</summary>
/// <param name="ContactId">The verified address; null for what stands in the dossier.</param>
public sealed record Recipient(ContactChannel Channel, Guid? ContactId);

/// <summary>
/// Who hears of a dossier: its applicant, the representative of its enterprise, and whoever filed it while the mandate is in
/// force, at addresses they verified and for the kinds they want. Applicants without an account, who came to the counter, are
/// told at what they wrote in the dossier: they have no page to verify an address on.
/// </summary>
[Service]
public sealed class Recipients(AppDbContext db, CoreSettings settings, TimeProvider clock)
{
    private static readonly ContactChannel[] Each = [ContactChannel.Mail, ContactChannel.Sms];

    /// <summary>Whether this installation sends anything.</summary>
    public bool Any => Each.Any(settings.Sends);

    public async Task<IReadOnlyList<Recipient>> OfAsync(Dossier dossier, NewsKinds kind, CancellationToken ct)
    {
        if (dossier is { MotherId: not null, DetachedAt: null })
            return [];
        var people = await PeopleAsync(dossier, ct);
        return await db.Accounts.AnyAsync(a => a.PersonId != null && people.Contains(a.PersonId.Value), ct)
            ? await OfAsync(people, kind, ct)
            : Written(dossier);
    }

    /// <summary>The verified addresses of people that want this kind.</summary>
    public async Task<IReadOnlyList<Recipient>> OfAsync(IReadOnlyCollection<Guid> people, NewsKinds kind, CancellationToken ct)
    {
        var contacts = await db.ContactPoints.AsNoTracking()
            .Where(c => people.Contains(c.PersonId) && c.VerifiedAt != null).OrderBy(c => c.Id).ToListAsync(ct);
        return [.. contacts.Where(c => c.News.HasFlag(kind) && settings.Sends(c.Channel)).Select(c => new Recipient(c.Channel, c.Id))];
    }

    /// <summary>The contact a code was asked for, while it stands and its channel is on.</summary>
    public async Task<IReadOnlyList<Recipient>> AwaitingCodeAsync(Guid contactId, CancellationToken ct)
    {
        var contact = await db.ContactPoints.AsNoTracking().SingleOrDefaultAsync(c => c.Id == contactId, ct);
        return contact is not null && contact.AwaitsCode(clock.GetUtcNow()) && settings.Sends(contact.Channel)
            ? [new Recipient(contact.Channel, contact.Id)]
            : [];
    }

    private IReadOnlyList<Recipient> Written(Dossier dossier) =>
        [.. Each.Where(c => settings.Sends(c) && AddressIn(dossier, c) is not null).Select(c => new Recipient(c, null))];

    /// <summary>The address of a channel in a dossier; null when none stands there.</summary>
    internal static string? AddressIn(Dossier dossier, ContactChannel channel)
    {
        var written = ContactPoint.Clean(channel, channel == ContactChannel.Mail ? dossier.ApplicantEmail : dossier.ApplicantPhone);
        return ContactPoint.IsAddress(channel, written) ? written : null;
    }

    private async Task<IReadOnlyCollection<Guid>> PeopleAsync(Dossier dossier, CancellationToken ct)
    {
        var people = new HashSet<Guid>();
        if (dossier.ApplicantPersonId is { } applicant)
            people.Add(applicant);
        if (dossier.ApplicantEnterpriseId is { } enterprise)
            people.Add(await db.Enterprises.Where(e => e.Id == enterprise).Select(e => e.RepresentativeId).SingleAsync(ct));
        var today = VietnamTime.DateOf(clock.GetUtcNow());
        if (dossier is { FiledByPersonId: { } filer, MandateId: { } mandate }
            && await db.Mandates.InForce(today).AnyAsync(m => m.Id == mandate && m.ToPersonId == filer, ct))
            people.Add(filer);
        return people;
    }
}
