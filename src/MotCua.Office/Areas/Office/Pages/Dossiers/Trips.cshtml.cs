using Microsoft.AspNetCore.Mvc;
using MotCua.Core.Catalogue;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Web.Access;

namespace MotCua.Office.Pages.Dossiers;

/// <summary>Every visit, call and request to complete of a dossier, and a new one in one act.</summary>
[RequirePermission(Permissions.DeskView)]
public sealed class TripsModel(AppDbContext db, ProcedureCatalogue catalogue, RecordTrip record, CurrentActor actor)
    : DossierPageModel(db, catalogue, actor)
{
    public IReadOnlyList<Trip> Trips { get; private set; } = [];

    [BindProperty]
    public TripKind Kind { get; set; } = TripKind.Visit;

    [BindProperty]
    public TripCause Cause { get; set; } = TripCause.AskProgress;

    [BindProperty]
    public TripFault? Fault { get; set; }

    public override async Task RedisplayAsync(CancellationToken ct)
    {
        await base.RedisplayAsync(ct);
        Trips = await Db.TripsOfAsync(View.Dossier.Id, ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await RedisplayAsync(ct);
        await record.HandleAsync(new(View.Dossier.Id, Kind, Cause, Fault ?? 0), Actor, ct);
        return Redirect($"{View.Path}/trips");
    }
}
