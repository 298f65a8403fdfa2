using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MotCua.Core.Dossiers;
using MotCua.Core.Organisation;
using MotCua.Core.Platform;
using MotCua.Web.Access;

namespace MotCua.Portal.Pages.Kiosk;

/// <summary>The calling screen of a desk: which number goes to which counter. It renews itself.</summary>
[RequirePermission(Permissions.Public)]
public sealed class ScreenModel(AppDbContext db, Queues queues) : PageModel
{
    public Unit Desk { get; private set; } = null!;

    public QueueView Queue { get; private set; } = null!;

    public async Task OnGetAsync(string desk, CancellationToken ct)
    {
        Desk = await db.Units.AsNoTracking().SingleOrDefaultAsync(u => u.Code == desk && UnitKinds.Desks.Contains(u.Kind), ct)
            ?? throw new NotFoundException("desk");
        Queue = await queues.OfAsync(Desk.Id, ct);
        Response.Headers["Refresh"] = "5";
    }
}
