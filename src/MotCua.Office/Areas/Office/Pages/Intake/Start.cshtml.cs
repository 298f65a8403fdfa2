using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Core.Catalogue;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Web.Access;
using MotCua.Web.Filters;
using MotCua.Web.Forms;
using MotCua.Web.Localisation;

namespace MotCua.Office.Pages.Intake;

/// <summary>The questions that choose the case, asked of the person at the counter.</summary>
[RequirePermission(Permissions.DeskReceive)]
public sealed class StartModel(ProcedureCatalogue catalogue, StartDraft start, CurrentActor actor, Texts texts) : PageModel, IRedisplay
{
    public PublishedProcedure Procedure { get; private set; } = null!;

    public IReadOnlyList<CaseQuestion> Questions { get; private set; } = [];

    /// <summary>Code on the checklist the person brings.</summary>
    [BindProperty]
    public string? Checklist { get; set; }

    public Task OnGetAsync(CancellationToken ct) => RedisplayAsync(ct);

    public async Task<IActionResult> OnPostAsync(string code, CancellationToken ct)
    {
        await RedisplayAsync(ct);
        var answers = CaseQuestions.Read(Questions, Request.Form, ModelState, texts);
        if (ModelState.ErrorCount > 0)
            return Page();
        var draft = await start.HandleAsync(new(code, answers, Channel.Direct, Checklist), actor.Actor with { Channel = Channel.Direct }, ct);
        return Redirect($"/office/intake/drafts/{draft.Id:D}");
    }

    public async Task RedisplayAsync(CancellationToken ct)
    {
        Procedure = await catalogue.CurrentAsync((string)RouteData.Values["code"]!, ct);
        Questions = CaseQuestions.Of(Procedure, texts);
    }
}
