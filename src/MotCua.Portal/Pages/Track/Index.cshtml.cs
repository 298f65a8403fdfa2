using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Web.Access;
using MotCua.Web.Filters;
using MotCua.Web.Security;

namespace MotCua.Portal.Pages.Track;

/// <summary>Public tracking by number and a second factor. Posted, so neither stands in an address or a log.</summary>
[RequirePermission(Permissions.Public), EnableRateLimiting(RequestLimits.Codes), PersonalPage]
public sealed class IndexModel(TrackDossier track) : PageModel, IRedisplay
{
    [BindProperty]
    public string? Code { get; set; }

    [BindProperty]
    public string? Factor { get; set; }

    public DossierTimeline? Timeline { get; private set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Timeline = await track.ByFactorAsync(Code ?? "", Factor ?? "", ct);
        return Page();
    }

    public Task RedisplayAsync(CancellationToken ct) => Task.CompletedTask;
}
