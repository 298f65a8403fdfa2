using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Web.Access;
using MotCua.Web.Components;
using MotCua.Web.Filters;

namespace MotCua.Office.Pages.Bulk;

/// <summary>Before an act on many: what would be done, what would be refused and why. Nothing is written until it is confirmed.</summary>
[RequirePermission(Permissions.DeskWork)]
public sealed class IndexModel(AppDbContext db, BulkPreview preview, StartBulk start, BulkRunner runner, CurrentActor actor)
    : PageModel, IRedisplay
{
    /// <summary>The chosen dossiers.</summary>
    [BindProperty]
    public List<Guid> Ids { get; set; } = [];

    [BindProperty]
    public BulkKind Kind { get; set; }

    /// <summary>Made once with the preview: pressing twice starts one run.</summary>
    [BindProperty]
    public Guid RunId { get; set; }

    [BindProperty]
    public Guid? To { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>By dossier, the draft that was on the screen.</summary>
    [BindProperty]
    public Dictionary<string, string> Drafts { get; set; } = [];

    public IReadOnlyList<BulkCandidate> Candidates { get; private set; } = [];

    public IReadOnlyList<BulkCandidate> Possible => [.. Candidates.Where(c => c.WhyNot is null)];

    /// <summary>Refusals by their sentence, the most frequent first.</summary>
    public IEnumerable<IGrouping<string, BulkCandidate>> Refused =>
        Candidates.Where(c => c.WhyNot is not null).GroupBy(c => c.WhyNot!.Code).OrderByDescending(g => g.Count());

    public bool NeedsReason => Kind == BulkKind.HandOver || Possible.Any(c => c.Ahead > 0);

    /// <summary>Officers of the units of the steps, for acts that name one.</summary>
    public IReadOnlyList<SelectOption> Colleagues { get; private set; } = [];

    public IActionResult OnGet() => Redirect("/office");

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        RunId = Guid.CreateVersion7();
        await RedisplayAsync(ct);
        return Page();
    }

    public async Task<IActionResult> OnPostStartAsync(CancellationToken ct)
    {
        var drafts = Drafts.Where(d => Guid.TryParse(d.Key, out _)).ToDictionary(d => Guid.Parse(d.Key), d => d.Value);
        var run = await start.HandleAsync(new(RunId, Kind, Ids, To, Reason, drafts), actor, ct);
        if (run.Items.Count <= BulkWork.AtOnce)
            await runner.RunAsync(run.Id, ct);
        return Redirect($"/office/bulk/{run.Id:D}");
    }

    public async Task RedisplayAsync(CancellationToken ct)
    {
        Candidates = Ids.Count == 0 ? [] : await preview.OfAsync(Kind, Ids.Take(BulkPreview.MostItems).ToList(), actor, ct);
        var units = Possible.Select(c => c.Item!.UnitId).Distinct().ToList();
        var officers = await db.Officers.AsNoTracking().Where(o => o.Id != actor.Actor.OfficerId
            && db.RoleGrants.Any(g => g.OfficerId == o.Id && units.Contains(g.UnitId))).OrderBy(o => o.FullName).ToListAsync(ct);
        Colleagues = [.. officers.Select(o => new SelectOption(o.Id.ToString("D"), o.FullName))];
    }
}
