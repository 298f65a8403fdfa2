using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace MotCua.Journeys.Kit;

/// <summary>
/// The real program in a process of its own, on the engine of this run (<c>MOTCUA_TEST_ENGINE</c>), with the sample city
/// in a database of its own and a folder that goes when it ends.
/// </summary>
public sealed class HostProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(90);
    private readonly string folder = Directory.CreateTempSubdirectory("motcua-journeys-").FullName;
    private readonly int port = FreePort();
    private Process? server;

    public Uri Address => new($"http://127.0.0.1:{port}/");

    public async Task StartAsync()
    {
        await RunAsync("migrate");
        await RunAsync("seed");
        server = Start("serve");
        using var http = new HttpClient { BaseAddress = Address };
        using var limit = new CancellationTokenSource(StartLimit);
        while (!await AnswersAsync(http, limit.Token))
            await Task.Delay(TimeSpan.FromMilliseconds(100), limit.Token);
    }

    public async ValueTask DisposeAsync()
    {
        if (server is { HasExited: false })
        {
            server.Kill(entireProcessTree: true);
            await server.WaitForExitAsync();
        }
        server?.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>Says so when the host ended, instead of letting a page time out.</summary>
    public void RequireRunning()
    {
        if (server is not { HasExited: false })
            throw new InvalidOperationException($"The host ended with exit code {server?.ExitCode}.");
    }

    private async Task<bool> AnswersAsync(HttpClient http, CancellationToken ct)
    {
        RequireRunning();
        try
        {
            using var answer = await http.GetAsync("/sign-in", ct);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private async Task RunAsync(string verb)
    {
        using var process = Start(verb);
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"The verb '{verb}' ended with exit code {process.ExitCode}.");
    }

    private Process Start(string verb)
    {
        var program = Path.Combine(Repository.Root, "src/MotCua.Host/bin", Repository.Configuration, "net10.0/MotCua.Host.dll");
        var start = new ProcessStartInfo("dotnet", [program, verb]) { WorkingDirectory = folder };
        foreach (var (name, value) in Settings())
            start.Environment[name] = value;
        return Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
    }

    private Dictionary<string, string> Settings() => new()
    {
        ["DOTNET_ENVIRONMENT"] = "Demo",
        ["MOTCUA_PORT"] = port.ToString(System.Globalization.CultureInfo.InvariantCulture),
        ["MotCua__Demo"] = "true",
        ["MotCua__DataFolder"] = folder,
        ["MotCua__Samples"] = Path.Combine(Repository.Root, "samples"),
        ["MotCua__Database__Engine"] = Repository.IsPostgres ? "postgres" : "sqlite",
        ["MotCua__Database__ConnectionString"] = Repository.IsPostgres
            ? $"{Environment.GetEnvironmentVariable("MOTCUA_TEST_POSTGRES")};Database=journeys_{Environment.ProcessId}"
            : $"Data Source={Path.Combine(folder, "motcua.db")}",
        ["Logging__LogLevel__Default"] = "Warning",
    };

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
