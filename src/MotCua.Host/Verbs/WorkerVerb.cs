namespace MotCua.Host.Verbs;

internal static class WorkerVerb
{
    public static Verb Verb { get; } = new("worker", "run the background tasks without serving pages", RunAsync);

    private static async Task<int> RunAsync(string[] args)
    {
        using var app = ConsoleHost.Build(args, services => services.AddHostedService<BackgroundWorker>());
        var environment = app.Services.GetRequiredService<IHostEnvironment>();
        await StartupChecks.RequireAsync(app.Services, environment, default);
        await app.RunAsync();
        return 0;
    }
}
