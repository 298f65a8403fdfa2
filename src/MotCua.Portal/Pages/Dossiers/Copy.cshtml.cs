using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Web.Access;
using MotCua.Web.Filters;

namespace MotCua.Portal.Pages.Dossiers;

/// <summary>Says what a new draft takes from this dossier and what it does not, and begins it.</summary>
[RequirePermission(Permissions.Citizen)]
public sealed class CopyModel(AppDbContext db, CopyPlans plans, CopyDossier copy, CurrentActor actor) : PageModel, IRedisplay
{
    public Dossier Dossier { get; private set; } = null!;

    public CopyPlan Plan { get; private set; } = null!;

    public Task OnGetAsync(CancellationToken ct) => RedisplayAsync(ct);

    public async Task<IActionResult> OnPostAsync(string code, CancellationToken ct)
    {
        var draft = await copy.HandleAsync(new(await db.DossierIdAsync(code, actor, ct)), actor, ct);
        return Redirect($"/drafts/{draft.Id:D}");
    }

    public async Task RedisplayAsync(CancellationToken ct)
    {
        Dossier = await db.LoadDossierAsync(await db.DossierIdAsync((string)RouteData.Values["code"]!, actor, ct), actor, null, ct);
        Plan = await plans.OfAsync(Dossier, ct);
    }
}
