using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Web.Access;
using MotCua.Web.Filters;
using MotCua.Web.Localisation;

namespace MotCua.Office.Pages;

/// <summary>The desk: a layout with its lanes and counts, and the dossiers of one lane, what is due first first.</summary>
[RequirePermission(Permissions.Office)]
public sealed class IndexModel(Worklists worklists, DeskClock clock, DeskChoices choices, CurrentActor actor, Texts texts)
    : PageModel, IRedisplay
{
    public DeskChoices Choices => choices;

    /// <summary>The list as the address says it, with the lane that is shown.</summary>
    public WorklistQuery Query { get; private set; } = WorklistQuery.Empty;

    public Lane Lane => Query.Lane ?? Lane.All;

    public IReadOnlyDictionary<Lane, int> Counts { get; private set; } = new Dictionary<Lane, int>();

    public WorklistPage List { get; private set; } = new([], null);

    public DeskNames Names { get; private set; } = DeskNames.None;

    public IReadOnlyDictionary<Guid, string> Remaining { get; private set; } = new Dictionary<Guid, string>();

    public Task OnGetAsync(CancellationToken ct) => RedisplayAsync(ct);

    public async Task RedisplayAsync(CancellationToken ct)
    {
        await choices.LoadAsync(actor, ct);
        Query = Asked();
        Counts = await worklists.CountsAsync(Query, actor, ct);
        Query = Query with { Lane = Query.Lane ?? FirstFilled() };
        List = await worklists.PageAsync(Query, actor, Request.Query["after"], Worklists.PageSize, ct);
        Names = await choices.NamesAsync(List.Rows, ct);
        Remaining = await clock.RemainingAsync(List.Rows, texts, ct);
    }

    public async Task<IActionResult> OnPostSaveAsync(string? name, bool share, [FromServices] SaveWorklist save, CancellationToken ct)
    {
        var saved = await save.HandleAsync(new(name, Asked(), share), actor, ct);
        return Redirect($"/office?{saved.Query}");
    }

    public async Task<IActionResult> OnPostRemoveAsync(Guid id, [FromServices] RemoveWorklist remove, CancellationToken ct)
    {
        await remove.HandleAsync(new(id), actor, ct);
        return Redirect(Address(Asked()));
    }

    public async Task<IActionResult> OnPostExportAsync([FromServices] ExportWorklist export, CancellationToken ct) =>
        File(await export.HandleAsync(new(Asked()), actor, ct), "text/csv; charset=utf-8", "danh-sach-ho-so.csv");

    public static string Address(WorklistQuery query) => $"/office?{query}";

    public bool IsLate(WorklistRow row) => Lane != Lane.All && Lane != Lane.ToReturn && row.DueAt is { } due && due < clock.Now;

    private WorklistQuery Asked() => WorklistQuery.Parse(name => [.. Request.Query[name].OfType<string>()]);

    private Lane FirstFilled() => Lanes().FirstOrDefault(c => c.Value > 0) is { Value: > 0 } first ? first.Key : Lanes()[0].Key;

    /// <summary>Lanes in the order they are shown, with their counts: the urgent before what waits for others.</summary>
    public IReadOnlyList<KeyValuePair<Lane, int>> Lanes() =>
        [.. Counts.OrderBy(c => c.Key is Lane.WaitingApplicant or Lane.ToReturn && Query.Layout == DeskLayout.Deadline)];
}
