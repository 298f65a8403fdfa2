using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Core.Catalogue;
using MotCua.Core.Platform;
using MotCua.Web.Access;

namespace MotCua.Portal.Pages.Procedures;

/// <summary>The catalogue by life event, audience, level, agency and field.</summary>
[RequirePermission(Permissions.Public)]
public sealed class IndexModel(BrowseProcedures browse) : PageModel
{
    /// <summary>Heading, name in the address of the search, and what stands on the shelf.</summary>
    public IReadOnlyList<(string Group, string Query, IReadOnlyList<Shelf> Shelves)> Groups { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var shelves = await browse.ShelvesAsync(ct);
        Groups =
        [
            ("life", "life", shelves.LifeEvents), ("field", "field", shelves.Fields), ("agency", "agency", shelves.Agencies),
            ("level", "level", shelves.Levels), ("audience", "audience", shelves.Audiences),
        ];
    }
}
