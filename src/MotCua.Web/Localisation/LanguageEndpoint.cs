using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Routing;

namespace MotCua.Web.Localisation;

/// <summary>Switch of language: <c>GET /language/{vi|en}?back=/path</c> keeps the choice in a cookie for a year.</summary>
public static class LanguageEndpoint
{
    /// <summary>Name of the cookie.</summary>
    public const string Cookie = "mc-language";

    internal static RequestLocalizationOptions Options()
    {
        CultureInfo[] cultures = [CultureInfo.GetCultureInfo("vi-VN"), CultureInfo.GetCultureInfo("en-GB")];
        return new RequestLocalizationOptions
        {
            DefaultRequestCulture = new RequestCulture(cultures[0]),
            SupportedCultures = cultures,
            SupportedUICultures = cultures,
            RequestCultureProviders = [new CookieRequestCultureProvider { CookieName = Cookie }],
            ApplyCurrentCultureToResponseHeaders = true
        };
    }

    internal static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/language/{code:regex(^(vi|en)$)}", Switch).AllowAnonymous();

    private static IResult Switch(string code, string? back, HttpContext http)
    {
        var culture = code == Texts.English ? "en-GB" : "vi-VN";
        http.Response.Cookies.Append(Cookie, CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(culture)), new CookieOptions
        {
            MaxAge = TimeSpan.FromDays(365),
            HttpOnly = true,
            IsEssential = true,
            SameSite = SameSiteMode.Lax,
            Secure = http.Request.IsHttps
        });
        return Results.LocalRedirect(IsLocal(back) ? back! : "/");
    }

    private static bool IsLocal(string? path) =>
        path is { Length: > 0 } && path[0] == '/' && !path.StartsWith("//", StringComparison.Ordinal) && !path.Contains('\\') && !path.Any(char.IsControl);
}
