using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Core;
using MotCua.Core.Documents;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Web.Access;

namespace MotCua.Office.Pages.Dossiers;

/// <summary>Why a file of a dossier cannot be opened now: it waits for the virus scanner, or something was found in it.</summary>
[RequirePermission(Permissions.DeskView)]
public sealed class HeldFileModel(AppDbContext db, FileReports reports, CoreSettings settings, CurrentActor actor) : PageModel
{
    public Dossier Dossier { get; private set; } = null!;

    public Attachment Attachment { get; private set; } = null!;

    public bool IsInfected { get; private set; }

    /// <summary>Once the file is free the way leads to the dossier again.</summary>
    public async Task<IActionResult> OnGetAsync(string code, Guid file, [FromServices] RecordRead record, CancellationToken ct)
    {
        Dossier = await db.LoadDossierAsync(await db.DossierIdAsync(code, actor, ct), actor, null, ct);
        Attachment = Dossier.Attachments.SingleOrDefault(a => a.Id == file) ?? throw new NotFoundException("file");
        var stored = (await reports.OfAsync([Attachment.FileHash], ct)).Values.SingleOrDefault() ?? throw new NotFoundException("file");
        await record.HandleAsync(new(Dossier.Id, "page"), actor, ct);
        IsInfected = stored.Verdict == FileVerdict.Infected;
        return settings.VirusScan.Opens(stored.Verdict) ? Redirect($"/office/dossiers/{code}") : Page();
    }
}
