using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using MotCua.Core.Platform;
using MotCua.Host;

namespace MotCua.Tests.Host;

public sealed class BackgroundWorkerTests
{
    [Fact]
    public async Task A_task_that_fails_is_tried_again_after_its_interval_and_others_go_on()
    {
        var (failing, steady) = (new Counter { Fails = true }, new Counter());
        var clock = new FakeTimeProvider();
        await using var services = new ServiceCollection()
            .AddSingleton(failing).AddScoped<IBackgroundTask>(s => s.GetRequiredService<Counter>())
            .AddSingleton(new Steady(steady)).AddScoped<IBackgroundTask>(s => s.GetRequiredService<Steady>())
            .BuildServiceProvider();
        var log = new ListLogger();
        using var worker = new BackgroundWorker(services.GetRequiredService<IServiceScopeFactory>(), clock, log);
        await worker.StartAsync(default);
        await failing.ReachedAsync();
        await steady.ReachedAsync();
        while (failing.Runs < 3)
        {
            clock.Advance(TimeSpan.FromSeconds(10));
            await Task.Yield();
        }
        await worker.StopAsync(default);
        log.Lines.ShouldAllBe(l => l.Contains("InvalidOperationException") && !l.Contains("Nguyễn Thị Mai"));
        log.Lines.Count.ShouldBeGreaterThanOrEqualTo(2);
    }

    private sealed class Counter : IBackgroundTask
    {
        private readonly TaskCompletionSource first = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int runs;

        public bool Fails { get; init; }
        public int Runs => Volatile.Read(ref runs);
        public string Name => "counter";
        public TimeSpan Interval => TimeSpan.FromSeconds(10);

        public Task RunAsync(CancellationToken ct)
        {
            Interlocked.Increment(ref runs);
            first.TrySetResult();
            return Fails ? throw new InvalidOperationException("Nguyễn Thị Mai") : Task.CompletedTask;
        }

        public Task ReachedAsync() => first.Task;
    }

    private sealed class Steady(Counter counter) : IBackgroundTask
    {
        public string Name => "steady";
        public TimeSpan Interval => counter.Interval;

        public Task RunAsync(CancellationToken ct) => counter.RunAsync(ct);
    }

    private sealed class ListLogger : ILogger<BackgroundWorker>
    {
        public List<string> Lines { get; } = [];

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            lock (Lines)
                Lines.Add(formatter(state, exception));
        }
    }
}
