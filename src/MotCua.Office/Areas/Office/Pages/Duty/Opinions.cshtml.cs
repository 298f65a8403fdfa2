using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Web.Access;

namespace MotCua.Office.Pages.Duty;

/// <summary>Opinions that other agencies owe and are late with, and which level above was told.</summary>
[RequirePermission(Permissions.DeskView)]
public sealed class OpinionsModel(OverdueOpinions opinions, CurrentActor actor) : PageModel
{
    public IReadOnlyList<OverdueOpinion> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => Rows = await opinions.ForAsync(actor, ct);
}
