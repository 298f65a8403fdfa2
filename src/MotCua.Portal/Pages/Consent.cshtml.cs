using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Portal.Pages.Drafts;
using MotCua.Web.Access;
using MotCua.Web.Filters;
using MotCua.Web.Security;

namespace MotCua.Portal.Pages;

/// <summary>
/// The person reads on their own phone what a helper filled in, and agrees or refuses. The link shows nothing about anybody
/// until the code is typed.
/// </summary>
[RequirePermission(Permissions.Public), PersonalPage, EnableRateLimiting(RequestLimits.Codes)]
public sealed class ConsentModel(AppDbContext db, OpenConsent open, Rerun rerun, CurrentActor actor, TimeProvider clock) : PageModel, IRedisplay
{
    public FilingConsent Consent { get; private set; } = null!;

    /// <summary>Set once the right code was typed.</summary>
    public ConsentView? View { get; private set; }

    public FilledIn Filled => new(DraftViews.Of(View!.Draft, View.Procedure), null);

    /// <summary>Set right after the person agreed.</summary>
    public Dossier? Filed { get; private set; }

    /// <summary>Why this browser cannot answer now, before any code.</summary>
    public Refusal? WhyNot { get; private set; }

    [BindProperty]
    public string? Code { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>Who agrees must be known; reading needs the code alone.</summary>
    public bool IsSignedIn => actor.Actor.PersonId is not null;

    private bool OnHelperDevice => HelperDevice.Is(HttpContext);

    public Task OnGetAsync(CancellationToken ct) => RedisplayAsync(ct);

    public async Task<IActionResult> OnPostAsync(Guid id, string key, CancellationToken ct)
    {
        await RedisplayAsync(ct);
        View ??= await OpenAsync(id, key, ct);
        return Page();
    }

    public async Task<IActionResult> OnPostGiveAsync(Guid id, string key, [FromServices] ConsentReview review, CancellationToken ct)
    {
        Filed = await rerun.OnceAsync((GiveConsent f) => f.HandleAsync(new(id, key, Code ?? "", OnHelperDevice), actor, ct));
        await RedisplayAsync(ct);
        View = await review.OfAsync(Consent, ct);
        return Page();
    }

    public async Task<IActionResult> OnPostRefuseAsync(Guid id, string key, [FromServices] RefuseConsent refuse, CancellationToken ct)
    {
        await refuse.HandleAsync(new(id, key, Code ?? "", Reason ?? "", OnHelperDevice), actor, ct);
        return Redirect($"/c/{id:D}/{key}");
    }

    /// <summary>Who has typed the right code reads on where they were, also after a refused answer.</summary>
    public async Task RedisplayAsync(CancellationToken ct)
    {
        var (id, key) = (Guid.Parse((string)RouteData.Values["id"]!), (string)RouteData.Values["key"]!);
        Consent = await db.FilingConsents.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id && c.Key == key, ct)
            ?? throw new NotFoundException("consent");
        WhyNot = AssistRules.WhyNotAnswer(actor, OnHelperDevice) ?? Consent.WhyNotOpen(clock.GetUtcNow());
        if (WhyNot is null && Consent.Fits(Code ?? ""))
            View = await OpenAsync(id, key, ct);
    }

    private Task<ConsentView> OpenAsync(Guid id, string key, CancellationToken ct) =>
        open.HandleAsync(new(id, key, Code ?? "", OnHelperDevice), actor, ct);
}
