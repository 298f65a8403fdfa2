using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Web.Access;

namespace MotCua.Office.Pages.Bulk;

/// <summary>What became of each dossier of a run; only its officer sees it.</summary>
[RequirePermission(Permissions.DeskWork)]
public sealed class ShowModel(AppDbContext db, CurrentActor actor) : PageModel
{
    public BulkRun Run { get; private set; } = new();

    public async Task OnGetAsync(Guid id, CancellationToken ct) => Run = await db.BulkRuns.AsNoTracking().Include(r => r.Items)
        .SingleOrDefaultAsync(r => r.Id == id && r.OfficerId == actor.Actor.OfficerId, ct) ?? throw new NotFoundException("bulk");

    public int Count(BulkState state) => Run.Items.Count(i => i.State == state);
}
