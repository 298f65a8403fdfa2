using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Web.Access;
using MotCua.Web.Components;
using MotCua.Web.Filters;
using MotCua.Web.Localisation;

namespace MotCua.Office.Pages.Help;

/// <summary>One request for help, and the answer to it.</summary>
[RequirePermission(Permissions.DeskHelp)]
public sealed class ShowModel(AppDbContext db, AnswerHelp answerHelp, CurrentActor actor, Texts texts) : PageModel, IRedisplay
{
    public HelpRequest HelpRequest { get; private set; } = null!;

    public IReadOnlyList<SelectOption> Outcomes => GuidanceWords.Outcomes(texts);

    [BindProperty]
    public GuidanceOutcome Outcome { get; set; } = GuidanceOutcome.Guided;

    [BindProperty]
    public string? Answer { get; set; }

    public Task OnGetAsync(CancellationToken ct) => RedisplayAsync(ct);

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        await RedisplayAsync(ct);
        await answerHelp.HandleAsync(new(id, Outcome, Answer ?? ""), actor, ct);
        return Redirect("/office/help");
    }

    public async Task RedisplayAsync(CancellationToken ct)
    {
        var id = Guid.Parse((string)RouteData.Values["id"]!);
        HelpRequest = await db.HelpRequests.AsNoTracking().VisibleTo(actor, db).SingleOrDefaultAsync(h => h.Id == id, ct)
            ?? throw new NotFoundException("help request");
    }
}
