using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Core.Exchange;
using MotCua.Core.Platform;
using MotCua.Engines.WorkingTime;
using MotCua.Web.Access;
using MotCua.Web.Filters;

namespace MotCua.Office.Pages.Exchange;

/// <summary>A day's counts, ours and the portal's, and the dossiers behind the difference.</summary>
[RequirePermission(Permissions.ExchangeView)]
public sealed class ReconciliationModel(ExchangeWatch watch, ReconcileDay reconcile, CurrentActor actor, TimeProvider clock)
    : PageModel, IRedisplay
{
    [BindProperty(SupportsGet = true)]
    public DateOnly? Day { get; set; }

    public DateOnly Shown => Day ?? VietnamTime.DateOf(clock.GetUtcNow()).AddDays(-1);

    public Reconciliation? Made { get; private set; }

    public IReadOnlyList<ReconciliationDifference> Differences => Made is null ? [] : ReconcileDay.Read(Made);

    public Task OnGetAsync(CancellationToken ct) => RedisplayAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        try
        {
            await reconcile.RunAsync(Shown, ct);
        }
        catch (Exception e) when (e is HttpRequestException or PortalException)
        {
            throw new RefusalException(new Refusal("partner-unreachable"));
        }
        return Redirect($"/office/exchange/reconciliation?day={Shown:yyyy-MM-dd}");
    }

    public async Task RedisplayAsync(CancellationToken ct) => Made = await watch.ReconciliationAsync(Shown, actor, ct);
}
