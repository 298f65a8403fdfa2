using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Core.Catalogue;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Web.Access;
using MotCua.Web.Filters;
using MotCua.Web.Forms;
using MotCua.Web.Localisation;

namespace MotCua.Office;

/// <summary>The questions that choose the case, asked of the person the officer serves.</summary>
public abstract class DraftStartModel(ProcedureCatalogue catalogue, StartDraft start, CurrentActor actor, Texts texts) : PageModel, IRedisplay
{
    public PublishedProcedure Procedure { get; private set; } = null!;

    public IReadOnlyList<CaseQuestion> Questions { get; private set; } = [];

    /// <summary>Code on the checklist the person brings.</summary>
    [BindProperty]
    public string? Checklist { get; set; }

    public Task OnGetAsync(CancellationToken ct) => RedisplayAsync(ct);

    public async Task RedisplayAsync(CancellationToken ct)
    {
        Procedure = await catalogue.CurrentAsync((string)RouteData.Values["code"]!, ct);
        Questions = CaseQuestions.Of(Procedure, texts);
    }

    /// <summary>Starts the draft and goes on to fill it below an address; shows the page again when a question is open.</summary>
    protected async Task<IActionResult> StartAsync(Channel channel, string below, CancellationToken ct)
    {
        await RedisplayAsync(ct);
        var answers = CaseQuestions.Read(Questions, Request.Form, ModelState, texts);
        if (ModelState.ErrorCount > 0)
            return Page();
        var draft = await start.HandleAsync(
            new(Procedure.Row.ProcedureCode, answers, channel, Checklist), actor.Actor with { Channel = Channel.Direct }, ct);
        return Redirect($"{below}/drafts/{draft.Id:D}");
    }
}
