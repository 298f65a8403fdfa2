using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using MotCua.Core.Catalogue;
using MotCua.Core.Dossiers;
using MotCua.Core.Organisation;
using MotCua.Core.Platform;
using MotCua.Engines.WorkingTime;
using MotCua.Web.Access;
using MotCua.Web.Components;
using MotCua.Web.Filters;

namespace MotCua.Portal.Pages.Help;

/// <summary>"I need help", from any page.</summary>
[RequirePermission(Permissions.Public), EnableRateLimiting(RequestLimits.Help)]
public sealed class IndexModel(AskHelp ask, AreaFinder areas, SearchProcedures search, CurrentActor actor, TimeProvider clock)
    : PageModel, IRedisplay
{
    [BindProperty(SupportsGet = true)]
    public string? Procedure { get; set; }

    /// <summary>Path the person comes from.</summary>
    [BindProperty(SupportsGet = true)]
    public string? From { get; set; }

    [BindProperty]
    public string? Question { get; set; }

    /// <summary>Mark of this form: sent twice it counts once.</summary>
    [BindProperty]
    public Guid Once { get; set; } = Guid.NewGuid();

    [BindProperty]
    public string? Phone { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Area { get; set; }

    public IReadOnlyList<SelectOption> Areas { get; private set; } = [];

    public Bilingual? ProcedureName { get; private set; }

    public Task OnGetAsync(CancellationToken ct) => RedisplayAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await RedisplayAsync(ct);
        var request = await ask.HandleAsync(
            new(Name ?? "", Phone ?? "", Area, Procedure, From ?? "", Question ?? "", Once), actor, ct);
        return Redirect($"/help/{request.Code}");
    }

    public async Task RedisplayAsync(CancellationToken ct)
    {
        From = Url.IsLocalUrl(From) ? From!.Split('?')[0] : null;
        Areas = [.. (await areas.FindAsync("", VietnamTime.DateOf(clock.GetUtcNow()), ct)).Select(a => new SelectOption(a.Code, a.NameVi))];
        if (!string.IsNullOrEmpty(Procedure))
            ProcedureName = (await search.HandleAsync(new(Procedure), actor, ct)).Cards.FirstOrDefault(c => c.Code == Procedure)?.Name;
    }
}
