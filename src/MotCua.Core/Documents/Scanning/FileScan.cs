using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using MotCua.Core.Platform;

namespace MotCua.Core.Documents;

/// <summary>
/// Has waiting files scanned for viruses, apart from any request. While the scanner is down or its signatures are stale
/// nothing is judged and everything goes on waiting; the operator is told once when that begins.
/// </summary>
public sealed partial class FileScan(
    ScannerWatch watch, Clamd scanner, IServiceScopeFactory scopes, ILogger<FileScan> log) : IBackgroundTask
{
    private const int Batch = 50;

    public string Name => "file-scan";

    public TimeSpan Interval => TimeSpan.FromSeconds(5);

    public async Task RunAsync(CancellationToken ct)
    {
        if (!scanner.IsOn)
            return;
        var (state, isNews) = await watch.AskAsync(ct);
        if (state.Trouble is { } trouble)
        {
            if (isNews)
                LogTrouble(log, trouble);
            return;
        }
        while (await watch.WaitingAsync(Batch, ct) is { Count: > 0 } waiting)
            foreach (var hash in waiting)
                await ScanAsync(hash, ct);
    }

    private async Task ScanAsync(string hash, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        try
        {
            await using var content = scope.ServiceProvider.GetRequiredService<FileStore>().Open(hash);
            var answer = await scanner.ScanAsync(content, ct);
            if (!answer.IsClean)
                LogFound(log, hash, answer.Found);
            await scope.ServiceProvider.GetRequiredService<RecordScan>().HandleAsync(new(hash, answer), Actor.System, ct);
        }
        catch (Exception e) when (e is ScannerException or FileNotFoundException or DbUpdateConcurrencyException)
        {
            await watch.PutOffAsync(hash, ct);
        }
    }

    [LoggerMessage(LogLevel.Error, "The virus scanner is in trouble ({Trouble}): files wait in quarantine.")]
    private static partial void LogTrouble(ILogger log, string trouble);

    [LoggerMessage(LogLevel.Error, "Malicious code in file {Sha256}: {Found}. Nobody can open it.")]
    private static partial void LogFound(ILogger log, string sha256, string? found);
}
