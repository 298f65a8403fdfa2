using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Core.Catalogue;
using MotCua.Core.Platform;
using MotCua.Web.Access;

namespace MotCua.Office.Pages.Intake;

/// <summary>Counter intake begins with the procedure.</summary>
[RequirePermission(Permissions.DeskReceive)]
public sealed class IndexModel(SearchProcedures search, CurrentActor actor) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    public SearchProcedures.Found? Found { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        if (!string.IsNullOrWhiteSpace(Q))
            Found = await search.HandleAsync(new(Q), actor, ct);
    }
}
