using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Web.Access;

namespace MotCua.Office.Pages.Help;

/// <summary>Requests for help of the officer's desks, open ones first, the most urgent on top.</summary>
[RequirePermission(Permissions.DeskHelp)]
public sealed class IndexModel(AppDbContext db, CurrentActor actor, TimeProvider clock) : PageModel
{
    private const int Most = 100;

    public IReadOnlyList<HelpRequest> Requests { get; private set; } = [];

    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    public async Task OnGetAsync(CancellationToken ct) => Requests = await db.HelpRequests.AsNoTracking().VisibleTo(actor, db)
        .OrderBy(h => h.AnsweredAt != null).ThenBy(h => h.AnswerDueAt).Take(Most).ToListAsync(ct);
}
