using System.Diagnostics;

namespace MotCua.Tests.Kit;

/// <summary>A program of <c>tests/Peers</c> that node runs; it says on one line where it listens.</summary>
public sealed class NodeProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);
    private readonly Process process;

    private NodeProcess(Process process, string said) => (this.process, Said) = (process, said);

    /// <summary>What stood behind the greeting.</summary>
    public string Said { get; }

    public static async Task<NodeProcess> StartAsync(string script, string greeting, params string[] arguments)
    {
        var file = Path.Combine(SampleWorld.RepositoryRoot, "tests", "Peers", script);
        var process = Process.Start(new ProcessStartInfo("node", [file, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true })
            ?? throw new InvalidOperationException("node did not start.");
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        using var limit = new CancellationTokenSource(StartLimit);
        while (await process.StandardOutput.ReadLineAsync(limit.Token) is { } line)
            if (line.StartsWith(greeting, StringComparison.Ordinal))
                return new NodeProcess(process, line[greeting.Length..].Trim());
        throw new InvalidOperationException($"{script} ended before it said where it listens; npm ci brings what it needs.");
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }
}
