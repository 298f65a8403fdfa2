using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Core.Catalogue;
using MotCua.Core.Platform;
using MotCua.Web.Access;

namespace MotCua.Office.Pages.Catalogue;

/// <summary>The catalogue: drafts being prepared and procedures published.</summary>
[RequirePermission(Permissions.CatalogueEdit)]
public sealed class IndexModel(CatalogueLists lists, CurrentActor actor) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Discarded { get; set; }

    public IReadOnlyList<DraftRow> Drafts { get; private set; } = [];

    public PublishedPage Published { get; private set; } = new([], null);

    public string? NextAddress => Published.Next is { } next
        ? $"/office/catalogue?q={Uri.EscapeDataString(Q ?? "")}&after={next}"
        : null;

    public async Task OnGetAsync(CancellationToken ct)
    {
        Drafts = await lists.DraftsAsync(Q, actor, ct);
        Published = await lists.PublishedAsync(Q, After, actor, ct);
    }
}
