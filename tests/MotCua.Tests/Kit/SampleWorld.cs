using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using MotCua.Core;
using MotCua.Core.Platform;
using MotCua.Web;

namespace MotCua.Tests.Kit;

/// <summary>The world every test starts from: an empty journal, the sample city and its published procedures.</summary>
public static class SampleWorld
{
    /// <summary>Tuesday 3 March 2026, 09:00 in Hà Nội: a working moment in an ordinary week.</summary>
    public static DateTimeOffset Now { get; } = new(2026, 3, 3, 2, 0, 0, TimeSpan.Zero);

    /// <summary>The folder of the solution, found upwards from where the tests run.</summary>
    public static string RepositoryRoot { get; } = FindRoot();

    public static async Task BuildAsync(DatabaseSettings database)
    {
        await using var services = Services(database, new FakeTimeProvider(Now));
        await using var scope = services.CreateAsyncScope();
        await DatabaseSetup.MigrateAsync(scope.ServiceProvider.GetRequiredService<AppDbContext>(), default);
        await SampleCity.LoadAsync(services, Path.Combine(RepositoryRoot, "samples"), demo: true, default);
    }

    /// <summary>A container of the core alone, without web parts.</summary>
    /// <param name="with">Changes the settings; null leaves them as they are.</param>
    public static ServiceProvider Services(
        DatabaseSettings database, TimeProvider clock, string? dataFolder = null, Func<CoreSettings, CoreSettings>? with = null) =>
        new ServiceCollection()
            .AddLogging()
            .AddSingleton(clock)
            .AddTexts(strict: true)
            .AddMotCuaCore((with ?? (s => s))(new CoreSettings
            {
                Database = database,
                DataFolder = dataFolder ?? Path.Combine(TestEngine.Folder, "template-data"),
                Demo = true,
                Signatures = new SignatureSettings { TrustFolder = SampleAuthority.Folder },
            }))
            .BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true });

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "MotCua.slnx")))
                return folder.FullName;
        throw new InvalidOperationException("The tests do not run inside the repository.");
    }
}
