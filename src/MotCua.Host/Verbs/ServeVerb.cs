using Microsoft.EntityFrameworkCore;
using MotCua.Core;
using MotCua.Core.Platform;

namespace MotCua.Host.Verbs;

internal static class ServeVerb
{
    public static Verb Verb { get; } = new("serve", "serve the portal, the office and the API (default)", RunAsync);

    private static async Task<int> RunAsync(string[] args)
    {
        var app = WebHost.Build(args);
        await StartupChecks.RequireAsync(app.Services, app.Environment, app.Lifetime.ApplicationStopping);
        await SayFirstStepAsync(app.Services);
        await app.RunAsync();
        return 0;
    }

    /// <summary>A new installation outside demo mode has no account anybody could sign in with; says how to make the first.</summary>
    private static async Task SayFirstStepAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<AppDbContext>().Accounts;
        if (!services.GetRequiredService<CoreSettings>().Demo && !await accounts.AnyAsync(a => a.OfficerId != null && !a.IsDemo))
            Console.WriteLine("No officer can sign in yet. Make the first administrator: account create USERNAME \"FULL NAME\"");
    }
}
