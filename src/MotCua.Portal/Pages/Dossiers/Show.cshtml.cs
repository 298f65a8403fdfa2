using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MotCua.Core.Catalogue;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Web.Access;
using MotCua.Web.Filters;

namespace MotCua.Portal.Pages.Dossiers;

/// <summary>One dossier of the person: where it is, what was promised and why, what to do.</summary>
[RequirePermission(Permissions.Citizen)]
public sealed class ShowModel(AppDbContext db, DossierTimelines timelines, DossierMoneys moneys, CurrentActor actor) : PageModel, IRedisplay
{
    public Dossier Dossier { get; private set; } = null!;

    public DossierTimeline Timeline { get; private set; } = null!;

    public int Messages { get; private set; }

    /// <summary>Files with malicious code that nothing has replaced yet.</summary>
    public IReadOnlyList<Attachment> Infected { get; private set; } = [];

    /// <summary>Who helped to file it and how that was agreed to; null when nobody did.</summary>
    public FilingHelp? Help { get; private set; }

    /// <summary>Who filed it for the applicant; null when the applicant did.</summary>
    public ActingFor? ActingFor { get; private set; }

    /// <summary>Visits, calls and requests to complete that were counted.</summary>
    public IReadOnlyList<Trip> Trips { get; private set; } = [];

    /// <summary>What is owed and how it was paid.</summary>
    public DossierMoney Money { get; private set; } = null!;

    /// <summary>Null when the person may rate the dossier now.</summary>
    public Refusal? WhyNotRate { get; private set; }

    /// <summary>The latest request to withdraw; null without one.</summary>
    public WithdrawalRequest? Withdrawal { get; private set; }

    /// <summary>Null when the person may ask the leader to let it be withdrawn.</summary>
    public Refusal? WhyNotAskWithdrawal { get; private set; }

    [BindProperty]
    public int Score { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public Task OnGetAsync(string code, CancellationToken ct) => RedisplayAsync(ct);

    public async Task<IActionResult> OnPostWithdrawAsync(
        string code, int version, [FromServices] WithdrawDossier withdraw, CancellationToken ct)
    {
        await withdraw.HandleAsync(new(await db.DossierIdAsync(code, actor, ct), version, Reason ?? ""), actor, ct);
        return Redirect($"/dossiers/{code}");
    }

    public async Task<IActionResult> OnPostAskWithdrawalAsync(string code, [FromServices] AskWithdrawal ask, CancellationToken ct)
    {
        await ask.HandleAsync(new(await db.DossierIdAsync(code, actor, ct), Reason ?? ""), actor, ct);
        return Redirect($"/dossiers/{code}");
    }

    public async Task<IActionResult> OnPostRateAsync(string code, [FromServices] RateDossier rate, CancellationToken ct)
    {
        await rate.HandleAsync(new(await db.DossierIdAsync(code, actor, ct), Score), actor, ct);
        return Redirect($"/dossiers/{code}");
    }

    public async Task<IActionResult> OnPostCollectAsync(
        string code, [FromServices] CollectResult collect, [FromServices] Core.Documents.FileStore files, CancellationToken ct)
    {
        var hash = await collect.HandleAsync(new(await db.DossierIdAsync(code, actor, ct)), actor, ct);
        return Downloads.Pdf(files.Open(hash), $"{code}-ket-qua.pdf");
    }

    public async Task RedisplayAsync(CancellationToken ct)
    {
        var code = (string)RouteData.Values["code"]!;
        Dossier = await db.LoadDossierAsync(await db.DossierIdAsync(code, actor, ct), actor, null, ct);
        Timeline = await timelines.PublicAsync(Dossier, ct);
        Money = await moneys.OfAsync(Dossier, ct);
        Infected = Dossier.IsOpen ? await db.InfectedAsync(Dossier, ct) : [];
        Help = await db.FilingHelpAsync(Dossier, ct);
        ActingFor = await db.ActingForAsync(Dossier, ct);
        Trips = await db.TripsOfAsync(Dossier.Id, ct);
        Messages = await db.DossierMessages.CountAsync(m => m.DossierId == Dossier.Id, ct);
        Withdrawal = await db.LatestWithdrawalAsync(Dossier.Id, ct);
        WhyNotAskWithdrawal = AskWithdrawal.WhyNot(Dossier, actor);
        WhyNotRate = RateDossier.WhyNot(Dossier, await db.DossierRatings.AnyAsync(r => r.DossierId == Dossier.Id, ct), actor);
    }
}
