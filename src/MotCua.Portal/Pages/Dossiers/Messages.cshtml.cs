using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Web.Access;
using MotCua.Web.Filters;

namespace MotCua.Portal.Pages.Dossiers;

/// <summary>What the applicant and the officers wrote to each other in a dossier.</summary>
[RequirePermission(Permissions.Citizen), EnableRateLimiting(RequestLimits.Sendings)]
public sealed class MessagesModel(AppDbContext db, SendMessage send, CurrentActor actor) : PageModel, IRedisplay
{
    public Dossier Dossier { get; private set; } = null!;

    /// <summary>Oldest first; the name is null for the applicant's own.</summary>
    public IReadOnlyList<(DossierMessage Message, string? Officer)> Messages { get; private set; } = [];

    [BindProperty]
    public string? Text { get; set; }

    /// <summary>Mark of this form: sent twice it counts once.</summary>
    [BindProperty]
    public Guid Once { get; set; } = Guid.NewGuid();

    public Task OnGetAsync(CancellationToken ct) => RedisplayAsync(ct);

    public async Task<IActionResult> OnPostAsync(string code, CancellationToken ct)
    {
        await send.HandleAsync(new(await db.DossierIdAsync(code, actor, ct), Text ?? "", Once), actor, ct);
        return Redirect($"/dossiers/{code}/messages");
    }

    public async Task RedisplayAsync(CancellationToken ct)
    {
        var id = await db.DossierIdAsync((string)RouteData.Values["code"]!, actor, ct);
        Dossier = await db.Dossiers.AsNoTracking().SingleAsync(d => d.Id == id, ct);
        var rows = await db.DossierMessages.AsNoTracking().Where(m => m.DossierId == id).OrderBy(m => m.SentAt).ThenBy(m => m.Id)
            .Select(m => new { Message = m, Officer = db.Officers.Where(o => o.Id == m.OfficerId).Select(o => o.FullName).FirstOrDefault() }).ToListAsync(ct);
        Messages = [.. rows.Select(r => (r.Message, r.Officer))];
    }
}
