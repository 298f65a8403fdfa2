using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Core.Platform;
using MotCua.Web.Access;
using MotCua.Web.Filters;

namespace MotCua.Office;

/// <summary>A page about one draft of a procedure: loads it, and shows it again after a refusal.</summary>
public abstract class DraftPageModel(DraftViews drafts, CurrentActor actor) : PageModel, IRedisplay
{
    public DraftView View { get; private set; } = null!;

    /// <summary>Version of the draft as the page showed it.</summary>
    [BindProperty]
    public int Version { get; set; }

    protected Actor Actor => actor;

    protected Guid Id => Guid.Parse((string)RouteData.Values["id"]!);

    public Task OnGetAsync(CancellationToken ct) => RedisplayAsync(ct);

    public virtual async Task RedisplayAsync(CancellationToken ct) => View = await drafts.LoadAsync(Id, actor, ct);
}
