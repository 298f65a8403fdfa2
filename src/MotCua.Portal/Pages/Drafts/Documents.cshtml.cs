using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using MotCua.Core.Catalogue;
using MotCua.Core.Dossiers;
using MotCua.Core.People;
using MotCua.Core.Platform;
using MotCua.Web.Access;
using MotCua.Web.Localisation;

namespace MotCua.Portal.Pages.Drafts;

/// <summary>The papers of this case: upload, or take what the city issued before from the vault.</summary>
[RequirePermission(Permissions.DraftFill), EnableRateLimiting(RequestLimits.Sendings), RequestSizeLimit(RequestLimit), RequestFormLimits(MultipartBodyLengthLimit = RequestLimit)]
public sealed class DocumentsModel(AppDbContext db, ProcedureCatalogue catalogue, DraftFiles files, CurrentActor actor, Texts texts, TimeProvider clock) : PageModel
{
    private const long RequestLimit = 64 * 1024 * 1024;

    public DraftView View { get; private set; } = null!;

    public IReadOnlyList<VaultItem> Vault { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        await LoadAsync(id, ct);
        View.RequireAlive(clock);
        return View.FirstOpen is { } open ? Redirect($"/drafts/{id:D}/form/{open.Key}") : Page();
    }

    public Task<IActionResult> OnPostUploadAsync(Guid id, string document, IFormFile? file, CancellationToken ct) =>
        ActAsync(id, document, async () =>
        {
            Refusal.ThrowIf(file is null ? new Refusal("file-empty") : null);
            await using var content = file!.OpenReadStream();
            await files.Attach.HandleAsync(new(id, document, file.FileName, content), actor, ct);
        }, ct);

    public Task<IActionResult> OnPostRemoveAsync(Guid id, string document, Guid file, CancellationToken ct) =>
        ActAsync(id, document, () => files.Remove.HandleAsync(new(id, file), actor, ct), ct);

    public Task<IActionResult> OnPostVaultAsync(Guid id, string document, Guid item, CancellationToken ct) =>
        ActAsync(id, document, () => files.UseVault.HandleAsync(new(id, document, item), actor, ct), ct);

    public async Task<IActionResult> OnPostContinueAsync(Guid id, CancellationToken ct)
    {
        await LoadAsync(id, ct);
        if (View.DocumentsDone)
            return Redirect($"/drafts/{id:D}/check");
        foreach (var missing in View.Completeness.Documents)
            ModelState.AddModelError($"doc-{missing}", texts["documents.missing", Name(missing)]);
        foreach (var infected in View.Infected)
            ModelState.AddModelError($"doc-{infected}", texts["refusal.file-infected"]);
        return Page();
    }

    public IEnumerable<VaultItem> FromVault(RequiredDocument document) => Vault.Where(v => document.ReplacedBy.Contains(v.ResultCode)
        && View.Draft.Files.All(f => f.VaultItemId != v.Id));

    /// <summary>A refusal about one paper stands beside that paper; everything else on the page stays.</summary>
    private async Task<IActionResult> ActAsync(Guid id, string document, Func<Task> act, CancellationToken ct)
    {
        try
        {
            await act();
            return Redirect($"/drafts/{id:D}/documents#doc-{document}");
        }
        catch (RefusalException e)
        {
            db.ChangeTracker.Clear();
            await LoadAsync(id, ct);
            ModelState.AddModelError($"doc-{document}", texts[$"refusal.{e.Refusal.Code}", [.. e.Refusal.Args]]);
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }
    }

    private string Name(string code) => texts.Of(View.Sheet.Documents.Single(d => d.Code == code).Name);

    private async Task LoadAsync(Guid id, CancellationToken ct)
    {
        View = await db.DraftViewAsync(catalogue, id, actor, ct);
        if (actor.Actor.Kind == ActorKind.Guest)
            return;
        var owner = View.Draft.VaultOwner();
        var codes = View.Documents.SelectMany(d => d.ReplacedBy).ToList();
        Vault = await db.VaultItems.AsNoTracking()
            .Where(v => v.PersonId == owner && v.ReplacedById == null && codes.Contains(v.ResultCode))
            .OrderByDescending(v => v.IssuedOn).ToListAsync(ct);
    }
}
