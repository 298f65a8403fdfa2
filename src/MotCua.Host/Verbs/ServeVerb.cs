namespace MotCua.Host.Verbs;

internal static class ServeVerb
{
    public static Verb Verb { get; } = new("serve", "serve the portal, the office and the API (default)", RunAsync);

    private static async Task<int> RunAsync(string[] args)
    {
        var app = WebHost.Build(args);
        await StartupChecks.RequireAsync(app.Services, app.Environment, app.Lifetime.ApplicationStopping);
        await app.RunAsync();
        return 0;
    }
}
