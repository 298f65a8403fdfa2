using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MotCua.Core.Catalogue;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Engines.Forms;
using MotCua.Web.Access;
using MotCua.Web.Filters;
using MotCua.Web.Forms;

namespace MotCua.Office.Pages.Intake;

/// <summary>The whole dossier of a walk-in person on one page: answers, scans, reception in one act.</summary>
[RequirePermission(Permissions.DeskReceive), RequestSizeLimit(RequestLimit), RequestFormLimits(MultipartBodyLengthLimit = RequestLimit)]
public sealed class FillModel(AppDbContext db, ProcedureCatalogue catalogue, IntakeActs acts, CurrentActor actor) : PageModel, IRedisplay
{
    private const long RequestLimit = 128 * 1024 * 1024;

    public DossierDraft Draft { get; private set; } = null!;

    public PublishedProcedure Procedure { get; private set; } = null!;

    public IReadOnlyList<FormPage> Pages { get; private set; } = [];

    public JsonObject Answers { get; private set; } = [];

    public IReadOnlyList<FormError> Errors { get; private set; } = [];

    public IReadOnlyList<RequiredDocument> Documents { get; private set; } = [];

    [BindProperty]
    public ReturnMethod ReturnMethod { get; set; } = ReturnMethod.Counter;

    private Actor Counter => actor.Actor with { Channel = Channel.Direct };

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        await RedisplayAsync(ct);
        return Draft.DossierId is { } filed ? Redirect($"/office/intake/received/{filed:D}") : Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, string? act, CancellationToken ct)
    {
        await RedisplayAsync(ct);
        var stays = await SaveAsync(id, ct) || act == "save";
        await StoreAsync(id, ct);
        await RedisplayAsync(ct);
        if (stays)
            return Page();
        Errors = DraftCompleteness.Of(Draft, Procedure).Errors;
        if (Errors.Count > 0)
            return Page();
        var dossier = await acts.Receive.HandleAsync(new(id, ReturnMethod), Counter, ct);
        return Redirect($"/office/intake/received/{dossier.Id:D}");
    }

    public async Task RedisplayAsync(CancellationToken ct)
    {
        var id = Guid.Parse((string)RouteData.Values["id"]!);
        Draft = await db.DossierDrafts.AsNoTracking().VisibleTo(actor).Include(d => d.Files)
            .SingleOrDefaultAsync(d => d.Id == id, ct) ?? throw new NotFoundException("draft");
        Procedure = await catalogue.VersionAsync(Draft.ProcedureVersionId, ct);
        Pages = FormPages.Shown(Procedure.Form, Draft);
        Answers = (JsonObject)JsonNode.Parse(Draft.Answers)!;
        Documents = DraftCompleteness.Asked(Draft, Procedure.Package.Sheet);
    }

    /// <summary>Saves every page as typed; true when a row button asked to stay.</summary>
    private async Task<bool> SaveAsync(Guid id, CancellationToken ct)
    {
        var stays = false;
        foreach (var shown in Pages)
        {
            var edit = FormPostReader.Read(shown, Request.Form);
            stays |= edit.StaysOnPage;
            await acts.SaveAsync(new(id, shown.Key, edit.Answers), Counter, ct);
        }
        return stays;
    }

    private async Task StoreAsync(Guid id, CancellationToken ct)
    {
        foreach (var file in Request.Form.Files.Where(f => f.Name.StartsWith("file-", StringComparison.Ordinal) && f.FileName.Length > 0))
        {
            await using var content = file.OpenReadStream();
            await acts.AttachAsync(new(id, file.Name["file-".Length..], file.FileName, content), Counter, ct);
        }
    }
}
