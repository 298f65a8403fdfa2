using Microsoft.AspNetCore.Mvc;
using MotCua.Core.Catalogue;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Engines.WorkingTime;
using MotCua.Web.Access;
using MotCua.Web.Localisation;

namespace MotCua.Office.Pages.Dossiers;

/// <summary>The apology of a dossier that will be late: prepared by the system or an officer, signed by the leader, once.</summary>
[RequirePermission(Permissions.DeskWork)]
public sealed class ApologyModel(AppDbContext db, ProcedureCatalogue catalogue, ApologyProposals proposals, CurrentActor actor)
    : DossierPageModel(db, catalogue, actor)
{
    [BindProperty]
    public string? ReasonCode { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public DateParts NewDue { get; set; } = new();

    public override async Task RedisplayAsync(CancellationToken ct)
    {
        await base.RedisplayAsync(ct);
        if (!View.Dossier.MayPrepareApology(Actor))
            throw new NotFoundException("apology");
        if (ReasonCode is null && View.Dossier.CurrentDueAt is not null)
            await ProposeAsync(ct);
    }

    public async Task<IActionResult> OnPostPrepareAsync([FromServices] PrepareApology prepare, CancellationToken ct)
    {
        await RedisplayAsync(ct);
        await prepare.HandleAsync(
            new(View.Dossier.Id, Version, ReasonCode ?? "", Reason ?? "", NewDue.ToDate() ?? DateOnly.MinValue), Actor, ct);
        return Redirect($"{View.Path}/apology");
    }

    /// <param name="textHash">Hash of the draft that was on the screen.</param>
    public async Task<IActionResult> OnPostSignAsync(string textHash, [FromServices] Reappoint reappoint, CancellationToken ct)
    {
        await RedisplayAsync(ct);
        await reappoint.HandleAsync(new(View.Dossier.Id, Version, textHash), Actor, ct);
        return Done();
    }

    private async Task ProposeAsync(CancellationToken ct)
    {
        var draft = View.Dossier.OpenApology;
        var proposal = await proposals.ForAsync(View.Dossier, ct);
        (ReasonCode, Reason) = (draft?.ReasonCode ?? proposal.ReasonCode, draft?.Reason ?? proposal.Reason);
        NewDue = DateParts.From(draft is null ? proposal.NewDueOn : VietnamTime.DateOf(draft.NewDueAt));
    }
}
