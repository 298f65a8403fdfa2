using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Core.Catalogue;
using MotCua.Core.Platform;
using MotCua.Web.Access;

namespace MotCua.Portal.Pages;

/// <summary>The front door: search, life events, tracking.</summary>
[RequirePermission(Permissions.Public)]
public sealed class IndexModel(BrowseProcedures browse) : PageModel
{
    public IReadOnlyList<Shelf> LifeEvents { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => LifeEvents = (await browse.ShelvesAsync(ct)).LifeEvents;
}
