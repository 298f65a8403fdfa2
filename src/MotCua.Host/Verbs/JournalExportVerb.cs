using MotCua.Core.Platform;

namespace MotCua.Host.Verbs;

/// <summary>Seals the journal and writes it with its heads and the public key, for whoever verifies it elsewhere.</summary>
internal static class JournalExportVerb
{
    public const string Entries = "journal.jsonl", Heads = "heads.jsonl", Key = "key.pem";

    public static Verb Verb { get; } = new("journal export", "seal the journal and write it to a folder", RunAsync);

    private static async Task<int> RunAsync(string[] args)
    {
        if (args is not [var folder, .. var rest])
            throw new CannotStartException("Say where to: journal export FOLDER");
        using var app = ConsoleHost.Build(rest);
        await using var scope = app.Services.CreateAsyncScope();
        Directory.CreateDirectory(folder);
        await scope.ServiceProvider.GetRequiredService<TreeHeads>().SealAsync(default);
        var count = await WriteAsync(scope.ServiceProvider.GetRequiredService<JournalExport>(), folder);
        await File.WriteAllTextAsync(
            Path.Combine(folder, Key), scope.ServiceProvider.GetRequiredService<SigningKeys>().PublicKeyPem);
        Console.WriteLine($"{count} entries are in {folder}.");
        return 0;
    }

    private static async Task<long> WriteAsync(JournalExport export, string folder)
    {
        await using var entries = new StreamWriter(Path.Combine(folder, Entries));
        await using var heads = new StreamWriter(Path.Combine(folder, Heads));
        await export.WriteHeadsAsync(heads, default);
        return await export.WriteEntriesAsync(entries, default);
    }
}
