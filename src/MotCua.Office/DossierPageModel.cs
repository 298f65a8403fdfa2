using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Core.Catalogue;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Web.Access;
using MotCua.Web.Filters;

namespace MotCua.Office;

/// <summary>A page about one dossier: loads it, shows it again after a refusal, and goes back to it when done.</summary>
public abstract class DossierPageModel(AppDbContext db, ProcedureCatalogue catalogue, CurrentActor actor) : PageModel, IRedisplay
{
    public DeskView View { get; private set; } = null!;

    /// <summary>Version the officer acts on, as the page showed it.</summary>
    [BindProperty]
    public int Version { get; set; }

    protected Actor Actor => actor;

    protected AppDbContext Db => db;

    /// <summary>Every page about a dossier is a look at it, and stands on record.</summary>
    public async Task OnGetAsync(CancellationToken ct)
    {
        await RedisplayAsync(ct);
        await HttpContext.RequestServices.GetRequiredService<RecordRead>().HandleAsync(new(View.Dossier.Id, "page"), actor, ct);
    }

    public virtual async Task RedisplayAsync(CancellationToken ct) =>
        View = await db.DeskViewAsync(catalogue, (string)RouteData.Values["code"]!, actor, ct);

    protected RedirectResult Done() => Redirect(View.Path);
}
