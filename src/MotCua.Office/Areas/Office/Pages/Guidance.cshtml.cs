using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Web.Access;
using MotCua.Web.Components;
using MotCua.Web.Filters;
using MotCua.Web.Localisation;

namespace MotCua.Office.Pages;

/// <summary>Every contact at the counter about an online procedure, put on record and confirmed by the person.</summary>
[RequirePermission(Permissions.DeskHelp)]
public sealed class GuidanceModel(AppDbContext db, RecordGuidance record, CurrentActor actor, Texts texts) : PageModel, IRedisplay
{
    private const int Most = 30;

    public IReadOnlyList<SelectOption> Outcomes => GuidanceWords.Outcomes(texts);

    public IReadOnlyList<GuidanceRecord> Records { get; private set; } = [];

    [BindProperty]
    public string? Procedure { get; set; }

    [BindProperty]
    public GuidanceOutcome Outcome { get; set; } = GuidanceOutcome.Guided;

    [BindProperty]
    public string? Note { get; set; }

    /// <summary>The link to confirm is for the officer who stands before the person, nobody else.</summary>
    public bool Mine(GuidanceRecord one) => one.OfficerId == actor.Actor.OfficerId;

    public Task OnGetAsync(CancellationToken ct) => RedisplayAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await RedisplayAsync(ct);
        await record.HandleAsync(new((Procedure ?? "").Trim(), Outcome, Note ?? ""), actor.Actor with { Channel = Channel.Direct }, ct);
        return Redirect("/office/guidance");
    }

    public async Task RedisplayAsync(CancellationToken ct) => Records = await db.GuidanceRecords.AsNoTracking().VisibleTo(actor, db)
        .OrderByDescending(g => g.RecordedAt).ThenByDescending(g => g.Id).Take(Most).ToListAsync(ct);
}
