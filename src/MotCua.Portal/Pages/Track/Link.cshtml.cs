using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Web.Access;
using MotCua.Web.Security;

namespace MotCua.Portal.Pages.Track;

/// <summary>The public timeline behind the QR code of a slip.</summary>
[RequirePermission(Permissions.Public), EnableRateLimiting(RequestLimits.Codes), PersonalPage]
public sealed class LinkModel(TrackDossier track) : PageModel
{
    public DossierTimeline Timeline { get; private set; } = null!;

    public async Task OnGetAsync(string code, string key, CancellationToken ct) =>
        Timeline = await track.ByKeyAsync(code, key, ct);
}
