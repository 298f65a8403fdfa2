using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MotCua.Core.Catalogue;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Web.Access;

namespace MotCua.Portal.Pages.Dossiers;

/// <summary>A person's drafts and dossiers.</summary>
[RequirePermission(Permissions.Citizen)]
public sealed class IndexModel(AppDbContext db, Worklists worklists, ProcedureCatalogue catalogue, CurrentActor actor, TimeProvider clock) : PageModel
{
    public IReadOnlyList<(DossierDraft Draft, Bilingual Name)> Drafts { get; private set; } = [];

    public WorklistPage List { get; private set; } = new([], null);

    public async Task OnGetAsync(string? after, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var drafts = await db.DossierDrafts.AsNoTracking().VisibleTo(actor)
            .Where(d => d.DossierId == null && d.ExpiresAt > now).OrderByDescending(d => d.SavedAt).Take(20).ToListAsync(ct);
        var named = new List<(DossierDraft, Bilingual)>();
        foreach (var draft in drafts)
            named.Add((draft, (await catalogue.VersionAsync(draft.ProcedureVersionId, ct)).Package.Sheet.Name));
        Drafts = named;
        List = await worklists.PageAsync(Lane.All, actor, after, ct);
    }
}
