using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Core.Catalogue;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Engines.WorkingTime;
using MotCua.Web.Access;
using MotCua.Web.Filters;

namespace MotCua.Office.Pages.Dossiers;

/// <summary>Everything about one dossier, and what this officer can do with it now.</summary>
[RequirePermission(Permissions.DeskView)]
public sealed class ShowModel(
    AppDbContext db, ProcedureCatalogue catalogue, DossierClocks clocks, CurrentActor actor, DeskClock clock,
    SupplementDifferences differences)
    : DossierPageModel(db, catalogue, actor)
{
    /// <summary>The arithmetic of the promised date; null before reception.</summary>
    public Deadline? Explanation { get; private set; }

    public int Messages { get; private set; }

    public int FieldVisits { get; private set; }

    public DateTimeOffset Now { get; private set; }

    public DateTimeOffset? SupplementWindowEndsAt { get; private set; }

    /// <summary>Acts that a rule forbids now.</summary>
    public IReadOnlyList<BlockedAct> Blocked { get; private set; } = [];

    /// <summary>What the applicant changed with the last supplement; empty without one.</summary>
    public IReadOnlyList<AnswerChange> Changes { get; private set; } = [];

    /// <summary>How many stand before each step the officer could take; see <see cref="QueueOrder"/>.</summary>
    public IReadOnlyDictionary<Guid, int> Ahead { get; private set; } = new Dictionary<Guid, int>();

    [BindProperty]
    public string? Note { get; set; }

    public override async Task RedisplayAsync(CancellationToken ct)
    {
        await base.RedisplayAsync(ct);
        Explanation = View.Dossier.ClockStartAt is null ? null : await clocks.ExplainAsync(View.Dossier, ct);
        Messages = await Db.DossierMessages.CountAsync(m => m.DossierId == View.Dossier.Id, ct);
        FieldVisits = await Db.FieldVisits.CountAsync(v => v.DossierId == View.Dossier.Id, ct);
        Now = HttpContext.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
        SupplementWindowEndsAt = await clocks.SupplementWindowEndsAtAsync(View.Dossier, ct);
        Blocked = BlockedActs.Of(View, clock.Now, SupplementWindowEndsAt);
        Changes = await differences.OfAsync(View, ct);
        var ahead = new Dictionary<Guid, int>();
        foreach (var item in View.MyWork)
            ahead[item.Id] = await Db.AheadOfAsync(View.Dossier, item, ct);
        Ahead = ahead;
    }

    public async Task<IActionResult> OnPostReceiveAsync([FromServices] ReceiveDossier receive, CancellationToken ct)
    {
        await RedisplayAsync(ct);
        await receive.HandleAsync(new(View.Dossier.Id, Version), Actor, ct);
        return Done();
    }

    public async Task<IActionResult> OnPostPapersAsync([FromServices] HandOverPapers handOver, CancellationToken ct)
    {
        await RedisplayAsync(ct);
        await handOver.HandleAsync(new(View.Dossier.Id, Version), Actor, ct);
        return Done();
    }

    public async Task<IActionResult> OnPostControlSlipAsync([FromServices] IssueControlSlip issue, CancellationToken ct)
    {
        await RedisplayAsync(ct);
        await issue.HandleAsync(new(View.Dossier.Id, Version), Actor, ct);
        return Done();
    }

    public async Task<IActionResult> OnPostClaimAsync(Guid step, string? reason, [FromServices] ClaimWork claim, CancellationToken ct)
    {
        await RedisplayAsync(ct);
        await claim.HandleAsync(new(View.Dossier.Id, Version, step, reason), Actor, ct);
        return Done();
    }

    public async Task<IActionResult> OnPostMessageAsync(
        string message, [FromServices] DeliverProcessMessage deliver, CancellationToken ct)
    {
        await RedisplayAsync(ct);
        await deliver.HandleAsync(new(View.Dossier.Id, Version, message), Actor, ct);
        return Done();
    }

    public async Task<IActionResult> OnPostCompleteAsync(
        Guid step, string? outcome, [FromServices] CompleteStep complete, CancellationToken ct)
    {
        await RedisplayAsync(ct);
        await complete.HandleAsync(new(View.Dossier.Id, Version, step, outcome, Note ?? ""), Actor, ct);
        return Done();
    }
}
