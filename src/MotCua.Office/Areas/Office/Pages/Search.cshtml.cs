using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Web.Access;

namespace MotCua.Office.Pages;

/// <summary>Finds visible dossiers by number, or by the beginning of the applicant's name.</summary>
[RequirePermission(Permissions.DeskView)]
public sealed class SearchModel(AppDbContext db, CurrentActor actor) : PageModel
{
    private const int Most = 50;

    /// <summary>Posted, so that a name never stands in an address.</summary>
    [BindProperty]
    public string? Q { get; set; }

    public IReadOnlyList<Dossier>? Found { get; private set; }

    public void OnGet()
    {
    }

    public async Task OnPostAsync([FromServices] RecordRead record, CancellationToken ct)
    {
        var code = (Q ?? "").Trim().ToUpperInvariant();
        var name = TextFolding.Fold(Q ?? "");
        var visible = db.Dossiers.AsNoTracking().VisibleTo(actor, db);
        var exact = await visible.Where(d => d.Code == code || d.ExternalNumber == code).ToListAsync(ct);
        Found = exact.Count > 0 || name.Length < 2
            ? exact
            : await visible.Where(d => d.ApplicantFoldedName.StartsWith(name)).OrderByDescending(d => d.SubmittedAt).Take(Most).ToListAsync(ct);
        await record.HandleAsync(new([.. Found.Select(d => d.Id)], "search"), actor, ct);
    }
}
