using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using MotCua.Core.Catalogue;
using MotCua.Core.Dossiers;
using MotCua.Core.Organisation;
using MotCua.Core.Platform;
using MotCua.Engines.WorkingTime;
using MotCua.Web.Access;
using MotCua.Web.Components;
using MotCua.Web.Filters;
using MotCua.Web.Forms;
using MotCua.Web.Localisation;

namespace MotCua.Portal.Pages.Procedures;

/// <summary>
/// "What do I need?" without signing in: the case questions, then those that decide papers and fees. Posted, since the
/// answers are about a person; the checklist they lead to has an address that tells nothing.
/// </summary>
[RequirePermission(Permissions.Public), EnableRateLimiting(RequestLimits.Checks)]
public sealed partial class CheckModel(ProcedureCatalogue catalogue, GiveChecklist give, CurrentActor actor, Texts texts) : PageModel, IRedisplay
{
    private JsonObject caseAnswers = [];

    public PublishedProcedure Procedure { get; private set; } = null!;

    public ProcedureSheet Sheet => Procedure.Package.Sheet;

    public IReadOnlyList<CaseQuestion> Questions { get; private set; } = [];

    public IReadOnlyList<CaseQuestion> More { get; private set; } = [];

    /// <summary>Set once the case questions are answered.</summary>
    public string? CaseCode { get; private set; }

    /// <summary>Set when the answers lead away from this procedure: the package's own words.</summary>
    public string? Advice { get; private set; }

    /// <summary>The procedures these words name.</summary>
    public IReadOnlyList<ProcedureCard> Instead { get; private set; } = [];

    public bool NeedsArea => SheetWords.LocalResolvers.Contains(Sheet.Resolver.Kind);

    public IReadOnlyList<SelectOption> Areas { get; private set; } = [];

    [BindProperty]
    public string? Area { get; set; }

    /// <summary>The second questions were on the page.</summary>
    [BindProperty]
    public bool Detailed { get; set; }

    public Task OnGetAsync(CancellationToken ct) => RedisplayAsync(ct);

    public async Task<IActionResult> OnPostAsync(
        string code, [FromServices] SearchProcedures search, [FromServices] AreaFinder areas, [FromServices] TimeProvider clock,
        CancellationToken ct)
    {
        await RedisplayAsync(ct);
        caseAnswers = CaseQuestions.Read(Questions, Request.Form, ModelState, texts);
        if (ModelState.ErrorCount > 0)
            return Page();
        var choice = CaseChoice.For(Procedure, caseAnswers);
        if (choice.Refusal is { Code: "not-eligible", Args: [_, string key] })
            return await AdviseAsync(key, search, ct);
        Refusal.ThrowIf(choice.Refusal);
        CaseCode = choice.CaseCode!;
        More = CaseQuestions.More(Procedure, CaseCode, texts);
        Areas = [.. (await areas.FindAsync("", VietnamTime.DateOf(clock.GetUtcNow()), ct)).Select(a => new SelectOption(a.Code, a.NameVi))];
        return !Detailed && (More.Count > 0 || NeedsArea) ? Page() : await GiveAsync(code, ct);
    }

    public async Task RedisplayAsync(CancellationToken ct)
    {
        Procedure = await catalogue.CurrentAsync((string)RouteData.Values["code"]!, ct);
        Questions = CaseQuestions.Of(Procedure, texts);
    }

    private async Task<IActionResult> AdviseAsync(string key, SearchProcedures search, CancellationToken ct)
    {
        Advice = texts.Of(Procedure.Package, $"refusal.{key}");
        var named = ProcedureCode().Matches(Advice).Select(m => m.Value).ToHashSet();
        if (named.Count > 0)
            Instead = [.. (await search.HandleAsync(new(Take: int.MaxValue), actor, ct)).Cards.Where(c => named.Contains(c.Code))];
        return Page();
    }

    private async Task<IActionResult> GiveAsync(string code, CancellationToken ct)
    {
        var answers = CaseQuestions.Read(More, Request.Form, ModelState, texts);
        if (ModelState.ErrorCount > 0)
            return Page();
        var area = NeedsArea && Areas.Any(a => a.Value == Area) ? Area : null;
        var checklist = await give.HandleAsync(new(code, caseAnswers, CaseQuestions.WithoutPrefix(answers), area), actor, ct);
        return Redirect($"/checklists/{checklist.Code}");
    }

    [GeneratedRegex(@"\d\.\d{6}")]
    private static partial Regex ProcedureCode();
}
