using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MotCua.Core.Dossiers;
using MotCua.Core.Organisation;
using MotCua.Core.Platform;
using MotCua.Web.Access;
using MotCua.Web.Security;

namespace MotCua.Portal.Pages.Help;

/// <summary>A request for help: by when it is answered, and the answer. The unguessable code is the key.</summary>
[RequirePermission(Permissions.Public), PersonalPage]
public sealed class ShowModel(AppDbContext db) : PageModel
{
    public HelpRequest HelpRequest { get; private set; } = null!;

    public Unit Desk { get; private set; } = null!;

    public GuidanceRecord? Record { get; private set; }

    public async Task OnGetAsync(string code, CancellationToken ct)
    {
        HelpRequest = await db.HelpRequests.AsNoTracking().SingleOrDefaultAsync(h => h.Code == code, ct)
            ?? throw new NotFoundException("help request");
        Desk = await db.Units.AsNoTracking().SingleAsync(u => u.Id == HelpRequest.UnitId, ct);
        Record = await db.GuidanceRecords.AsNoTracking().SingleOrDefaultAsync(g => g.HelpRequestId == HelpRequest.Id && g.ConfirmedAt == null, ct);
    }
}
