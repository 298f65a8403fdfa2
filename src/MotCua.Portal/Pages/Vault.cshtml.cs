using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MotCua.Core.Documents;
using MotCua.Core.Organisation;
using MotCua.Core.People;
using MotCua.Core.Platform;
using MotCua.Web.Access;

namespace MotCua.Portal.Pages;

/// <summary>Results and papers of the person, with who issued them (vi: kho dữ liệu điện tử).</summary>
[RequirePermission(Permissions.Citizen)]
public sealed class VaultModel(AppDbContext db, CurrentActor actor) : PageModel
{
    public IReadOnlyList<(VaultItem Item, Unit Issuer)> Items { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var person = actor.Actor.PersonId;
        var rows = await (from v in db.VaultItems.AsNoTracking()
                          join u in db.Units on v.IssuedByUnitId equals u.Id
                          where v.PersonId == person
                          orderby v.IssuedOn descending, v.Id descending
                          select new { Item = v, Issuer = u }).Take(200).ToListAsync(ct);
        Items = [.. rows.Select(r => (r.Item, r.Issuer))];
    }

    public async Task<IActionResult> OnGetFileAsync(Guid item, [FromServices] FileStore files, CancellationToken ct)
    {
        var person = actor.Actor.PersonId;
        var found = await db.VaultItems.AsNoTracking().SingleOrDefaultAsync(v => v.Id == item && v.PersonId == person, ct)
            ?? throw new NotFoundException("vault item");
        return Downloads.Pdf(files.Open(found.FileHash), $"{found.NameVi}.pdf");
    }
}
