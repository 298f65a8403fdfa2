using Microsoft.AspNetCore.Mvc;
using MotCua.Core.Catalogue;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Web.Access;

namespace MotCua.Office.Pages.Dossiers;

/// <summary>The leader reads the final text and signs exactly that.</summary>
[RequirePermission(Permissions.DeskSign)]
public sealed class SignModel(AppDbContext db, ProcedureCatalogue catalogue, SignDecision sign, CurrentActor actor)
    : DossierPageModel(db, catalogue, actor)
{
    public WorkItem Item { get; private set; } = null!;

    public Decision Draft { get; private set; } = null!;

    public override async Task RedisplayAsync(CancellationToken ct)
    {
        await base.RedisplayAsync(ct);
        Item = View.Dossier.Step(Guid.Parse((string)RouteData.Values["step"]!));
        Draft = View.Dossier.LatestDraft ?? throw new NotFoundException("draft");
    }

    /// <param name="contentHash">Hash of the text that was on the screen.</param>
    /// <param name="pin">Opens the leader's own key.</param>
    public async Task<IActionResult> OnPostAsync(string contentHash, string? pin, CancellationToken ct)
    {
        await RedisplayAsync(ct);
        await sign.HandleAsync(new(View.Dossier.Id, Version, Item.Id, contentHash, pin), Actor, ct);
        return Done();
    }
}
