using MotCua.Core.Reporting;

namespace MotCua.Host.Verbs;

internal static class KpiRebuildVerb
{
    public static Verb Verb { get; } = new("kpi rebuild", "make all figures again from the journal", RunAsync);

    private static async Task<int> RunAsync(string[] args)
    {
        using var app = ConsoleHost.Build(args);
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<FactProjection>().RebuildAsync(default);
        Console.WriteLine("The figures are made from the whole journal.");
        return 0;
    }
}
