using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Web.Access;

namespace MotCua.Office.Pages.Duty;

/// <summary>The register of what is overdue without apology; says how many dossiers were examined, and when.</summary>
[RequirePermission(Permissions.DeskView)]
public sealed class OverdueModel(OverdueRegister register, CurrentActor actor) : PageModel
{
    public OverdueState State { get; private set; } = null!;

    public OverduePage List { get; private set; } = null!;

    public async Task OnGetAsync(string? after, CancellationToken ct)
    {
        State = await register.StateAsync(actor, ct);
        List = await register.PageAsync(actor, after, ct);
    }
}
