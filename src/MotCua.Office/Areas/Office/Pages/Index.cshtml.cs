using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MotCua.Core.Calendars;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Web.Access;
using MotCua.Web.Localisation;

namespace MotCua.Office.Pages;

/// <summary>The desk: lanes with their counts, and the dossiers of one lane, the most urgent first.</summary>
[RequirePermission(Permissions.Office)]
public sealed class IndexModel(Worklists worklists, DeskClock clock, CurrentActor actor, Texts texts) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    public Lane Lane { get; private set; } = Lane.WaitingAnswer;

    public IReadOnlyDictionary<Lane, int> Counts { get; private set; } = new Dictionary<Lane, int>();

    public WorklistPage List { get; private set; } = new([], null);

    public IReadOnlyDictionary<Guid, string> Remaining { get; private set; } = new Dictionary<Guid, string>();

    public async Task OnGetAsync(string? lane, CancellationToken ct)
    {
        Counts = await worklists.CountsAsync(actor, ct);
        Lane = Enum.GetValues<Lane>().Cast<Lane?>().FirstOrDefault(l => OfficeWords.Kebab(l!.Value) == lane) ?? FirstFilled();
        List = await worklists.PageAsync(Lane, actor, After, ct);
        Remaining = await clock.RemainingAsync(List.Rows, texts, ct);
    }

    public bool IsLate(WorklistRow row) => Lane != Lane.All && Lane != Lane.ToReturn && row.DueAt is { } due && due < clock.Now;

    private Lane FirstFilled() => Counts.FirstOrDefault(c => c.Value > 0) is { Value: > 0 } first ? first.Key : Lane.WaitingAnswer;
}
