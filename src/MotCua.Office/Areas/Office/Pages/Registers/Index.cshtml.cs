using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Engines.WorkingTime;
using MotCua.Web.Access;
using MotCua.Web.Components;
using MotCua.Web.Filters;
using MotCua.Web.Localisation;

namespace MotCua.Office.Pages.Registers;

/// <summary>Takes out form 07 for a unit and a span of days, and lists those taken out.</summary>
[RequirePermission(Permissions.DeskView)]
public sealed class IndexModel(DossierRegisters registers, CurrentActor actor, TimeProvider clock) : PageModel, IRedisplay
{
    private const int Most = 20;

    public IReadOnlyList<SelectOption> Units { get; private set; } = [];

    public IReadOnlyList<IssuedRegister> Newest { get; private set; } = [];

    [BindProperty]
    public Guid? UnitId { get; set; }

    [BindProperty]
    public DateParts From { get; set; } = new();

    [BindProperty]
    public DateParts To { get; set; } = new();

    public async Task OnGetAsync(CancellationToken ct)
    {
        var today = VietnamTime.DateOf(clock.GetUtcNow());
        (From, To) = (DateParts.From(new DateOnly(today.Year, today.Month, 1)), DateParts.From(today));
        UnitId = actor.Actor.UnitId;
        await RedisplayAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync([FromServices] IssueRegister issue, CancellationToken ct)
    {
        await issue.HandleAsync(
            new(UnitId ?? Guid.Empty, From.ToDate() ?? DateOnly.MinValue, To.ToDate() ?? DateOnly.MinValue), actor, ct);
        return Redirect("/office/registers");
    }

    public async Task RedisplayAsync(CancellationToken ct)
    {
        var units = await registers.UnitsOf(actor).OrderBy(u => u.Path).Select(u => new { u.Id, u.NameVi }).ToListAsync(ct);
        Units = [.. units.Select(u => new SelectOption(u.Id.ToString("D"), u.NameVi))];
        Newest = await registers.NewestAsync(actor, Most, ct);
    }

    public string NameOf(Guid unitId) => Units.FirstOrDefault(u => u.Value == unitId.ToString("D"))?.Text ?? "–";
}
