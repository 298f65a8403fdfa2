using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Core.Dossiers;
using MotCua.Core.People;
using MotCua.Core.Platform;

namespace MotCua.Web.Access;

/// <summary>
/// Sessions of people at a browser. The cookie names a session and nothing else; whether it still runs, whose it is and
/// what that account may do is read at every request.
/// </summary>
public static class Sessions
{
    public const string Scheme = CookieAuthenticationDefaults.AuthenticationScheme;

    /// <summary>Name of the cookie over plain HTTP on one's own machine; over TLS it gets the <c>__Host-</c> prefix.</summary>
    public const string Cookie = "mc-session";

    /// <summary>How long a session lives without a request; the law on electronic transactions sets no number, we chose a working half-day.</summary>
    public static readonly TimeSpan IdleLimit = TimeSpan.FromHours(4);

    public static Task StartAsync(HttpContext http, Guid accountId) => StartAsync(http, accountId, null);

    /// <param name="draftId">The only draft the session is for; null for a session of the account.</param>
    public static async Task StartAsync(HttpContext http, Guid accountId, Guid? draftId)
    {
        var session = await Keeper(http).StartAsync(accountId, draftId, BrowserNames.Of(http.Request.Headers.UserAgent), http.RequestAborted);
        if (draftId is null)
            await http.RequestServices.GetRequiredService<ClaimDossiers>().HandleAsync(new(accountId), Actor.System, http.RequestAborted);
        var identity = new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, session.ToString())], Scheme);
        await http.SignInAsync(Scheme, new ClaimsPrincipal(identity));
    }

    /// <summary>Ends the session here and at the browser, which is asked to drop what it kept of this site.</summary>
    public static async Task EndAsync(HttpContext http)
    {
        if (IdOf(http.User) is { } session)
            await Keeper(http).EndAsync(session, http.RequestAborted);
        http.Response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\"";
        await ForgetAsync(http);
    }

    /// <summary>The session that runs; null when nobody is signed in or the session has ended.</summary>
    internal static Task<Session?> FindAsync(HttpContext http) => IdOf(http.User) is { } session
        ? Keeper(http).FindAsync(session, http.RequestAborted)
        : Task.FromResult<Session?>(null);

    /// <summary>The session the browser shows; null for none.</summary>
    public static Guid? ShownBy(HttpContext http) => IdOf(http.User);

    /// <summary>Whether the browser shows a session, running or not.</summary>
    internal static bool IsShown(HttpContext http) => IdOf(http.User) is not null;

    private static Guid? IdOf(ClaimsPrincipal user) =>
        Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? id : null;

    private static SessionKeeper Keeper(HttpContext http) => http.RequestServices.GetRequiredService<SessionKeeper>();

    internal static Task ForgetAsync(HttpContext http) => http.SignOutAsync(Scheme);
}
