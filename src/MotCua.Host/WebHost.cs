using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc;
using MotCua.Api;
using MotCua.Core;
using MotCua.Office;
using MotCua.Portal;
using MotCua.Web;
using MotCua.Web.Access;
using MotCua.Web.Filters;

namespace MotCua.Host;

/// <summary>One process with all surfaces: the portal at <c>/</c>, the office at <c>/office</c>, the API at <c>/api/v1</c>.</summary>
internal static class WebHost
{
    public static WebApplication Build(string[] args)
    {
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        var settings = HostSettings.Core(builder.Configuration);
        if (HostSettings.Address(builder.Configuration) is { } address)
            builder.WebHost.UseUrls(address);
        builder.WebHost.ConfigureKestrel(k => k.AddServerHeader = false);
        builder.AddWebKit();
        AddServices(builder.Services, settings, plainHttp: !builder.Environment.IsProduction());
        if (builder.Configuration.GetValue("MotCua:Worker", true))
            builder.Services.AddHostedService<BackgroundWorker>();
        var app = builder.Build();
        Map(app);
        return app;
    }

    private static void AddServices(IServiceCollection services, CoreSettings settings, bool plainHttp)
    {
        services.AddMotCuaCore(settings);
        services.AddAccess(plainHttp);
        services.AddRefusals();
        services.AddDataProtection().SetApplicationName("MotCua")
            .PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(settings.DataFolder, "keys", "web")));
        services.AddRazorPages().AddMvcOptions(ConfigurePages)
            .AddApplicationPart(typeof(WebKit).Assembly)
            .AddApplicationPart(typeof(Portal.Pages.SignInModel).Assembly)
            .AddApplicationPart(typeof(Office.Pages.SignInModel).Assembly);
        services.AddPortal();
        services.AddOffice();
        services.AddMotCuaApi();
    }

    /// <summary>What is missing is the pages' own matter, in both languages; the framework's English messages stay out.</summary>
    private static void ConfigurePages(MvcOptions options)
    {
        options.Filters.AddService<PageRefusals>();
        options.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
    }

    private static void Map(WebApplication app)
    {
        if (TrustedProxies.Read(app.Configuration) is { } proxies)
            app.UseForwardedHeaders(proxies);
        if (app.Configuration.GetValue("MotCua:ServerTiming", false))
            app.Use(ServerTiming.Invoke);
        app.UseWebKit();
        app.UseRefusals();
        app.UseRouting();
        app.UseAccess();
        app.MapWebKit();
        app.MapRazorPages();
        app.MapPortal();
        app.MapOffice();
        app.MapMotCuaApi();
        RoutePolicies.Require(((IEndpointRouteBuilder)app).DataSources);
    }
}
