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

namespace MotCua.Office;

/// <summary>The whole dossier of somebody else on one page: answers and scans, saved as typed.</summary>
public abstract class DraftFillModel(AppDbContext db, ProcedureCatalogue catalogue, IntakeActs acts, CurrentActor actor) : PageModel, IRedisplay
{
    protected const long RequestLimit = 128 * 1024 * 1024;

    public DossierDraft Draft { get; private set; } = null!;

    public PublishedProcedure Procedure { get; private set; } = null!;

    public IReadOnlyList<FormPage> Pages { get; private set; } = [];

    public JsonObject Answers { get; private set; } = [];

    public IReadOnlyList<FormError> Errors { get; private set; } = [];

    public IReadOnlyList<RequiredDocument> Documents { get; private set; } = [];

    [BindProperty]
    public ReturnMethod ReturnMethod { get; set; } = ReturnMethod.Counter;

    protected IntakeActs Acts => acts;

    /// <summary>The officer at the counter, whatever the dossier's own channel is.</summary>
    protected Actor Counter => actor.Actor with { Channel = Channel.Direct };

    public virtual async Task RedisplayAsync(CancellationToken ct)
    {
        var id = Guid.Parse((string)RouteData.Values["id"]!);
        Draft = await db.DossierDrafts.AsNoTracking().VisibleTo(actor).Include(d => d.Files)
            .SingleOrDefaultAsync(d => d.Id == id, ct) ?? throw new NotFoundException("draft");
        Procedure = await catalogue.VersionAsync(Draft.ProcedureVersionId, ct);
        Pages = FormPages.Shown(Procedure.Form, Draft);
        Answers = (JsonObject)JsonNode.Parse(Draft.Answers)!;
        Documents = DraftCompleteness.Asked(Draft, Procedure.Package.Sheet);
    }

    /// <summary>Saves what was sent; true when it is free of errors and nothing asked to stay on the page.</summary>
    protected async Task<bool> SaveAsync(bool stays, CancellationToken ct)
    {
        await RedisplayAsync(ct);
        stays |= await SavePagesAsync(ct);
        await StoreAsync(ct);
        await RedisplayAsync(ct);
        if (stays)
            return false;
        Errors = DraftCompleteness.Of(Draft, Procedure).Errors;
        return Errors.Count == 0;
    }

    /// <summary>Saves every page as typed; true when a row button asked to stay.</summary>
    private async Task<bool> SavePagesAsync(CancellationToken ct)
    {
        var stays = false;
        foreach (var shown in Pages)
        {
            var edit = FormPostReader.Read(shown, Request.Form);
            stays |= edit.StaysOnPage;
            await acts.SaveAsync(new(Draft.Id, shown.Key, edit.Answers), Counter, ct);
        }
        return stays;
    }

    private async Task StoreAsync(CancellationToken ct)
    {
        foreach (var file in Request.Form.Files.Where(f => f.Name.StartsWith("file-", StringComparison.Ordinal) && f.FileName.Length > 0))
        {
            await using var content = file.OpenReadStream();
            await acts.AttachAsync(new(Draft.Id, file.Name["file-".Length..], file.FileName, content), Counter, ct);
        }
    }
}
