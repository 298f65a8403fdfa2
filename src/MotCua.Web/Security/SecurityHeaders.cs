using Microsoft.AspNetCore.Builder;
using NetEscapades.AspNetCore.SecurityHeaders.Infrastructure;

namespace MotCua.Web.Security;

/// <summary>Headers of every answer: nothing inline, nothing from elsewhere, no framing (ASVS 3.4).</summary>
internal static class SecurityHeaders
{
    private const string Permissions =
        "camera=(), display-capture=(), geolocation=(), microphone=(), midi=(), payment=(), usb=(), publickey-credentials-get=(self), publickey-credentials-create=(self)";

    internal static HeaderPolicyCollection Policy() => new HeaderPolicyCollection()
        .AddFrameOptionsDeny()
        .AddContentTypeOptionsNoSniff()
        .AddReferrerPolicyStrictOriginWhenCrossOrigin()
        .AddCrossOriginOpenerPolicy(builder => builder.SameOrigin())
        .AddCrossOriginResourcePolicy(builder => builder.SameOrigin())
        .AddStrictTransportSecurityMaxAgeIncludeSubDomains(maxAgeInSeconds: 60 * 60 * 24 * 365)
        .AddCustomHeader("Permissions-Policy", Permissions)
        .RemoveServerHeader()
        .AddContentSecurityPolicy(Content);

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
