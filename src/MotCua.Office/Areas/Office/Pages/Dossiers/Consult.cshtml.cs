using Microsoft.AspNetCore.Mvc;
using MotCua.Core.Catalogue;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Web.Access;
using Microsoft.EntityFrameworkCore;
using MotCua.Core.Organisation;
using MotCua.Web.Components;

namespace MotCua.Office.Pages.Dossiers;

/// <summary>Asks another agency for its opinion, in parallel.</summary>
[RequirePermission(Permissions.DeskWork)]
public sealed class ConsultModel(AppDbContext db, ProcedureCatalogue catalogue, RequestConsultation consult, CurrentActor actor)
    : DossierPageModel(db, catalogue, actor)
{
    private static readonly string[] Kinds =
        [UnitKinds.Department, UnitKinds.PoliceCity, UnitKinds.TaxCity, UnitKinds.SocialInsuranceCity];

    public IReadOnlyList<SelectOption> Units { get; private set; } = [];

    [BindProperty]
    public Guid? UnitId { get; set; }

    [BindProperty]
    public string? Question { get; set; }

    [BindProperty]
    public int WorkingDays { get; set; } = 3;

    /// <summary>City agencies, and the units that stand for the dossier's commune.</summary>
    public override async Task RedisplayAsync(CancellationToken ct)
    {
        await base.RedisplayAsync(ct);
        var area = View.Dossier.AreaCode;
        var units = await Db.Units.AsNoTracking()
            .Where(u => u.ValidTo == null && (Kinds.Contains(u.Kind) || (area != null && u.AreaCode == area
                && u.Kind != UnitKinds.CommuneOneStop && u.Kind != UnitKinds.Commune)))
            .ToListAsync(ct);
        Units = [.. units.InVietnameseOrder(u => u.NameVi).Select(u => new SelectOption(u.Id.ToString(), u.NameVi))];
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await RedisplayAsync(ct);
        await consult.HandleAsync(new(View.Dossier.Id, Version, UnitId ?? Guid.Empty, Question ?? "", WorkingDays), Actor, ct);
        return Done();
    }
}
