using MotCua.Core.Platform;

namespace MotCua.Host.Verbs;

/// <summary>
/// Verifies an export with no database and no configuration. The heads should come from a copy that the database's
/// owner cannot change: <c>journal verify FOLDER HEADS</c>.
/// </summary>
internal static class JournalVerifyVerb
{
    public static Verb Verb { get; } = new("journal verify", "verify an exported journal, offline", args => Task.FromResult(Run(args)));

    private static int Run(string[] args)
    {
        if (args is not [var folder, .. var rest] || rest.Length > 1)
            throw new CannotStartException("Say what to verify: journal verify FOLDER [HEADS]");
        var findings = JournalVerifier.Verify(
            Lines(Path.Combine(folder, JournalExportVerb.Entries)),
            Lines(rest is [var kept] ? kept : Path.Combine(folder, JournalExportVerb.Heads)),
            string.Join('\n', Lines(Path.Combine(folder, JournalExportVerb.Key))));
        foreach (var finding in findings)
            Console.WriteLine($"{finding.Code} at {finding.Sequence}: {finding.Detail}");
        Console.WriteLine(findings.Count == 0 ? "The journal is as it was written." : $"{findings.Count} findings.");
        return findings.Count == 0 ? 0 : 1;
    }

    private static IEnumerable<string> Lines(string file) =>
        File.Exists(file) ? File.ReadLines(file) : throw new CannotStartException($"There is no file {file}.");
}
