using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using MotCua.Core.Documents;
using MotCua.Core.Exchange;
using MotCua.Core.Notifications;
using MotCua.Core.Platform;

namespace MotCua.Core;

/// <summary>Puts every use case of the core into a host's container.</summary>
public static class CoreServices
{
    /// <summary>
    /// Registers the database of the chosen engine, the clock, the journal, every feature and query (public sealed,
    /// with a public <c>HandleAsync</c>), every marked service and every background task.
    /// </summary>
    public static IServiceCollection AddMotCuaCore(this IServiceCollection services, CoreSettings settings)
    {
        services.AddSingleton(settings);
        services.AddSingleton(settings.Database);
        services.TryAddSingleton(TimeProvider.System);
        services.AddScoped<Journal>();
        services.AddSingleton(_ => new FileFolder(settings.DataFolder));
        services.AddSingleton(_ => new SigningKeys(Path.Combine(settings.DataFolder, "keys")));
        services.AddSingleton(settings.NationalPortal);
        services.AddSingleton(settings.Payment);
        services.AddHttpClient(GatewayClient.HttpName, client => client.Timeout = TimeSpan.FromSeconds(10))
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false });
        services.AddHttpClient(PortalClient.HttpName, client => client.Timeout = TimeSpan.FromSeconds(15))
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false });
        services.AddHttpClient(SmsTransport.HttpName, client => client.Timeout = TimeSpan.FromSeconds(15))
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false });
        AddDatabase(services, settings.Database);
        foreach (var type in typeof(CoreServices).Assembly.GetTypes().Where(t => t is { IsPublic: true, IsClass: true }))
            AddByConvention(services, type);
        return services;
    }

    /// <summary>A feature or query: one public <c>HandleAsync</c>.</summary>
    public static bool IsFeature(Type type) =>
        type.IsSealed && type.GetMethod("HandleAsync", BindingFlags.Public | BindingFlags.Instance) is not null;

    private static void AddDatabase(IServiceCollection services, DatabaseSettings database)
    {
        if (database.IsPostgres)
            services.AddDbContextPool<AppDbContext, PostgresAppDbContext>(database.Configure);
        else
            services.AddDbContextPool<AppDbContext, SqliteAppDbContext>(database.Configure);
    }

    private static void AddByConvention(IServiceCollection services, Type type)
    {
        if (type is { IsSealed: true, IsAbstract: false } && type.IsAssignableTo(typeof(IBackgroundTask)))
            services.AddScoped(type).AddScoped(s => (IBackgroundTask)s.GetRequiredService(type));
        else if (type.GetCustomAttribute<ServiceAttribute>() is { } mark)
            services.Add(new ServiceDescriptor(type, type, mark.Lifetime));
        else if (IsFeature(type))
            services.AddScoped(type);
    }
}
