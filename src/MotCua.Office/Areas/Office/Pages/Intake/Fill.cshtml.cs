using Microsoft.AspNetCore.Mvc;
using MotCua.Core.Catalogue;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Web.Access;

namespace MotCua.Office.Pages.Intake;

/// <summary>The whole dossier of a walk-in person on one page: answers, scans, reception in one act.</summary>
[RequirePermission(Permissions.DeskReceive), RequestSizeLimit(RequestLimit), RequestFormLimits(MultipartBodyLengthLimit = RequestLimit)]
public sealed class FillModel(AppDbContext db, ProcedureCatalogue catalogue, IntakeActs acts, CurrentActor actor)
    : DraftFillModel(db, catalogue, acts, actor)
{
    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        await RedisplayAsync(ct);
        return Draft.DossierId is { } filed ? Redirect($"/office/intake/received/{filed:D}") : Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, string? act, CancellationToken ct)
    {
        if (!await SaveAsync(act == "save", ct))
            return Page();
        var dossier = await Acts.Receive.HandleAsync(new(id, ReturnMethod), Counter, ct);
        return Redirect($"/office/intake/received/{dossier.Id:D}");
    }
}
