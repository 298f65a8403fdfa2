using Microsoft.AspNetCore.Mvc;
using MotCua.Core.Catalogue;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Web.Access;

namespace MotCua.Office.Pages.Assist;

/// <summary>A helper fills in the dossier of a person who will agree to it on their own phone.</summary>
[RequirePermission(Permissions.DeskAssist), RequestSizeLimit(RequestLimit), RequestFormLimits(MultipartBodyLengthLimit = RequestLimit)]
public sealed class FillModel(AppDbContext db, ProcedureCatalogue catalogue, IntakeActs acts, CurrentActor actor)
    : DraftFillModel(db, catalogue, acts, actor)
{
    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        await RedisplayAsync(ct);
        ReturnMethod = Draft.ReturnMethod;
        return Draft.DossierId is null ? Page() : Redirect(ConsentPage);
    }

    public async Task<IActionResult> OnPostAsync(string? act, CancellationToken ct)
    {
        if (!await SaveAsync(act == "save", ct))
            return Page();
        return Redirect($"{ConsentPage}?method={ReturnMethod}");
    }

    private string ConsentPage => $"/office/assist/drafts/{Draft.Id:D}/consent";
}
