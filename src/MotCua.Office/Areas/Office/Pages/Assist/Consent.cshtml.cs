using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MotCua.Core;
using MotCua.Core.Catalogue;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Web.Access;
using MotCua.Web.Filters;

namespace MotCua.Office.Pages.Assist;

/// <summary>The link and the code the person needs to agree, shown once, and what came of it.</summary>
[RequirePermission(Permissions.DeskAssist)]
public sealed class ConsentModel(AppDbContext db, AskConsent ask, CurrentActor actor, CoreSettings settings, TimeProvider clock) : PageModel, IRedisplay
{
    public DossierDraft Draft { get; private set; } = null!;

    public Bilingual Procedure { get; private set; } = null!;

    /// <summary>The latest request; null before the first.</summary>
    public FilingConsent? Consent { get; private set; }

    public string? DossierCode { get; private set; }

    /// <summary>On the page that asked, and kept there while it is looked at again.</summary>
    public string? Code { get; private set; }

    /// <summary>What the QR code says.</summary>
    public string Address => $"{settings.PublicUrl}/c/{Consent!.Id:D}/{Consent.Key}";

    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    /// <summary>How the person wants the result; as saved when empty.</summary>
    [BindProperty(SupportsGet = true)]
    public ReturnMethod? Method { get; set; }

    public Task OnGetAsync(CancellationToken ct) => RedisplayAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await RedisplayAsync(ct);
        var issued = await ask.HandleAsync(new(Draft.Id, Method ?? Draft.ReturnMethod), actor.Actor with { Channel = Channel.Direct }, ct);
        HelperDevice.Mark(HttpContext);
        await RedisplayAsync(ct);
        Code = issued.Code;
        return Page();
    }

    public async Task<IActionResult> OnPostCheckAsync(string code, CancellationToken ct)
    {
        await RedisplayAsync(ct);
        Code = Consent?.Fits(code) == true ? code : null;
        return Page();
    }

    public async Task RedisplayAsync(CancellationToken ct)
    {
        var id = Guid.Parse((string)RouteData.Values["id"]!);
        Draft = await db.DossierDrafts.AsNoTracking().VisibleTo(actor).SingleOrDefaultAsync(d => d.Id == id && d.Channel == Channel.Online, ct)
            ?? throw new NotFoundException("draft");
        Procedure = await db.ProcedureVersions.AsNoTracking().Where(v => v.Id == Draft.ProcedureVersionId)
            .Select(v => new Bilingual { Vi = v.NameVi, En = v.NameEn }).SingleAsync(ct);
        Consent = await db.FilingConsents.AsNoTracking().Where(c => c.DraftId == id).OrderByDescending(c => c.AskedAt).FirstOrDefaultAsync(ct);
        DossierCode = await db.Dossiers.Where(d => d.Id == Draft.DossierId).Select(d => d.Code).SingleOrDefaultAsync(ct);
    }
}
