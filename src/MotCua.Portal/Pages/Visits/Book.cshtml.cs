using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MotCua.Core.Dossiers;
using MotCua.Core.Organisation;
using MotCua.Core.Platform;
using MotCua.Engines.WorkingTime;
using MotCua.Web.Access;
using MotCua.Web.Components;
using MotCua.Web.Filters;
using MotCua.Web.Localisation;

namespace MotCua.Portal.Pages.Visits;

/// <summary>Books a visit to a desk: first desk and day, then what for and which slot; shows the person's bookings.</summary>
[RequirePermission(Permissions.Citizen)]
public sealed class BookModel(AppDbContext db, UnitDirectory directory, Slots slots, Texts texts, CurrentActor actor, TimeProvider clock)
    : PageModel, IRedisplay
{
    public IReadOnlyList<SelectOption> Desks { get; private set; } = [];

    public IReadOnlyList<SelectOption> Days { get; private set; } = [];

    /// <summary>Free slots of the desk and day; null before both are chosen.</summary>
    public IReadOnlyList<SelectOption>? Free { get; private set; }

    public IReadOnlyList<(DeskVisit Visit, Unit Desk)> Mine { get; private set; } = [];

    /// <summary>Code of the desk.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Desk { get; set; }

    /// <summary>Day in Vietnam, <c>yyyy-MM-dd</c>.</summary>
    [BindProperty(SupportsGet = true)]
    public string? On { get; set; }

    [BindProperty]
    public string? Purpose { get; set; }

    [BindProperty]
    public string? At { get; set; }

    public Task OnGetAsync(CancellationToken ct) => RedisplayAsync(ct);

    public async Task<IActionResult> OnPostBookAsync([FromServices] Rerun rerun, CancellationToken ct)
    {
        var desk = await db.Units.Where(u => u.Code == Desk).Select(u => u.Id).SingleOrDefaultAsync(ct);
        var command = new BookVisit.Command(desk, VisitDays.At(At), Purpose ?? "");
        var visit = await rerun.OnceAsync((BookVisit f) => f.HandleAsync(command, actor, ct), mostRuns: 60);
        return Redirect($"/visits/{visit.Key}");
    }

    public async Task RedisplayAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var desks = await directory.DesksAsync(VietnamTime.DateOf(now), ct);
        Desks = [.. desks.Select(d => new SelectOption(d.Code, d.NameVi))];
        Days = VisitDays.Days(texts, now);
        if (desks.FirstOrDefault(d => d.Code == Desk) is { } desk && VisitDays.Day(On) is { } on)
            Free = VisitDays.Free(texts, await slots.OfAsync(desk.Id, on, ct));
        var mine = await (from v in db.DeskVisits.AsNoTracking()
                          join u in db.Units on v.UnitId equals u.Id
                          where v.PersonId == actor.Actor.PersonId && v.EndedAt == null && v.On >= VietnamTime.DateOf(now)
                          orderby v.SlotAt
                          select new { v, u }).ToListAsync(ct);
        Mine = [.. mine.Select(m => (m.v, m.u))];
    }
}
