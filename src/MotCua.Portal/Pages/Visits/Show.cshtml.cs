using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MotCua.Core.Dossiers;
using MotCua.Core.Organisation;
using MotCua.Core.Platform;
using MotCua.Web.Access;
using MotCua.Web.Components;
using MotCua.Web.Filters;
using MotCua.Web.Localisation;
using MotCua.Web.Security;

namespace MotCua.Portal.Pages.Visits;

/// <summary>A visit behind its link: when and where, the number, how long to wait; change and cancel.</summary>
[RequirePermission(Permissions.Public), PersonalPage]
public sealed class ShowModel(AppDbContext db, Slots slots, Queues queues, IntakeStatus intake, Texts texts, CurrentActor actor, TimeProvider clock)
    : PageModel, IRedisplay
{
    public DeskVisit Visit { get; private set; } = null!;

    public Unit Desk { get; private set; } = null!;

    /// <summary>Minutes until the call; null when not waiting.</summary>
    public int? Wait { get; private set; }

    /// <summary>The act that closes the desk at the time booked.</summary>
    public ClosureNotice? Closure { get; private set; }

    public Refusal? WhyNotChange { get; private set; }

    public IReadOnlyList<SelectOption> Days { get; private set; } = [];

    public IReadOnlyList<SelectOption>? Free { get; private set; }

    [BindProperty(SupportsGet = true)]
    public string? On { get; set; }

    [BindProperty]
    public string? At { get; set; }

    public Task OnGetAsync(CancellationToken ct) => RedisplayAsync(ct);

    public async Task<IActionResult> OnPostMoveAsync(string key, [FromServices] Rerun rerun, CancellationToken ct)
    {
        await rerun.OnceAsync((MoveVisit f) => f.HandleAsync(new(key, VisitDays.At(At)), actor, ct), mostRuns: 60);
        return Redirect($"/visits/{key}");
    }

    public async Task<IActionResult> OnPostCancelAsync(string key, [FromServices] CancelVisit cancel, CancellationToken ct)
    {
        await cancel.HandleAsync(new(key), actor, ct);
        return Redirect($"/visits/{key}");
    }

    public async Task RedisplayAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        Visit = await db.LoadVisitAsync((string)RouteData.Values["key"]!, ct);
        Desk = await db.Units.AsNoTracking().SingleAsync(u => u.Id == Visit.UnitId, ct);
        Wait = await queues.WaitAsync(Visit, ct);
        Closure = Visit.SlotAt is not { } slot ? null : (await intake.NoticesAsync(now, ct)).FirstOrDefault(n =>
            n.Unit.Id == Visit.UnitId && n.Closure.ProcedureCode is null && n.Closure.StartAt <= slot && n.Closure.EndAt > slot);
        WhyNotChange = VisitRules.WhyNotChange(Visit, now);
        Days = VisitDays.Days(texts, now);
        if (VisitDays.Day(On) is { } on)
            Free = VisitDays.Free(texts, await slots.OfAsync(Visit.UnitId, on, ct));
    }
}
