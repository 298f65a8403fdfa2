using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using MotCua.Core.Catalogue;
using NetEscapades.AspNetCore.SecurityHeaders.Infrastructure;

namespace MotCua.Web.Security;

/// <summary>Headers of every answer: nothing inline, nothing from elsewhere, no framing (ASVS 3.4).</summary>
internal static class SecurityHeaders
{
    private const string Permissions =
        "camera=(), display-capture=(), geolocation=(), microphone=(), midi=(), payment=(), usb=(), publickey-credentials-get=(self), publickey-credentials-create=(self)";

    /// <param name="gateway">Address of the payment gateway, the only other place a form may lead to; null when there is none.</param>
    internal static HeaderPolicyCollection Policy(string? gateway) => Common().AddContentSecurityPolicy(csp =>
    {
        Content(csp);
        if (gateway is not null)
            csp.AddFormAction().Self().From(new Uri(gateway).GetLeftPart(UriPartial.Authority));
    });

    /// <summary>
    /// For the pages with the editors of decision tables and forms, which style what they draw through attributes and
    /// elements: inline styles may be used there, nothing else that is inline. The editor of processes needs no such leave.
    /// </summary>
    internal static HeaderPolicyCollection EditorPolicy() => Common().AddContentSecurityPolicy(csp =>
    {
        Content(csp);
        csp.AddStyleSrc().Self().UnsafeInline();
    });

    /// <summary>Whether a page edits rules or a form: <c>/office/catalogue/drafts/ID/files/rules.dmn</c>.</summary>
    internal static bool IsEditor(PathString path) => path.StartsWithSegments("/office/catalogue/drafts", out var rest)
        && rest.Value?.Split('/') is [_, _, "files", PackageFiles.Rules or PackageFiles.Form];

    private static HeaderPolicyCollection Common() => new HeaderPolicyCollection()
        .AddFrameOptionsDeny()
        .AddContentTypeOptionsNoSniff()
        .AddReferrerPolicyStrictOriginWhenCrossOrigin()
        .AddCrossOriginOpenerPolicy(builder => builder.SameOrigin())
        .AddCrossOriginResourcePolicy(builder => builder.SameOrigin())
        .AddStrictTransportSecurityMaxAgeIncludeSubDomains(maxAgeInSeconds: 60 * 60 * 24 * 365)
        .AddCustomHeader("Permissions-Policy", Permissions)
        .RemoveServerHeader();

    private static void Content(CspBuilder csp)
    {
        csp.AddDefaultSrc().None();
        csp.AddScriptSrc().Self();
        csp.AddStyleSrc().Self();
        csp.AddImgSrc().Self().Data();
        csp.AddFontSrc().Self();
        csp.AddConnectSrc().Self();
        csp.AddManifestSrc().Self();
        csp.AddFormAction().Self();
        csp.AddObjectSrc().None();
        csp.AddBaseUri().None();
        csp.AddFrameAncestors().None();
    }
}
