using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Web.Access;
using MotCua.Web.Security;

namespace MotCua.Portal.Pages.Checklists;

/// <summary>What one person needs for one case, to read, print and keep.</summary>
[RequirePermission(Permissions.Public), EnableRateLimiting(RequestLimits.Codes), PersonalPage]
public sealed class ShowModel(Core.Dossiers.Checklists checklists, TimeProvider clock) : PageModel
{
    public ChecklistView View { get; private set; } = null!;

    public DateTimeOffset At { get; } = clock.GetUtcNow();

    public async Task OnGetAsync(string code, CancellationToken ct) => View = await checklists.ReadAsync(code, At, ct);
}
