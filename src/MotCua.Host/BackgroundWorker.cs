using MotCua.Core.Platform;

namespace MotCua.Host;

/// <summary>
/// Runs every background task again and again, each in its own scope and at its own interval. A failed run is logged by
/// kind and place only: messages of exceptions may carry personal data.
/// </summary>
internal sealed partial class BackgroundWorker(
    IServiceScopeFactory scopes, TimeProvider clock, ILogger<BackgroundWorker> log) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var scope = scopes.CreateScope();
        var loops = scope.ServiceProvider.GetServices<IBackgroundTask>()
            .Select(t => LoopAsync(t.GetType(), t.Name, t.Interval, stoppingToken)).ToList();
        return Task.WhenAll(loops);
    }

    private async Task LoopAsync(Type task, string name, TimeSpan interval, CancellationToken ct)
    {
        await Task.Yield();
        while (!ct.IsCancellationRequested)
        {
            await RunOnceAsync(task, name, ct);
            await Task.Delay(interval, clock, ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task RunOnceAsync(Type task, string name, CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await ((IBackgroundTask)scope.ServiceProvider.GetRequiredService(task)).RunAsync(ct);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            LogStopped(log, name);
        }
        catch (Exception e)
        {
            LogFailed(log, name, e.GetType().Name, e.StackTrace);
        }
    }

    [LoggerMessage(LogLevel.Error, "Background task {Task} failed with {Kind}, it will be tried again. {Stack}")]
    private static partial void LogFailed(ILogger log, string task, string kind, string? stack);

    [LoggerMessage(LogLevel.Debug, "Background task {Task} stopped.")]
    private static partial void LogStopped(ILogger log, string task);
}
