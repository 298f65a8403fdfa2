using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Web.Access;
using MotCua.Web.Filters;
using MotCua.Web.Security;

namespace MotCua.Portal.Pages;

/// <summary>Another device goes on with a draft; the link shows nothing until the code is typed.</summary>
[RequirePermission(Permissions.Public), PersonalPage, EnableRateLimiting(RequestLimits.Codes)]
public sealed class ResumeModel(AppDbContext db, UseResumeLink use, CurrentActor actor, TimeProvider clock) : PageModel, IRedisplay
{
    public ResumeLink Link { get; private set; } = null!;

    /// <summary>Why the link does nothing any more.</summary>
    public Refusal? WhyNot { get; private set; }

    [BindProperty]
    public string? Code { get; set; }

    public Task OnGetAsync(CancellationToken ct) => RedisplayAsync(ct);

    public async Task<IActionResult> OnPostAsync(Guid id, string key, CancellationToken ct)
    {
        var opened = await use.HandleAsync(new(id, key, Code ?? ""), actor, ct);
        await Sessions.StartAsync(HttpContext, opened.AccountId, opened.DraftId);
        return Redirect($"/drafts/{opened.DraftId:D}");
    }

    public async Task RedisplayAsync(CancellationToken ct)
    {
        var (id, key) = (Guid.Parse((string)RouteData.Values["id"]!), (string)RouteData.Values["key"]!);
        Link = await db.ResumeLinks.AsNoTracking().SingleOrDefaultAsync(l => l.Id == id && l.Key == key, ct) ?? throw new NotFoundException("link");
        WhyNot = Link.WhyNotOpen(clock.GetUtcNow());
    }
}
