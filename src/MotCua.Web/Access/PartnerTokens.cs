using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using MotCua.Core;
using MotCua.Core.Platform;

namespace MotCua.Web.Access;

/// <summary>
/// Lets a partner's system in by the token agreed with it, on its own addresses only. Tokens are compared in constant time
/// and never written anywhere.
/// </summary>
public static class PartnerTokens
{
    /// <summary>Where partners call.</summary>
    public const string NationalPortalRoot = "/api/v1/partners/national-portal";
    public const string NationalPortal = "national-portal";
    private const string Scheme = "Bearer ";

    public static Task InvokeAsync(HttpContext http, RequestDelegate next)
    {
        if (http.Request.Path.StartsWithSegments(NationalPortalRoot, StringComparison.OrdinalIgnoreCase))
            Admit(http);
        return next(http);
    }

    private static void Admit(HttpContext http)
    {
        var settings = (NationalPortalSettings)http.RequestServices.GetService(typeof(NationalPortalSettings))!;
        var current = (CurrentActor)http.RequestServices.GetService(typeof(CurrentActor))!;
        current.Become(IsToken(http.Request.Headers.Authorization.ToString(), settings.InboundToken)
            ? Actor.Partner(NationalPortal) : Actor.Anonymous);
    }

    private static bool IsToken(string header, string? token) =>
        !string.IsNullOrEmpty(token) && header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
        && CryptographicOperations.FixedTimeEquals(Digest(header[Scheme.Length..].Trim()), Digest(token));

    private static byte[] Digest(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
