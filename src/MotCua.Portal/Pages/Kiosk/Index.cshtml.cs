using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MotCua.Core.Dossiers;
using MotCua.Core.Organisation;
using MotCua.Core.Platform;
using MotCua.Web.Access;
using MotCua.Web.Filters;
using MotCua.Web.Security;

namespace MotCua.Portal.Pages.Kiosk;

/// <summary>The kiosk of a desk: one tap for a ticket, or six digits of an appointment. Nothing stays in its browser.</summary>
[RequirePermission(Permissions.Public), PersonalPage]
public sealed class IndexModel(AppDbContext db, TakeTicket take, Queues queues, CurrentActor actor) : PageModel, IRedisplay
{
    /// <summary>Seconds after which a ticket leaves the screen and the browser is wiped.</summary>
    public const int IdleSeconds = 15;

    public Unit Desk { get; private set; } = null!;

    public QueueView Queue { get; private set; } = null!;

    /// <summary>The ticket just taken; null on the first screen.</summary>
    public DeskVisit? Ticket { get; private set; }

    public int Wait { get; private set; }

    [BindProperty]
    public string? Code { get; set; }

    public string Path => $"/kiosk/{RouteData.Values["key"]}";

    public async Task<IActionResult> OnGetAsync(string? ticket, bool wipe, CancellationToken ct)
    {
        if (wipe)
        {
            Response.Headers["Clear-Site-Data"] = "\"cache\", \"cookies\", \"storage\"";
            return Redirect(Path);
        }
        await RedisplayAsync(ct);
        if (ticket is null)
            return Page();
        Ticket = await db.LoadVisitAsync(ticket, ct);
        Wait = await queues.WaitAsync(Ticket, ct) ?? 0;
        WipeWhenIdle();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string key, string? purpose, CancellationToken ct)
    {
        var visit = await take.HandleAsync(new(key, purpose ?? "", purpose is null ? Code ?? "" : null), actor, ct);
        return Redirect($"{Path}?ticket={visit.Key}");
    }

    public async Task RedisplayAsync(CancellationToken ct)
    {
        var key = (string)RouteData.Values["key"]!;
        var id = await db.DeskKiosks.Where(k => k.Key == key).Select(k => (Guid?)k.Id).SingleOrDefaultAsync(ct) ?? throw new NotFoundException("kiosk");
        Desk = await db.Units.AsNoTracking().SingleAsync(u => u.Id == id, ct);
        Queue = await queues.OfAsync(id, ct);
        if (!ModelState.IsValid)
            WipeWhenIdle();
    }

    /// <summary>What one person saw is not left for the next; a header does it without scripts.</summary>
    private void WipeWhenIdle() => Response.Headers["Refresh"] = $"{IdleSeconds};url={Path}?wipe=true";
}
