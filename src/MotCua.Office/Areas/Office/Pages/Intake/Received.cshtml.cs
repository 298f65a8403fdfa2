using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Web.Access;

namespace MotCua.Office.Pages.Intake;

/// <summary>The slip to print, and the next person.</summary>
[RequirePermission(Permissions.DeskReceive)]
public sealed class ReceivedModel(AppDbContext db, CurrentActor actor) : PageModel
{
    public Dossier Dossier { get; private set; } = null!;

    public async Task OnGetAsync(Guid id, CancellationToken ct) =>
        Dossier = await db.LoadDossierAsync(id, actor, null, ct);
}
