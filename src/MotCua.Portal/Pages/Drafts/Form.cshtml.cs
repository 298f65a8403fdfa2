using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Core.Catalogue;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Engines.Forms;
using MotCua.Web.Access;
using MotCua.Web.Filters;
using MotCua.Web.Forms;

namespace MotCua.Portal.Pages.Drafts;

/// <summary>One topic of the form. Saved as typed whatever it is; only a page without errors leads on.</summary>
[RequirePermission(Permissions.DraftFill)]
public sealed class FormModel(AppDbContext db, ProcedureCatalogue catalogue, SaveDraftPage save, CurrentActor actor, TimeProvider clock) : PageModel, IRedisplay
{
    private JsonObject typed = [];

    public DraftView View { get; private set; } = null!;

    public FormPage FormPage { get; private set; } = null!;

    public JsonObject Answers { get; private set; } = [];

    /// <summary>What is saved, without what is only shown again.</summary>
    public JsonObject Kept { get; private set; } = [];

    public IReadOnlyList<FormError> Errors { get; private set; } = [];

    /// <summary>The page before this one, or the task list.</summary>
    public string Back => Before() is { } page ? $"/drafts/{View.Draft.Id:D}/form/{page.Key}" : $"/drafts/{View.Draft.Id:D}";

    /// <summary>A page reached by its address before those in front of it are done leads to the first open one.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id, string topic, CancellationToken ct)
    {
        await LoadAsync(id, topic, ct);
        RequireOpen();
        View.RequireAlive(clock);
        var reachable = View.Pages.TakeWhile(p => p.Key != topic).All(View.IsDone);
        return reachable ? Page() : Redirect($"/drafts/{id:D}/form/{View.FirstOpen!.Key}");
    }

    public async Task<IActionResult> OnPostAsync(Guid id, string topic, CancellationToken ct)
    {
        await LoadAsync(id, topic, ct);
        RequireOpen();
        var edit = FormPostReader.Read(FormPage, Request.Form);
        typed = edit.Answers;
        Errors = await save.HandleAsync(new(id, topic, edit.Answers), actor, ct);
        await LoadAsync(id, topic, ct);
        if (edit.StaysOnPage)
        {
            Errors = [];
            return Page();
        }
        return Errors.Count > 0 ? Page() : Redirect(Next(id));
    }

    /// <summary>Called by the script at every field: answers with what is saved, or with what differs from another device.</summary>
    public async Task<IActionResult> OnPostAutosaveAsync(
        Guid id, string topic, string seen, [FromServices] AutosaveAnswers autosave, CancellationToken ct)
    {
        await LoadAsync(id, topic, ct);
        return await autosave.AnswerAsync(new(id, topic, FormPostReader.Read(FormPage, Request.Form).Answers, seen), ct);
    }

    /// <summary>What was typed stands in the fields again, although it was not saved.</summary>
    public async Task RedisplayAsync(CancellationToken ct)
    {
        await LoadAsync(Guid.Parse((string)RouteData.Values["id"]!), (string)RouteData.Values["topic"]!, ct);
        foreach (var (key, value) in typed)
            Answers[key] = value?.DeepClone();
    }

    private string Next(Guid id)
    {
        var index = View.Pages.ToList().FindIndex(p => p.Key == FormPage.Key);
        var open = View.Pages.Skip(index + 1).FirstOrDefault(p => !View.IsDone(p)) ?? View.FirstOpen;
        return open is null ? $"/drafts/{id:D}/documents" : $"/drafts/{id:D}/form/{open.Key}";
    }

    private async Task LoadAsync(Guid id, string topic, CancellationToken ct)
    {
        View = await db.DraftViewAsync(catalogue, id, actor, ct);
        FormPage = View.Pages.FirstOrDefault(p => p.Key == topic) ?? throw new NotFoundException("page");
        Answers = (JsonObject)JsonNode.Parse(View.Draft.Answers)!;
        Kept = (JsonObject)Answers.DeepClone();
    }

    private void RequireOpen() => Refusal.ThrowIf(View.Draft.DossierId is null ? null : new Refusal("draft-submitted"));

    private FormPage? Before() => View.Pages.TakeWhile(p => p.Key != FormPage.Key).LastOrDefault();
}
