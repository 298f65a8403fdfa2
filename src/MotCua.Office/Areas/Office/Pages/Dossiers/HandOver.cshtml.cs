using Microsoft.AspNetCore.Mvc;
using MotCua.Core.Catalogue;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Web.Access;

namespace MotCua.Office.Pages.Dossiers;

/// <summary>Gives a step one holds to a colleague, or declines it, with a reason.</summary>
[RequirePermission(Permissions.DeskWork)]
public sealed class HandOverModel(AppDbContext db, ProcedureCatalogue catalogue, HandOverWork handOver, AssignmentAdvice advice, CurrentActor actor)
    : DossierPageModel(db, catalogue, actor)
{
    public WorkItem Item { get; private set; } = null!;

    public IReadOnlyList<AssignmentCandidate> Candidates { get; private set; } = [];

    [BindProperty]
    public string? To { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public override async Task RedisplayAsync(CancellationToken ct)
    {
        await base.RedisplayAsync(ct);
        Item = View.Dossier.Step(Guid.Parse((string)RouteData.Values["step"]!));
        Candidates = [.. (await advice.ForAsync(View.Dossier.Id, Item.Id, Actor, ct)).Where(c => c.Officer.Id != Actor.OfficerId && c.WhyNot is null)];
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await RedisplayAsync(ct);
        await handOver.HandleAsync(new(View.Dossier.Id, Version, Item.Id, Guid.TryParse(To, out var to) ? to : null, Reason), Actor, ct);
        return Done();
    }
}
