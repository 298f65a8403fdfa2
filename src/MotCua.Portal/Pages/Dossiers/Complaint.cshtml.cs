using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Web.Access;
using MotCua.Web.Filters;

namespace MotCua.Portal.Pages.Dossiers;

/// <summary>Complaints of the applicant about this dossier, with their own deadline and the answers.</summary>
[RequirePermission(Permissions.Citizen), EnableRateLimiting(RequestLimits.Sendings)]
public sealed class ComplaintModel(AppDbContext db, FileComplaint file, CurrentActor actor) : PageModel, IRedisplay
{
    public string Code => (string)RouteData.Values["code"]!;

    public IReadOnlyList<Complaint> Complaints { get; private set; } = [];

    [BindProperty]
    public string? Text { get; set; }

    /// <summary>Mark of this form: sent twice it counts once.</summary>
    [BindProperty]
    public Guid Once { get; set; } = Guid.NewGuid();

    public Task OnGetAsync(CancellationToken ct) => RedisplayAsync(ct);

    public async Task<IActionResult> OnPostAsync(string code, CancellationToken ct)
    {
        await file.HandleAsync(new(await db.DossierIdAsync(code, actor, ct), Text ?? "", Once), actor, ct);
        return Redirect($"/dossiers/{code}/complaint");
    }

    public async Task RedisplayAsync(CancellationToken ct)
    {
        var id = await db.DossierIdAsync(Code, actor, ct);
        Complaints = await db.Complaints.AsNoTracking().VisibleTo(actor, db).Where(c => c.DossierId == id).OrderBy(c => c.FiledAt).ToListAsync(ct);
    }
}
