using Microsoft.AspNetCore.Mvc;
using MotCua.Core.Catalogue;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Web.Access;

namespace MotCua.Office.Pages.Dossiers;

/// <summary>A wrong result is reported by one officer and called back by the leader.</summary>
[RequirePermission(Permissions.DeskWork)]
public sealed class RecallModel(AppDbContext db, ProcedureCatalogue catalogue, CurrentActor actor)
    : DossierPageModel(db, catalogue, actor)
{
    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string? LegalBasis { get; set; }

    public async Task<IActionResult> OnPostProposeAsync([FromServices] ProposeRecall propose, CancellationToken ct)
    {
        await RedisplayAsync(ct);
        await propose.HandleAsync(new(View.Dossier.Id, Version, Reason ?? "", LegalBasis ?? ""), Actor, ct);
        return Done();
    }

    public async Task<IActionResult> OnPostConfirmAsync([FromServices] RecallResult recall, CancellationToken ct)
    {
        await RedisplayAsync(ct);
        await recall.HandleAsync(new(View.Dossier.Id, Version), Actor, ct);
        return Done();
    }
}
