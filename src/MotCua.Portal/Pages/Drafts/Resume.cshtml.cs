using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Core;
using MotCua.Core.Catalogue;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Web.Access;
using MotCua.Web.Filters;

namespace MotCua.Portal.Pages.Drafts;

/// <summary>A link and a code to go on with a draft on another device; the code is shown once.</summary>
[RequirePermission(Permissions.Citizen)]
public sealed class ResumeModel(AppDbContext db, ProcedureCatalogue catalogue, MakeResumeLink make, CurrentActor actor, CoreSettings settings, TimeProvider clock)
    : PageModel, IRedisplay
{
    public DraftView View { get; private set; } = null!;

    public IssuedLink<ResumeLink>? Issued { get; private set; }

    /// <summary>What the QR code says.</summary>
    public string Address => $"{settings.PublicUrl}/r/{Issued!.Link.Id:D}/{Issued.Link.Key}";

    public async Task OnGetAsync(CancellationToken ct)
    {
        await RedisplayAsync(ct);
        View.RequireAlive(clock);
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        await RedisplayAsync(ct);
        Issued = await make.HandleAsync(new(id), actor, ct);
        return Page();
    }

    public async Task RedisplayAsync(CancellationToken ct) =>
        View = await db.DraftViewAsync(catalogue, Guid.Parse((string)RouteData.Values["id"]!), actor, ct);
}
