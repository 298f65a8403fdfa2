using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.WebEncoders;
using MotCua.Core;
using MotCua.Core.Notifications;
using MotCua.Web.Localisation;
using MotCua.Web.Security;

namespace MotCua.Web;

/// <summary>Puts the UI kit into a host: texts, languages, headers, assets, error pages.</summary>
public static class WebKit
{
    /// <summary>Registers what the pages need. Call before adding Razor Pages; the built assets are then also found outside development.</summary>
    public static WebApplicationBuilder AddWebKit(this WebApplicationBuilder builder)
    {
        builder.WebHost.UseStaticWebAssets();
        var strict = !builder.Environment.IsProduction();
        builder.Services.AddTexts(strict);
        builder.Services.AddSingleton<AssetFiles>();
        builder.Services.AddScoped<Forms.AnswerLines>();
        builder.Services.AddScoped<Forms.FormLists>();
        builder.Services.AddHttpContextAccessor();
        builder.Services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        builder.Services.Configure<AntiforgeryOptions>(Antiforgery);
        builder.Services.AddResponseCompression(Compression);
        return builder;
    }

    /// <summary>Registers the texts, also as the words of messages that leave; all that a host without pages needs of the kit.</summary>
    public static IServiceCollection AddTexts(this IServiceCollection services, bool strict)
    {
        var texts = Texts.Load(strict);
        return services.AddSingleton(texts).AddSingleton<WordsIn>(texts.In);
    }

    /// <summary>Headers, error pages, assets and language; call first in the pipeline, before routing and sign-in.</summary>
    public static WebApplication UseWebKit(this WebApplication app)
    {
        var headers = SecurityHeaders.Policy(app.Services.GetRequiredService<PaymentSettings>().BaseUrl);
        app.UseWhen(http => !SecurityHeaders.IsEditor(http.Request.Path), pages => pages.UseSecurityHeaders(headers));
        app.UseWhen(http => SecurityHeaders.IsEditor(http.Request.Path), pages => pages.UseSecurityHeaders(SecurityHeaders.EditorPolicy()));
        app.UseExceptionHandler("/error/500");
        app.UseWhen(http => WantsPage(http.Request), pages => pages.UseStatusCodePagesWithReExecute("/error/{0}"));
        var assets = app.Services.GetRequiredService<AssetFiles>();
        app.UseWhen(http => http.Request.Path.StartsWithSegments("/assets"), branch => branch.Use(assets.Invoke));
        app.UseRequestLocalization(LanguageEndpoint.Options());
        app.UseWhen(http => !http.Request.Headers.ContainsKey("Authorization") && http.Request.Cookies.All(cookie => !cookie.Key.EndsWith("mc-session", StringComparison.Ordinal)),
            anonymous => anonymous.UseResponseCompression());
        app.Use(NoStore.Invoke);
        return app;
    }

    /// <summary>Maps the switch of language. The error pages come with Razor Pages.</summary>
    public static void MapWebKit(this IEndpointRouteBuilder routes) => LanguageEndpoint.Map(routes);

    private static bool WantsPage(HttpRequest request) => !request.Path.StartsWithSegments("/api") && !AssetFiles.IsAsset(request.Path);

    private static void Antiforgery(AntiforgeryOptions options)
    {
        options.FormFieldName = "_form";
        options.Cookie.Name = "mc-form";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Strict;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.Cookie.IsEssential = true;
    }

    // Only pages for people who are not signed in are compressed over TLS: nothing secret stands in them (BREACH).
    private static void Compression(ResponseCompressionOptions options)
    {
        options.EnableForHttps = true;
        options.MimeTypes = ["text/html", "application/json", "application/ld+json", "image/svg+xml"];
    }
}
