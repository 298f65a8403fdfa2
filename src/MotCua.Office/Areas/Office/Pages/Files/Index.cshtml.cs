using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Web.Access;

namespace MotCua.Office.Pages.Files;

/// <summary>Whether the virus scanner works, what waits for it, and what it found.</summary>
[RequirePermission(Permissions.ExchangeView)]
public sealed class IndexModel(FileWatch watch) : PageModel
{
    public FileOverview Overview { get; private set; } = new(false, null, 0, null, 0, []);

    public async Task OnGetAsync(CancellationToken ct) => Overview = await watch.OverviewAsync(ct);
}
