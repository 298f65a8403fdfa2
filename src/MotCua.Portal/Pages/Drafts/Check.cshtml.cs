using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Core.Catalogue;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Web.Access;
using MotCua.Web.Filters;

namespace MotCua.Portal.Pages.Drafts;

/// <summary>Everything once more before it is sent, and the one button that files it, once.</summary>
[RequirePermission(Permissions.DraftFill)]
public sealed class CheckModel(AppDbContext db, ProcedureCatalogue catalogue, Rerun rerun, CurrentActor actor, TimeProvider clock) : PageModel, IRedisplay
{
    public DraftView View { get; private set; } = null!;

    [BindProperty]
    public ReturnMethod? ReturnMethod { get; set; }

    public IReadOnlyList<ReturnMethod> Returns => [.. View.Sheet.Returns.Select(r => Enum.Parse<ReturnMethod>(r, ignoreCase: true))];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        await LoadAsync(id, ct);
        if (View.Draft.DossierId is { } filed)
            return Redirect(await FiledAddressAsync(filed, ct));
        View.RequireAlive(clock);
        if (View.FirstOpen is { } open)
            return Redirect($"/drafts/{id:D}/form/{open.Key}");
        return View.DocumentsDone ? Page() : Redirect($"/drafts/{id:D}/documents");
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        await LoadAsync(id, ct);
        var method = ReturnMethod ?? View.Draft.ReturnMethod;
        var dossier = await rerun.OnceAsync((SubmitDraft f) => f.HandleAsync(new(id, method), actor, ct));
        return Redirect($"/dossiers/{dossier.Code}/filed");
    }

    public Task RedisplayAsync(CancellationToken ct) => LoadAsync(Guid.Parse((string)RouteData.Values["id"]!), ct);

    private async Task LoadAsync(Guid id, CancellationToken ct) => View = await db.DraftViewAsync(catalogue, id, actor, ct);

    private async Task<string> FiledAddressAsync(Guid dossierId, CancellationToken ct)
    {
        var dossier = await db.LoadDossierAsync(dossierId, actor, null, ct);
        return $"/dossiers/{dossier.Code}/filed";
    }
}
