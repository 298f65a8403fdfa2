using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Core.Dossiers;
using MotCua.Core.Organisation;
using MotCua.Core.Platform;
using MotCua.Web.Access;

namespace MotCua.Office.Pages.Coordination;

/// <summary>The coordinator's view of a unit: who holds what, who is away, what nobody has, what breaks tomorrow.</summary>
[RequirePermission(Permissions.DeskAssign)]
public sealed class IndexModel(UnitDesk desk, CurrentActor actor) : PageModel
{
    public IReadOnlyList<Unit> Units { get; private set; } = [];

    public UnitView? View { get; private set; }

    public async Task OnGetAsync(Guid? id, CancellationToken ct)
    {
        Units = await desk.UnitsAsync(actor, ct);
        if ((id ?? Units.FirstOrDefault()?.Id) is { } unit)
            View = await desk.ViewAsync(unit, actor, ct);
    }

    /// <summary>Name of an officer of the unit; a dash for others.</summary>
    public string Name(Guid? officerId) => View?.Officers.FirstOrDefault(o => o.Officer.Id == officerId)?.Officer.FullName ?? "–";
}
