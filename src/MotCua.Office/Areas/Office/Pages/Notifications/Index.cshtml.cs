using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Core.Notifications;
using MotCua.Core.Platform;
using MotCua.Web.Access;
using MotCua.Web.Filters;

namespace MotCua.Office.Pages.Notifications;

/// <summary>Whether messages to applicants leave, and which did not.</summary>
[RequirePermission(Permissions.ExchangeView)]
public sealed class IndexModel(MessageWatch watch, CurrentActor actor, TimeProvider clock) : PageModel, IRedisplay
{
    public SendingOverview Overview { get; private set; } = new(false, false, 0, null, 0, 0, []);

    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary><c>retried</c> a moment ago.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Done { get; set; }

    public Task OnGetAsync(CancellationToken ct) => RedisplayAsync(ct);

    public async Task<IActionResult> OnPostRetryAsync(Guid id, [FromServices] RetryMessage retry, CancellationToken ct)
    {
        await retry.HandleAsync(new(id), actor, ct);
        return Redirect("/office/notifications?done=retried");
    }

    public async Task RedisplayAsync(CancellationToken ct) => Overview = await watch.OverviewAsync(actor, ct);
}
