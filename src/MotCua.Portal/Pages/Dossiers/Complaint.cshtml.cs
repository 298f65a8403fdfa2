using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Web.Access;
using MotCua.Web.Filters;

namespace MotCua.Portal.Pages.Dossiers;

/// <summary>Complaints of the applicant about this dossier, with their own deadline and the answers.</summary>
[RequirePermission(Permissions.Citizen)]
public sealed class ComplaintModel(AppDbContext db, FileComplaint file, CurrentActor actor) : PageModel, IRedisplay
{
    public string Code => (string)RouteData.Values["code"]!;

    public IReadOnlyList<Complaint> Complaints { get; private set; } = [];

    [BindProperty]
    public string? Text { get; set; }

    public Task OnGetAsync(CancellationToken ct) => RedisplayAsync(ct);

    public async Task<IActionResult> OnPostAsync(string code, CancellationToken ct)
    {
        await file.HandleAsync(new(await db.DossierIdAsync(code, actor, ct), Text ?? ""), actor, ct);
        return Redirect($"/dossiers/{code}/complaint");
    }

    public async Task RedisplayAsync(CancellationToken ct)
    {
        var id = await db.DossierIdAsync(Code, actor, ct);
        Complaints = await db.Complaints.AsNoTracking().VisibleTo(actor, db).Where(c => c.DossierId == id).OrderBy(c => c.FiledAt).ToListAsync(ct);
    }
}
