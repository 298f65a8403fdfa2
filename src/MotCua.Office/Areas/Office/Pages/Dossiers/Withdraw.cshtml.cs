using Microsoft.AspNetCore.Mvc;
using MotCua.Core.Catalogue;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Web.Access;

namespace MotCua.Office.Pages.Dossiers;

/// <summary>The leader confirms that the applicant withdraws a received dossier.</summary>
[RequirePermission(Permissions.DeskSign)]
public sealed class WithdrawModel(AppDbContext db, ProcedureCatalogue catalogue, WithdrawDossier withdraw, CurrentActor actor)
    : DossierPageModel(db, catalogue, actor)
{
    [BindProperty]
    public string? Reason { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await RedisplayAsync(ct);
        await withdraw.HandleAsync(new(View.Dossier.Id, Version, Reason ?? ""), Actor, ct);
        return Done();
    }
}
