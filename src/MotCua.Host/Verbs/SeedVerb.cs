using System.Diagnostics;
using System.Globalization;
using MotCua.Core;
using MotCua.Core.Seeding;

namespace MotCua.Host.Verbs;

/// <summary>
/// <c>seed</c> puts the sample city into an empty database; <c>seed --dossiers N [--seed S]</c> fills it with dossiers as well. Stop
/// every host of the database first; when it is interrupted, begin again with an empty one.
/// </summary>
internal static class SeedVerb
{
    private const int UsualSeed = 2026;

    public static Verb Verb { get; } = new("seed", "put the sample city into an empty database; --dossiers N [--seed S] fills it with N dossiers", RunAsync);

    private static async Task<int> RunAsync(string[] args)
    {
        using var app = ConsoleHost.Build(args);
        var configuration = app.Services.GetRequiredService<IConfiguration>();
        var samples = configuration["MotCua:Samples"] ?? "samples";
        if (!Directory.Exists(Path.Combine(samples, "city")))
            throw new CannotStartException($"There is no sample city in '{samples}': set MotCua:Samples to the folder 'samples'.");
        var settings = app.Services.GetRequiredService<CoreSettings>();
        await SampleCity.LoadAsync(app.Services, samples, settings.Demo, default);
        Console.WriteLine("The sample city is in the database.");
        if (Number(configuration, "dossiers", 0) is > 0 and var count)
            await FillAsync(app.Services, count, Number(configuration, "seed", UsualSeed));
        return 0;
    }

    private static async Task FillAsync(IServiceProvider services, int count, int seed)
    {
        var watch = Stopwatch.StartNew();
        await using var scope = services.CreateAsyncScope();
        try
        {
            await scope.ServiceProvider.GetRequiredService<SeedDossiers>().RunAsync(count, seed, new Progress(), default);
        }
        catch (InvalidOperationException e)
        {
            throw new CannotStartException(e.Message);
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count} dossiers are in the database after {watch.Elapsed.TotalSeconds:0} s."));
    }

    private static int Number(IConfiguration configuration, string name, int usual)
    {
        if (configuration[name] is not { } text)
            return usual;
        return int.TryParse(text, CultureInfo.InvariantCulture, out var value) && value > 0
            ? value
            : throw new CannotStartException($"--{name} takes a whole number from 1, not '{text}'.");
    }

    private sealed class Progress : IProgress<int>
    {
        private const int Step = 20_000;

        public void Report(int value)
        {
            if (value % Step == 0)
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{value} dossiers"));
        }
    }
}
