using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Core.Catalogue;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Web.Access;

namespace MotCua.Office.Pages.Dossiers;

/// <summary>The log of what was found on the spot: when, where, who was there, what, with photos.</summary>
[RequirePermission(Permissions.DeskView)]
public sealed class FieldVisitsModel(AppDbContext db, ProcedureCatalogue catalogue, CurrentActor actor)
    : DossierPageModel(db, catalogue, actor)
{
    public IReadOnlyList<(FieldVisit Visit, string By)> Visits { get; private set; } = [];

    /// <summary>Vietnam time, <c>yyyy-MM-ddTHH:mm</c>.</summary>
    [BindProperty]
    public string? When { get; set; }

    [BindProperty]
    public string? Place { get; set; }

    [BindProperty]
    public string? People { get; set; }

    [BindProperty]
    public string? Finding { get; set; }

    public override async Task RedisplayAsync(CancellationToken ct)
    {
        await base.RedisplayAsync(ct);
        var rows = await (from v in Db.FieldVisits.AsNoTracking().Include(v => v.Photos)
                          join o in Db.Officers on v.RecordedById equals o.Id
                          where v.DossierId == View.Dossier.Id
                          orderby v.Number
                          select new { v, o.FullName }).ToListAsync(ct);
        Visits = [.. rows.Select(r => (r.v, r.FullName))];
    }

    public async Task<IActionResult> OnPostAsync(List<IFormFile> photos, [FromServices] RecordFieldVisit visit, CancellationToken ct)
    {
        await base.RedisplayAsync(ct);
        await visit.HandleAsync(new(
            View.Dossier.Id, LocalMoment.At(When), Place ?? "", People ?? "", Finding ?? "",
            [.. photos.Select(p => new RecordFieldVisit.Photo(p.FileName, p.OpenReadStream()))]), Actor, ct);
        return Redirect($"{View.Path}/field-visits");
    }
}
