using Microsoft.AspNetCore.Mvc;
using MotCua.Core.Catalogue;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Web.Access;

namespace MotCua.Office.Pages.Dossiers;

/// <summary>Gives a step to an officer of its unit; beside each name stands what speaks for and against.</summary>
[RequirePermission(Permissions.DeskAssign)]
public sealed class AssignModel(AppDbContext db, ProcedureCatalogue catalogue, AssignWork assign, AssignmentAdvice advice, CurrentActor actor)
    : DossierPageModel(db, catalogue, actor)
{
    public WorkItem Item { get; private set; } = null!;

    public IReadOnlyList<AssignmentCandidate> Candidates { get; private set; } = [];

    [BindProperty]
    public Guid? OfficerId { get; set; }

    public override async Task RedisplayAsync(CancellationToken ct)
    {
        await base.RedisplayAsync(ct);
        Item = View.Dossier.Step(Guid.Parse((string)RouteData.Values["step"]!));
        Candidates = await advice.ForAsync(View.Dossier.Id, Item.Id, Actor, ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await RedisplayAsync(ct);
        var reason = Candidates.FirstOrDefault(c => c.Officer.Id == OfficerId) is { } chosen ? AssignmentAdvice.Reason(chosen) : null;
        await assign.HandleAsync(new(View.Dossier.Id, Version, Item.Id, OfficerId ?? Guid.Empty, reason), Actor, ct);
        return Done();
    }
}
