using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Core.People;
using MotCua.Web.Filters;

namespace MotCua.Web.Access;

/// <summary>Where the own account is signed in, on both sides of the house; ends the others, or one of them.</summary>
public abstract class SessionsPageModel(SessionKeeper keeper, EndOwnSessions end, CurrentActor actor) : PageModel, IRedisplay
{
    public IReadOnlyList<Session> Running { get; private set; } = [];

    /// <summary>How many were ended a moment ago.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Ended { get; set; }

    /// <summary>Whether a session is that of the browser in use; it ends by signing out.</summary>
    public bool IsThis(Session session) => session.Id == Sessions.ShownBy(HttpContext);

    public Task OnGetAsync(CancellationToken ct) => RedisplayAsync(ct);

    /// <param name="id">The one to end; all others without it.</param>
    public async Task<IActionResult> OnPostAsync(Guid? id, CancellationToken ct)
    {
        var ended = await end.HandleAsync(new(id, Sessions.ShownBy(HttpContext)), actor, ct);
        return Redirect($"{Request.Path}?ended={ended}");
    }

    public async Task RedisplayAsync(CancellationToken ct) => Running = await keeper.RunningAsync(actor, ct);
}
