using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Core.Dossiers;
using MotCua.Core.Organisation;
using MotCua.Core.Platform;
using MotCua.Web.Access;
using MotCua.Web.Filters;

namespace MotCua.Office.Pages.Oversight;

/// <summary>An act that closed intake: its terms, what became of every dossier, and reopening before its end.</summary>
[RequirePermission(Permissions.OversightView)]
public sealed class ActModel(ClosurePages pages, CurrentActor actor) : PageModel, IRedisplay
{
    public ClosurePage View { get; private set; } = null!;

    [BindProperty]
    public string? Reason { get; set; }

    public Task OnGetAsync(CancellationToken ct) => RedisplayAsync(ct);

    public async Task<IActionResult> OnPostAsync(Guid id, int version, [FromServices] ReopenIntake reopen, CancellationToken ct)
    {
        await reopen.HandleAsync(new(id, version, Reason ?? ""), actor, ct);
        return Redirect($"/office/oversight/closures/{id:D}");
    }

    public async Task RedisplayAsync(CancellationToken ct) =>
        View = await pages.OfAsync(Guid.Parse((string)RouteData.Values["id"]!), actor, ct);
}
