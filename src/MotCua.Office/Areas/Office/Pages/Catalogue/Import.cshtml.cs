using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Core.Catalogue;
using MotCua.Core.Platform;
using MotCua.Engines.WorkingTime;
using MotCua.Web.Access;
using MotCua.Web.Filters;

namespace MotCua.Office.Pages.Catalogue;

/// <summary>Reads an export of the national catalogue into drafts and says every repair. It publishes nothing.</summary>
[RequirePermission(Permissions.CatalogueEdit), RequestSizeLimit(RequestLimit), RequestFormLimits(MultipartBodyLengthLimit = RequestLimit)]
public sealed class ImportModel(ImportProcedures import, CurrentActor actor, TimeProvider clock) : PageModel, IRedisplay
{
    private const int MostMegabytes = 20;

    /// <summary>A little more than a file may have, so that our own sentence answers one that is too large.</summary>
    private const int RequestLimit = (MostMegabytes + 10) * 1024 * 1024;

    [BindProperty]
    public IFormFile? Export { get; set; }

    [BindProperty]
    public DateOnly? EffectiveFrom { get; set; }

    public ImportProcedures.Outcome? Outcome { get; private set; }

    public void OnGet() => EffectiveFrom = VietnamTime.DateOf(clock.GetUtcNow());

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var json = await ReadAsync(Export, ct);
        Outcome = await import.HandleAsync(new(json, EffectiveFrom ?? VietnamTime.DateOf(clock.GetUtcNow())), actor, ct);
        return Page();
    }

    public Task RedisplayAsync(CancellationToken ct) => Task.CompletedTask;

    private static async Task<string> ReadAsync(IFormFile? file, CancellationToken ct)
    {
        Refusal.ThrowIf(file switch
        {
            null => new Refusal("import-file-needed"),
            { Length: 0 } => new Refusal("file-empty"),
            { Length: > MostMegabytes * 1024 * 1024 } => new Refusal("file-too-large", MostMegabytes),
            _ => null,
        });
        using var reader = new StreamReader(file!.OpenReadStream(), Encoding.UTF8);
        return await reader.ReadToEndAsync(ct);
    }
}
