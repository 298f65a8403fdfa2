using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using MotCua.Core.Catalogue;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Engines.Forms;
using MotCua.Web.Access;
using MotCua.Web.Forms;
using MotCua.Web.Filters;

namespace MotCua.Portal.Pages.Dossiers;

/// <summary>Answers a request to complete: only what was asked, with the officer's words beside it, in one go.</summary>
[RequirePermission(Permissions.Citizen), EnableRateLimiting(RequestLimits.Sendings), RequestSizeLimit(RequestLimit), RequestFormLimits(MultipartBodyLengthLimit = RequestLimit)]
public sealed class SupplementModel(AppDbContext db, ProcedureCatalogue catalogue, AnswerSupplement answer, CurrentActor actor) : PageModel, IRedisplay
{
    private const long RequestLimit = 64 * 1024 * 1024;

    public Dossier Dossier { get; private set; } = null!;

    public PublishedProcedure Procedure { get; private set; } = null!;

    public Supplement Supplement { get; private set; } = null!;

    public JsonObject Answers { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken ct)
    {
        await RedisplayAsync(ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string code, int version, CancellationToken ct)
    {
        await RedisplayAsync(ct);
        var corrections = Corrections();
        Answers = Merge(Answers, corrections);
        var uploads = Request.Form.Files.Where(f => f.Name.StartsWith("file-", StringComparison.Ordinal) && f.FileName.Length > 0)
            .Select(f => new AnswerSupplement.Upload(f.Name["file-".Length..], f.FileName, f.OpenReadStream())).ToList();
        await answer.HandleAsync(new(Dossier.Id, version, corrections, uploads), actor, ct);
        return Redirect($"/dossiers/{code}");
    }

    public IEnumerable<FormField> AskedFields => Supplement.Items.Where(i => i.TargetKind == "answer")
        .Select(i => Procedure.Form.Field(i.Target)).OfType<FormField>();

    public async Task RedisplayAsync(CancellationToken ct)
    {
        var code = (string)RouteData.Values["code"]!;
        Dossier = await db.LoadDossierAsync(await db.DossierIdAsync(code, actor, ct), actor, null, ct);
        Procedure = await catalogue.VersionAsync(Dossier.ProcedureVersionId, ct);
        Supplement = Dossier.Supplements.SingleOrDefault(s => s.AnsweredAt is null) ?? throw new NotFoundException("supplement");
        if (Answers.Count == 0)
            Answers = (JsonObject)JsonNode.Parse(Dossier.Answers.MaxBy(a => a.Number)!.Content)!;
    }

    private JsonObject Corrections()
    {
        var corrections = new JsonObject();
        foreach (var page in Procedure.Form.Pages)
        {
            var typed = FormPostReader.Read(page, Request.Form).Answers;
            foreach (var field in AskedFields.Where(f => typed.ContainsKey(f.Key) && page.Components.Any(c => c.Key == f.Key)))
                corrections[field.Key] = typed[field.Key]?.DeepClone();
        }
        return corrections;
    }

    private static JsonObject Merge(JsonObject answers, JsonObject corrections)
    {
        var merged = (JsonObject)answers.DeepClone();
        foreach (var (key, value) in corrections)
            merged[key] = value?.DeepClone();
        return merged;
    }
}
