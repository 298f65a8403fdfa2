namespace MotCua.Host.Verbs;

/// <summary>What the program can be told to do, e.g. <c>migrate</c> or <c>journal verify</c>; without a verb it serves.</summary>
/// <param name="RunAsync">Takes the arguments after the verb and returns the exit code: 0 done, 1 not done.</param>
internal sealed record Verb(string Name, string Summary, Func<string[], Task<int>> RunAsync);

internal static class VerbTable
{
    private static readonly Verb[] All =
    [
        ServeVerb.Verb, WorkerVerb.Verb, MigrateVerb.Verb, SeedVerb.Verb, KpiRebuildVerb.Verb, JournalExportVerb.Verb,
        JournalVerifyVerb.Verb, StopsReplayVerb.Verb, AccountVerbs.Create, AccountVerbs.Reset,
    ];

    public static Task<int> RunAsync(string[] args)
    {
        if (args.Length == 0 || args[0].StartsWith("--", StringComparison.Ordinal))
            return ServeVerb.Verb.RunAsync(args);
        foreach (var verb in All)
            if (Rest(verb.Name.Split(' '), args) is { } rest)
                return RunAsync(verb, rest);
        Console.Error.WriteLine($"Unknown verb '{args[0]}'. Verbs:");
        foreach (var verb in All)
            Console.Error.WriteLine($"  {verb.Name,-16} {verb.Summary}");
        return Task.FromResult(2);
    }

    private static string[]? Rest(string[] words, string[] args) =>
        args.Length >= words.Length && words.SequenceEqual(args[..words.Length]) ? args[words.Length..] : null;

    private static async Task<int> RunAsync(Verb verb, string[] rest)
    {
        try
        {
            return await verb.RunAsync(rest);
        }
        catch (CannotStartException e)
        {
            Console.Error.WriteLine(e.Message);
            return 1;
        }
    }
}
