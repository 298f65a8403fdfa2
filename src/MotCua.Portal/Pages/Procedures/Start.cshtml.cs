using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Core.Catalogue;
using MotCua.Core.Dossiers;
using MotCua.Core.People;
using MotCua.Core.Platform;
using MotCua.Web.Access;
using MotCua.Web.Components;
using MotCua.Web.Filters;
using MotCua.Web.Forms;
using MotCua.Web.Localisation;

namespace MotCua.Portal.Pages.Procedures;

/// <summary>The questions that choose the case, or say kindly that another way is meant.</summary>
[RequirePermission(Permissions.Citizen)]
public sealed class StartModel(
    ProcedureCatalogue catalogue, StartDraft start, Core.Dossiers.Checklists checklists, CurrentActor actor, Texts texts, TimeProvider clock, Principals principals)
    : PageModel, IRedisplay
{
    public PublishedProcedure Procedure { get; private set; } = null!;

    public IReadOnlyList<CaseQuestion> Questions { get; private set; } = [];

    /// <summary>Set when the answers lead away from this procedure: the package's own words.</summary>
    public string? Advice { get; private set; }

    /// <summary>Code of the checklist the person comes from; its questions are not asked again.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Checklist { get; set; }

    public ChecklistView? Known { get; private set; }

    /// <summary>For whom: <see cref="Principal.Self"/>, or the key of a <see cref="Principal"/>.</summary>
    [BindProperty]
    public string? For { get; set; } = Principal.Self;

    public IReadOnlyList<Principal> Others { get; private set; } = [];

    public IReadOnlyList<SelectOption> Whom => [new(Principal.Self, texts["mandate.for.self"]), .. Others.Select(o => new SelectOption(o.Key, o.Name))];

    public Task OnGetAsync(CancellationToken ct) => RedisplayAsync(ct);

    public async Task<IActionResult> OnPostAsync(string code, CancellationToken ct)
    {
        await RedisplayAsync(ct);
        var answers = Known is { } known
            ? (JsonObject)JsonNode.Parse(known.Checklist.CaseAnswers)!
            : CaseQuestions.Read(Questions, Request.Form, ModelState, texts);
        if (ModelState.ErrorCount > 0)
            return Page();
        if (CaseChoice.For(Procedure, answers).Refusal is { Code: "not-eligible", Args: [_, string key] })
        {
            Advice = texts.Of(Procedure.Package, $"refusal.{key}");
            return Page();
        }
        var other = Others.SingleOrDefault(o => o.Key == For);
        Refusal.ThrowIf(other is null && For is not (null or Principal.Self) ? new Refusal("mandate-ended") : null);
        var draft = await start.HandleAsync(
            new(code, answers, Channel.Online, Known?.Checklist.Code, other?.MandateId, other?.EnterpriseId), actor, ct);
        return Redirect($"/drafts/{draft.Id:D}");
    }

    public async Task RedisplayAsync(CancellationToken ct)
    {
        Procedure = await catalogue.CurrentAsync((string)RouteData.Values["code"]!, ct);
        Questions = CaseQuestions.Of(Procedure, texts);
        Others = await principals.OfAsync(actor, Procedure.Row.ProcedureCode, ct);
        if (!string.IsNullOrEmpty(Checklist) && await checklists.ReadAsync(Checklist, clock.GetUtcNow(), ct) is var read
            && read.Checklist.ProcedureCode == Procedure.Row.ProcedureCode)
            Known = read;
    }
}
