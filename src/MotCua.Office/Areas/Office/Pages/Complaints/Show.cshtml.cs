using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Web.Access;
using MotCua.Web.Filters;

namespace MotCua.Office.Pages.Complaints;

/// <summary>One complaint, and the leader's answer to it.</summary>
[RequirePermission(Permissions.OversightView)]
public sealed class ShowModel(AppDbContext db, AnswerComplaint answerComplaint, CurrentActor actor) : PageModel, IRedisplay
{
    public Complaint Complaint { get; private set; } = null!;

    [BindProperty]
    public string? Answer { get; set; }

    public Task OnGetAsync(CancellationToken ct) => RedisplayAsync(ct);

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        await RedisplayAsync(ct);
        await answerComplaint.HandleAsync(new(id, Answer ?? ""), actor, ct);
        return Redirect("/office/complaints");
    }

    public async Task RedisplayAsync(CancellationToken ct)
    {
        var id = Guid.Parse((string)RouteData.Values["id"]!);
        Complaint = await db.Complaints.AsNoTracking().VisibleTo(actor, db).SingleOrDefaultAsync(c => c.Id == id, ct)
            ?? throw new NotFoundException("complaint");
    }
}
