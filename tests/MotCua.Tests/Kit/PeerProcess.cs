using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace MotCua.Tests.Kit;

/// <summary>A program that plays the outside world, a process of its own.</summary>
public sealed class PeerProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);
    private readonly Process process;

    private PeerProcess(Process process, string address)
    {
        this.process = process;
        Http = new HttpClient { BaseAddress = new Uri(address) };
    }

    public HttpClient Http { get; }

    /// <param name="name">Folder and program under <c>tests/Peers</c>.</param>
    /// <param name="greeting">What it says before its address once it listens.</param>
    public static async Task<PeerProcess> StartAsync(
        string name = "NationalPortal", string greeting = "National Portal at ", params IEnumerable<string> arguments)
    {
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        var program = Path.Combine(
            SampleWorld.RepositoryRoot, "tests/Peers", name, "bin", configuration, $"net10.0/{name}.dll");
        var process = Process.Start(new ProcessStartInfo("dotnet", [program, .. arguments]) { RedirectStandardOutput = true })
            ?? throw new InvalidOperationException("dotnet did not start.");
        using var limit = new CancellationTokenSource(StartLimit);
        while (await process.StandardOutput.ReadLineAsync(limit.Token) is { } line)
            if (line.StartsWith(greeting, StringComparison.Ordinal))
                return new PeerProcess(process, line[greeting.Length..]);
        throw new InvalidOperationException("The peer ended before it said where it listens.");
    }

    /// <summary>Pulls a lever of the peer.</summary>
    public async Task ControlAsync(string lever, object? body = null)
    {
        using var answer = await Http.PostAsJsonAsync($"control/{lever}", body ?? new { });
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>What the peer received about a dossier: <c>record</c>, <c>progress</c>, <c>calls</c>, <c>repeated</c>.</summary>
    public async Task<JsonObject> HeldAsync(string number) =>
        (await Http.GetFromJsonAsync<JsonObject>($"control/dossiers/{Uri.EscapeDataString(number)}"))!;

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }
}
