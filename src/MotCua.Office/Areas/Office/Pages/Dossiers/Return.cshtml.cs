using Microsoft.AspNetCore.Mvc;
using MotCua.Core.Catalogue;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Web.Access;

namespace MotCua.Office.Pages.Dossiers;

/// <summary>Hands the result over at the counter or sends it by post.</summary>
[RequirePermission(Permissions.DeskReceive)]
public sealed class ReturnModel(AppDbContext db, ProcedureCatalogue catalogue, ReturnResult give, CurrentActor actor)
    : DossierPageModel(db, catalogue, actor)
{
    [BindProperty]
    public ReturnMethod? Method { get; set; }

    [BindProperty]
    public bool IdentityChecked { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await RedisplayAsync(ct);
        await give.HandleAsync(new(View.Dossier.Id, Version, Method ?? View.Dossier.ReturnMethod, IdentityChecked), Actor, ct);
        return Done();
    }
}
