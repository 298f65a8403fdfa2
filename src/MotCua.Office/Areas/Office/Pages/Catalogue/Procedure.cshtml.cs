using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Core.Catalogue;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Web.Access;
using MotCua.Web.Filters;

namespace MotCua.Office.Pages.Catalogue;

/// <summary>A published procedure: its versions, the dossiers that run under each, and the way to a new draft.</summary>
[RequirePermission(Permissions.CatalogueEdit)]
public sealed class ProcedureModel(CatalogueLists lists, RunningDossiers running, StartProcedureDraft start, CurrentActor actor)
    : PageModel, IRedisplay
{
    /// <summary>Number of the version just published; null otherwise.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Published { get; set; }

    public IReadOnlyList<ProcedureVersion> Versions { get; private set; } = [];

    public ProcedureVersion Current => Versions[0];

    public IReadOnlyDictionary<Guid, int> Running { get; private set; } = new Dictionary<Guid, int>();

    /// <summary>The draft of the next version, when one is being prepared.</summary>
    public Guid? Draft { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        await RedisplayAsync(ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string code, CancellationToken ct)
    {
        var draft = await start.HandleAsync(new(code), actor, ct);
        return Redirect($"/office/catalogue/drafts/{draft.Id:D}");
    }

    public async Task RedisplayAsync(CancellationToken ct)
    {
        var code = (string)RouteData.Values["code"]!;
        Versions = await lists.VersionsAsync(code, actor, ct);
        if (Versions.Count == 0)
            throw new NotFoundException("procedure");
        Running = await running.ByVersionAsync(code, actor, ct);
        Draft = await lists.DraftOfAsync(code, actor, ct);
    }
}
