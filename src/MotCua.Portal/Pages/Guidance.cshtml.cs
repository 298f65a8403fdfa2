using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using MotCua.Core.Catalogue;
using MotCua.Core.Dossiers;
using MotCua.Core.Organisation;
using MotCua.Core.Platform;
using MotCua.Web.Access;
using MotCua.Web.Filters;
using MotCua.Web.Security;

namespace MotCua.Portal.Pages;

/// <summary>The person reads what an officer put on record about the help given, and says whether it is true.</summary>
[RequirePermission(Permissions.Public), EnableRateLimiting(RequestLimits.Codes), PersonalPage]
public sealed class GuidanceModel(AppDbContext db, ConfirmGuidance confirm, CurrentActor actor) : PageModel, IRedisplay
{
    public GuidanceRecord Record { get; private set; } = null!;

    public Unit Unit { get; private set; } = null!;

    public Bilingual? Procedure { get; private set; }

    public Task OnGetAsync(CancellationToken ct) => RedisplayAsync(ct);

    public async Task<IActionResult> OnPostAsync(string code, string key, bool agreed, CancellationToken ct)
    {
        await confirm.HandleAsync(new(code, key, agreed), actor, ct);
        return Redirect($"/g/{code}/{key}");
    }

    public async Task RedisplayAsync(CancellationToken ct)
    {
        var (code, key) = ((string)RouteData.Values["code"]!, (string)RouteData.Values["key"]!);
        Record = await db.GuidanceRecords.AsNoTracking().SingleOrDefaultAsync(g => g.Code == code && g.ConfirmKey == key, ct)
            ?? throw new NotFoundException("guidance record");
        Unit = await db.Units.AsNoTracking().SingleAsync(u => u.Id == Record.UnitId, ct);
        Procedure = await db.ProcedureVersions.AsNoTracking().Where(v => v.ProcedureCode == Record.ProcedureCode)
            .OrderByDescending(v => v.Number).Select(v => new Bilingual { Vi = v.NameVi, En = v.NameEn }).FirstOrDefaultAsync(ct);
    }
}
