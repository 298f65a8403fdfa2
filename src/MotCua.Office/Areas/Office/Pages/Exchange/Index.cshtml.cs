using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Core.Exchange;
using MotCua.Core.Platform;
using MotCua.Web.Access;

namespace MotCua.Office.Pages.Exchange;

/// <summary>What waits, what fails and why, in both directions.</summary>
[RequirePermission(Permissions.ExchangeView)]
public sealed class IndexModel(ExchangeWatch watch, CurrentActor actor) : PageModel
{
    public ExchangeOverview Overview { get; private set; } = new(false, 0, 0, null, [], []);

    public async Task OnGetAsync(CancellationToken ct) => Overview = await watch.OverviewAsync(actor, ct);
}
