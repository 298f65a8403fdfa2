using Microsoft.AspNetCore.Mvc;
using MotCua.Core.Catalogue;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Web.Access;
using MotCua.Web.Localisation;

namespace MotCua.Office.Pages.Dossiers;

/// <summary>Writes the draft decision, begun from what the procedure gives.</summary>
[RequirePermission(Permissions.DeskWork)]
public sealed class DraftModel(
    AppDbContext db, ProcedureCatalogue catalogue, DecisionDrafting drafting, CurrentActor actor) : DossierPageModel(db, catalogue, actor)
{
    public WorkItem Item { get; private set; } = null!;

    [BindProperty]
    public string? Outcome { get; set; }

    [BindProperty]
    public string? ResultCode { get; set; }

    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public string? Body { get; set; }

    public override async Task RedisplayAsync(CancellationToken ct)
    {
        await base.RedisplayAsync(ct);
        Item = View.Dossier.Step(Guid.Parse((string)RouteData.Values["step"]!));
        var last = View.Dossier.Decisions.MaxBy(d => d.Number);
        var result = View.Sheet.Results[0];
        Outcome ??= last?.Outcome ?? "approved";
        ResultCode ??= last?.ResultCode ?? result.Code;
        Title ??= last?.Title ?? result.Name.Vi;
        Body ??= last?.Body ?? await drafting.BeginAsync(View, result, ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await RedisplayAsync(ct);
        await drafting.Draft.HandleAsync(
            new(View.Dossier.Id, Version, Item.Id, Outcome ?? "", ResultCode ?? "", Title ?? "", Body ?? ""), Actor, ct);
        return Done();
    }
}
