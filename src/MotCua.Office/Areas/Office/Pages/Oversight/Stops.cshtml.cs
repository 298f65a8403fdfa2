using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Core.Oversight;
using MotCua.Core.Platform;
using MotCua.Web.Access;
using MotCua.Web.Filters;

namespace MotCua.Office.Pages.Oversight;

/// <summary>Counters that stand still without an act, for the level above: who looks after it, and what is done.</summary>
[RequirePermission(Permissions.OversightView)]
public sealed class StopsModel(StopAlerts alerts, CurrentActor actor) : PageModel, IRedisplay
{
    public IReadOnlyList<StopAlertLine> Lines { get; private set; } = [];

    [BindProperty]
    public string? Note { get; set; }

    public Task OnGetAsync(CancellationToken ct) => RedisplayAsync(ct);

    public async Task<IActionResult> OnPostAsync(Guid alert, int version, [FromServices] AcknowledgeStopAlert acknowledge, CancellationToken ct)
    {
        await acknowledge.HandleAsync(new(alert, version, Note ?? ""), actor, ct);
        return Redirect("/office/oversight/stops");
    }

    public async Task RedisplayAsync(CancellationToken ct) => Lines = await alerts.ForAsync(actor, ct);
}
