using Microsoft.AspNetCore.Mvc;
using MotCua.Core.Catalogue;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Web.Access;

namespace MotCua.Office.Pages.Dossiers;

/// <summary>The leader stops processing, with reason and law, on form 05.</summary>
[RequirePermission(Permissions.DeskSign)]
public sealed class StopModel(AppDbContext db, ProcedureCatalogue catalogue, StopProcessing stop, CurrentActor actor)
    : DossierPageModel(db, catalogue, actor)
{
    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string? LegalBasis { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await RedisplayAsync(ct);
        await stop.HandleAsync(new(View.Dossier.Id, Version, "other", Reason ?? "", LegalBasis ?? ""), Actor, ct);
        return Done();
    }
}
