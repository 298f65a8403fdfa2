using Microsoft.AspNetCore.Mvc;
using MotCua.Core.Catalogue;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Web.Access;

namespace MotCua.Office.Pages.Dossiers;

/// <summary>Declines to receive, with a reason of the package or other words, and the law.</summary>
[RequirePermission(Permissions.DeskReceive)]
public sealed class DeclineModel(AppDbContext db, ProcedureCatalogue catalogue, DeclineDossier decline, CurrentActor actor)
    : DossierPageModel(db, catalogue, actor)
{
    [BindProperty]
    public string ReasonCode { get; set; } = "other";

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string? LegalBasis { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await RedisplayAsync(ct);
        await decline.HandleAsync(new(View.Dossier.Id, Version, ReasonCode, Reason ?? "", LegalBasis ?? ""), Actor, ct);
        return Done();
    }
}
