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
    /// <summary>What the applicant asked last; null when the request came on paper.</summary>
    public WithdrawalRequest? Asked { get; private set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string? Answer { get; set; }

    public override async Task RedisplayAsync(CancellationToken ct)
    {
        await base.RedisplayAsync(ct);
        Asked = await Db.LatestWithdrawalAsync(View.Dossier.Id, ct);
        if (Asked is { DecidedAt: null })
            Reason ??= Asked.Reason;
    }

    public async Task<IActionResult> OnPostRefuseAsync(Guid request, [FromServices] RefuseWithdrawal refuse, CancellationToken ct)
    {
        await RedisplayAsync(ct);
        await refuse.HandleAsync(new(request, Answer ?? ""), Actor, ct);
        return Done();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await RedisplayAsync(ct);
        await withdraw.HandleAsync(new(View.Dossier.Id, Version, Reason ?? ""), Actor, ct);
        return Done();
    }
}
