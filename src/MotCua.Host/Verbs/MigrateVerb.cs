using MotCua.Core.Platform;

namespace MotCua.Host.Verbs;

internal static class MigrateVerb
{
    public static Verb Verb { get; } = new("migrate", "bring the database to this build", RunAsync);

    private static async Task<int> RunAsync(string[] args)
    {
        using var app = ConsoleHost.Build(args);
        await using var scope = app.Services.CreateAsyncScope();
        await DatabaseSetup.MigrateAsync(scope.ServiceProvider.GetRequiredService<AppDbContext>(), default);
        Console.WriteLine("The database is at this build.");
        return 0;
    }
}
