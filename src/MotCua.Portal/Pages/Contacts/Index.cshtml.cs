using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MotCua.Core;
using MotCua.Core.Notifications;
using MotCua.Core.People;
using MotCua.Core.Platform;
using MotCua.Web.Access;

namespace MotCua.Portal.Pages.Contacts;

/// <summary>A channel as its owner sees it.</summary>
/// <param name="Sends">Whether this installation sends by it.</param>
/// <param name="Failure">The last message, when it was given up.</param>
public sealed record ContactLine(ContactChannel Channel, bool Sends, ContactPoint? Contact, OutgoingMessage? Failure);

/// <summary>Where a person hears about dossiers.</summary>
[RequirePermission(Permissions.Citizen)]
public sealed class IndexModel(AppDbContext db, MessageWatch watch, CurrentActor actor, CoreSettings settings) : PageModel
{
    public IReadOnlyList<ContactLine> Lines { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var mine = await db.ContactPoints.AsNoTracking().VisibleTo(actor).ToListAsync(ct);
        var lines = new List<ContactLine>();
        foreach (var channel in Enum.GetValues<ContactChannel>())
        {
            var contact = mine.SingleOrDefault(c => c.Channel == channel);
            var failure = contact?.Address is null ? null : await watch.LastFailureAsync(contact.Id, ct);
            lines.Add(new ContactLine(channel, settings.Sends(channel), contact, failure));
        }
        Lines = lines;
    }
}
