using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MotCua.Core.Dossiers;
using MotCua.Core.Organisation;
using MotCua.Core.Platform;
using MotCua.Web.Access;
using MotCua.Web.Filters;

namespace MotCua.Office.Pages;

/// <summary>The queue of the officer's desk: who is at hand, who waits, call the next one; addresses of kiosk and screen.</summary>
[RequirePermission(Permissions.DeskReceive)]
public sealed class QueueModel(AppDbContext db, Queues queues, CurrentActor actor) : PageModel, IRedisplay
{
    public Unit Desk { get; private set; } = null!;

    public QueueView View { get; private set; } = null!;

    /// <summary>The visit this officer has called and not ended; null when there is none.</summary>
    public DeskVisit? AtHand { get; private set; }

    /// <summary>Secret part of the kiosk's address; null before there is one.</summary>
    public string? KioskKey { get; private set; }

    [BindProperty(SupportsGet = true)]
    public string? Counter { get; set; }

    public Task OnGetAsync(CancellationToken ct) => RedisplayAsync(ct);

    public async Task<IActionResult> OnPostCallAsync(string endedAs, bool next, [FromServices] Rerun rerun, CancellationToken ct)
    {
        await RedisplayAsync(ct);
        var command = new CallNext.Command(Desk.Id, Counter ?? "", endedAs, next);
        await rerun.OnceAsync((CallNext f) => f.HandleAsync(command, actor, ct), mostRuns: 20);
        return Redirect($"/office/queue?Counter={Uri.EscapeDataString(Counter ?? "")}");
    }

    public async Task<IActionResult> OnPostKioskAsync([FromServices] RenewKiosk renew, CancellationToken ct)
    {
        await RedisplayAsync(ct);
        await renew.HandleAsync(new(Desk.Id), actor, ct);
        return Redirect("/office/queue");
    }

    public async Task RedisplayAsync(CancellationToken ct)
    {
        var mine = actor.Actor.UnitsWith(Role.Receive);
        Desk = await db.Units.AsNoTracking().Where(u => mine.Contains(u.Id) && UnitKinds.Desks.Contains(u.Kind)).OrderBy(u => u.Code).FirstOrDefaultAsync(ct)
            ?? throw new NotFoundException("desk");
        View = await queues.OfAsync(Desk.Id, ct);
        AtHand = View.Called.FirstOrDefault(v => v.CalledById == actor.Actor.OfficerId && v.EndedAt is null);
        Counter ??= AtHand?.Counter;
        KioskKey = await db.DeskKiosks.Where(k => k.Id == Desk.Id).Select(k => k.Key).SingleOrDefaultAsync(ct);
    }
}
