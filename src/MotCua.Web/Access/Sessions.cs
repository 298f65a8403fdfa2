using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;

namespace MotCua.Web.Access;

/// <summary>
/// Sessions of people at a browser. The cookie says which account it is and nothing else; what the account may do is
/// read at every request.
/// </summary>
public static class Sessions
{
    public const string Scheme = CookieAuthenticationDefaults.AuthenticationScheme;

    /// <summary>Name of the cookie over plain HTTP on one's own machine; over TLS it gets the <c>__Host-</c> prefix.</summary>
    public const string Cookie = "mc-session";

    /// <summary>How long a session lives without a request; the law on electronic transactions sets no number, we chose a working half-day.</summary>
    public static readonly TimeSpan IdleLimit = TimeSpan.FromHours(4);

    public static Task StartAsync(HttpContext http, Guid accountId)
    {
        var identity = new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, accountId.ToString())], Scheme);
        return http.SignInAsync(Scheme, new ClaimsPrincipal(identity));
    }

    /// <summary>Ends the session and asks the browser to drop what it kept of this site.</summary>
    public static Task EndAsync(HttpContext http)
    {
        http.Response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\"";
        return ForgetAsync(http);
    }

    /// <summary>The account of the session, or null when nobody is signed in.</summary>
    public static Guid? AccountOf(ClaimsPrincipal user) =>
        Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? id : null;

    internal static Task ForgetAsync(HttpContext http) => http.SignOutAsync(Scheme);
}
