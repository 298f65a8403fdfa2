using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using MotCua.Core.Catalogue;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Web.Access;
using MotCua.Web.Filters;

namespace MotCua.Portal.Pages.Dossiers;

/// <summary>Another file in the place of one with malicious code.</summary>
[RequirePermission(Permissions.Citizen), EnableRateLimiting(RequestLimits.Sendings), RequestSizeLimit(RequestLimit), RequestFormLimits(MultipartBodyLengthLimit = RequestLimit)]
public sealed class ReplaceModel(AppDbContext db, ProcedureCatalogue catalogue, ReplaceInfectedFile replace, CurrentActor actor) : PageModel, IRedisplay
{
    private const long RequestLimit = 64 * 1024 * 1024;

    public Dossier Dossier { get; private set; } = null!;

    public Attachment Attachment { get; private set; } = null!;

    public RequiredDocument Document { get; private set; } = null!;

    public Task OnGetAsync(CancellationToken ct) => RedisplayAsync(ct);

    public async Task<IActionResult> OnPostAsync(string code, IFormFile? content, CancellationToken ct)
    {
        await RedisplayAsync(ct);
        Refusal.ThrowIf(content is null ? new Refusal("file-empty") : null);
        await using var stream = content!.OpenReadStream();
        await replace.HandleAsync(new(Dossier.Id, Attachment.Id, content.FileName, stream), actor, ct);
        return Redirect($"/dossiers/{code}");
    }

    public async Task RedisplayAsync(CancellationToken ct)
    {
        var code = (string)RouteData.Values["code"]!;
        Dossier = await db.LoadDossierAsync(await db.DossierIdAsync(code, actor, ct), actor, null, ct);
        Attachment = Dossier.Attachments.SingleOrDefault(a => a.Id == Guid.Parse((string)RouteData.Values["file"]!)) ?? throw new NotFoundException("file");
        var sheet = (await catalogue.VersionAsync(Dossier.ProcedureVersionId, ct)).Package.Sheet;
        Document = sheet.Documents.SingleOrDefault(d => d.Code == Attachment.DocumentCode) ?? throw new NotFoundException("document");
    }
}
