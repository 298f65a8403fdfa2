using MotCua.Core;

namespace MotCua.Host.Verbs;

internal static class SeedVerb
{
    public static Verb Verb { get; } = new("seed", "put the sample city into an empty database", RunAsync);

    private static async Task<int> RunAsync(string[] args)
    {
        using var app = ConsoleHost.Build(args);
        var samples = app.Services.GetRequiredService<IConfiguration>()["MotCua:Samples"] ?? "samples";
        if (!Directory.Exists(Path.Combine(samples, "city")))
            throw new CannotStartException($"There is no sample city in '{samples}': set MotCua:Samples to the folder 'samples'.");
        var settings = app.Services.GetRequiredService<CoreSettings>();
        await SampleCity.LoadAsync(app.Services, samples, settings.Demo, default);
        Console.WriteLine("The sample city is in the database.");
        return 0;
    }
}
