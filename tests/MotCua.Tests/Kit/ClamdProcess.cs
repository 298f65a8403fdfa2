using System.Diagnostics;

namespace MotCua.Tests.Kit;

/// <summary>A real clamd with one signature of our own, for the harmless EICAR test string; a process of its own.</summary>
public sealed class ClamdProcess : IDisposable
{
    private const string Eicar = @"X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(30);
    private readonly Process process;

    private ClamdProcess(string folder, Process process) => (Folder, this.process) = (folder, process);

    /// <summary>Text that every scanner takes for a virus.</summary>
    public static byte[] EicarText { get; } = System.Text.Encoding.ASCII.GetBytes(Eicar);
    public string Folder { get; }
    public string Address => $"unix:{Socket}";
    public string SignatureFolder => Path.Combine(Folder, "db");
    private string Socket => Path.Combine(Folder, "s");

    /// <summary>Null when there is none on this machine; continuous runs must have one.</summary>
    public static string? Program { get; } =
        new[] { "/usr/sbin/clamd", "/usr/bin/clamd", "/usr/local/sbin/clamd" }.FirstOrDefault(File.Exists);

    public static void RequireOrSkip() => Assert.SkipWhen(
        Program is null && Environment.GetEnvironmentVariable("CI") != "true", "clamd is not installed; ./test installs it.");

    public static async Task<ClamdProcess> StartAsync()
    {
        var folder = Directory.CreateTempSubdirectory("mcclam").FullName;
        Directory.CreateDirectory(Path.Combine(folder, "db"));
        await File.WriteAllTextAsync(
            Path.Combine(folder, "db", "own.ndb"), $"Own.Eicar:0:*:{Convert.ToHexStringLower("EICAR-STANDARD-ANTIVIRUS-TEST-FILE"u8)}\n");
        await File.WriteAllTextAsync(Path.Combine(folder, "clamd.conf"),
            $"LocalSocket {folder}/s\nDatabaseDirectory {folder}/db\nForeground yes\nSelfCheck 0\nStreamMaxLength 100M\n");
        var started = Process.Start(new ProcessStartInfo(Program!, ["--config-file", Path.Combine(folder, "clamd.conf")])
        {
            RedirectStandardOutput = true, RedirectStandardError = true,
        })!;
        var clamd = new ClamdProcess(folder, started);
        started.OutputDataReceived += (_, _) => { };
        started.BeginOutputReadLine();
        started.BeginErrorReadLine();
        await clamd.WaitAsync();
        return clamd;
    }

    public void Stop()
    {
        if (!process.HasExited)
            process.Kill();
        process.WaitForExit();
    }

    public void Dispose()
    {
        Stop();
        process.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    private async Task WaitAsync()
    {
        using var limit = new CancellationTokenSource(StartLimit);
        while (!File.Exists(Socket))
        {
            if (process.HasExited)
                throw new InvalidOperationException("clamd ended before it listened.");
            await Task.Delay(TimeSpan.FromMilliseconds(20), limit.Token);
        }
    }
}
