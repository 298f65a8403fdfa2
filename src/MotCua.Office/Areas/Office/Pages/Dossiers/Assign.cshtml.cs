using Microsoft.AspNetCore.Mvc;
using MotCua.Core.Catalogue;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Web.Access;
using Microsoft.EntityFrameworkCore;
using MotCua.Core.Organisation;

namespace MotCua.Office.Pages.Dossiers;

/// <summary>Gives a step to an officer of its unit; how much each holds stands beside the name.</summary>
[RequirePermission(Permissions.DeskAssign)]
public sealed class AssignModel(AppDbContext db, ProcedureCatalogue catalogue, AssignWork assign, CurrentActor actor)
    : DossierPageModel(db, catalogue, actor)
{
    public WorkItem Item { get; private set; } = null!;

    public IReadOnlyList<(Officer Officer, int Open)> Candidates { get; private set; } = [];

    [BindProperty]
    public Guid? OfficerId { get; set; }

    public override async Task RedisplayAsync(CancellationToken ct)
    {
        await base.RedisplayAsync(ct);
        Item = View.Dossier.Step(Guid.Parse((string)RouteData.Values["step"]!));
        var role = Dossier.RoleOf(Item);
        var unit = Item.UnitId;
        var rows = await Db.Officers.AsNoTracking()
            .Where(o => Db.RoleGrants.Any(g => g.OfficerId == o.Id && g.Role == role && g.UnitId == unit))
            .Select(o => new { Officer = o, Open = Db.WorkItems.Count(w => w.AssigneeId == o.Id && w.CompletedAt == null) })
            .ToListAsync(ct);
        Candidates = [.. rows.OrderBy(r => r.Open).ThenBy(r => r.Officer.FullName, StringComparer.Ordinal).Select(r => (r.Officer, r.Open))];
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await RedisplayAsync(ct);
        await assign.HandleAsync(new(View.Dossier.Id, Version, Item.Id, OfficerId ?? Guid.Empty), Actor, ct);
        return Done();
    }
}
