using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using MotCua.Core.People;
using MotCua.Core.Platform;
using MotCua.Web.Access;
using MotCua.Web.Filters;

namespace MotCua.Portal.Pages.Mandates;

/// <summary>The invited person reads what they may do for whom and takes it, signed in to their own account.</summary>
[RequirePermission(Permissions.Citizen), EnableRateLimiting(RequestLimits.Codes)]
public sealed class AcceptModel(AppDbContext db, AcceptMandate accept, CurrentActor actor, TimeProvider clock) : PageModel, IRedisplay
{
    public Mandate Mandate { get; private set; } = null!;

    public string Principal { get; private set; } = "";

    public Refusal? WhyNot { get; private set; }

    [BindProperty]
    public string? Code { get; set; }

    public Task OnGetAsync(CancellationToken ct) => RedisplayAsync(ct);

    public async Task<IActionResult> OnPostAsync(Guid id, string key, CancellationToken ct)
    {
        await accept.HandleAsync(new(id, key, Code ?? ""), actor, ct);
        return Redirect("/mandates");
    }

    public async Task RedisplayAsync(CancellationToken ct)
    {
        var (id, key) = (Guid.Parse((string)RouteData.Values["id"]!), (string)RouteData.Values["key"]!);
        Mandate = await db.Mandates.AsNoTracking().SingleOrDefaultAsync(m => m.Id == id && m.Key == key, ct) ?? throw new NotFoundException("mandate");
        var principal = (Mandate.EnterpriseId ?? Mandate.FromPersonId)!.Value;
        Principal = (await db.MandateNamesAsync([principal], [principal], ct))[principal];
        WhyNot = Mandate.GivenById == actor.Actor.PersonId ? new Refusal("mandate-to-oneself") : Mandate.WhyNotOpen(clock.GetUtcNow());
    }
}
