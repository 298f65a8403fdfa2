using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MotCua.Core.Dossiers;
using MotCua.Core.Organisation;
using MotCua.Core.Platform;
using MotCua.Web.Access;
using MotCua.Web.Filters;

namespace MotCua.Office.Pages.Templates;

/// <summary>The words of a unit's supplement requests, kept by whoever leads it.</summary>
[RequirePermission(Permissions.DeskAssign)]
public sealed class IndexModel(AppDbContext db, CurrentActor actor) : PageModel, IRedisplay
{
    public IReadOnlyList<Unit> Units { get; private set; } = [];

    public IReadOnlyList<SupplementTemplate> Templates { get; private set; } = [];

    [BindProperty]
    public Guid? UnitId { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public string? LegalBasis { get; set; }

    public Task OnGetAsync(CancellationToken ct) => RedisplayAsync(ct);

    public async Task RedisplayAsync(CancellationToken ct)
    {
        var led = actor.Actor.UnitsWith(Role.Head, Role.Sign);
        Units = await db.Units.AsNoTracking().Where(u => led.Contains(u.Id)).OrderBy(u => u.Path).ToListAsync(ct);
        Templates = await db.SupplementTemplates.AsNoTracking().Where(t => led.Contains(t.UnitId)).OrderBy(t => t.Name).ToListAsync(ct);
    }

    public async Task<IActionResult> OnPostSaveAsync([FromServices] SaveSupplementTemplate save, CancellationToken ct)
    {
        await RedisplayAsync(ct);
        await save.HandleAsync(new(UnitId ?? Units[0].Id, Name, Text, LegalBasis), actor, ct);
        return Redirect("/office/templates");
    }

    public async Task<IActionResult> OnPostRemoveAsync(Guid id, [FromServices] RemoveSupplementTemplate remove, CancellationToken ct)
    {
        await remove.HandleAsync(new(id), actor, ct);
        return Redirect("/office/templates");
    }
}
