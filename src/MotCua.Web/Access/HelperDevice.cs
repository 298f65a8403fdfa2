using Microsoft.AspNetCore.Http;

namespace MotCua.Web.Access;

/// <summary>
/// Remembers that a helper asked for consents in this browser, so that nobody answers them here, whether somebody is signed
/// in or not. Says nothing about persons.
/// </summary>
public static class HelperDevice
{
    private const string Cookie = "mc-helper-device";
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    public static void Mark(HttpContext http) => http.Response.Cookies.Append(Cookie, "1", new CookieOptions
    {
        HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps, MaxAge = Kept, Path = "/", IsEssential = true,
    });

    public static bool Is(HttpContext http) => http.Request.Cookies.ContainsKey(Cookie);
}
