using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Web.Access;

namespace MotCua.Office.Pages.Duty;

/// <summary>What the duty chain of lateness has to say to this officer.</summary>
[RequirePermission(Permissions.DeskView)]
public sealed class IndexModel(DutyNotices notices, CurrentActor actor) : PageModel
{
    public IReadOnlyList<DutyNotice> Notices { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => Notices = await notices.ForAsync(actor, ct);
}
