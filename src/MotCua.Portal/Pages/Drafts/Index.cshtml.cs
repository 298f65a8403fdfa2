using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Core.Catalogue;
using MotCua.Core.Platform;
using MotCua.Web.Access;

namespace MotCua.Portal.Pages.Drafts;

/// <summary>What is done and what is left of a dossier being filled in.</summary>
[RequirePermission(Permissions.DraftFill)]
public sealed class IndexModel(AppDbContext db, ProcedureCatalogue catalogue, CurrentActor actor, TimeProvider clock) : PageModel
{
    public DraftView View { get; private set; } = null!;

    /// <summary>Came by a link of the owner.</summary>
    public bool IsGuest => actor.Actor.Kind == ActorKind.Guest;

    public async Task OnGetAsync(Guid id, CancellationToken ct)
    {
        View = await db.DraftViewAsync(catalogue, id, actor, ct);
        View.RequireAlive(clock);
    }
}
