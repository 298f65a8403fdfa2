using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Web.Access;

namespace MotCua.Office.Pages.Complaints;

/// <summary>Complaints about dossiers, open ones first, the most urgent on top.</summary>
[RequirePermission(Permissions.OversightView)]
public sealed class IndexModel(AppDbContext db, CurrentActor actor, TimeProvider clock) : PageModel
{
    private const int Most = 100;

    public IReadOnlyList<Complaint> Complaints { get; private set; } = [];

    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    public async Task OnGetAsync(CancellationToken ct) => Complaints = await db.Complaints.AsNoTracking().VisibleTo(actor, db)
        .OrderBy(c => c.AnsweredAt != null).ThenBy(c => c.AnswerDueAt).Take(Most).ToListAsync(ct);
}
