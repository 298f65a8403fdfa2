using System.Globalization;
using Microsoft.EntityFrameworkCore;
using MotCua.Core.Calendars;
using MotCua.Core.Oversight;
using MotCua.Core.Platform;

namespace MotCua.Host.Verbs;

/// <summary>Shows what the thresholds of the silent-stop watch do in a simulated year of the city's calendar.</summary>
internal static class StopsReplayVerb
{
    private const int Counters = 60;

    public static Verb Verb { get; } = new("stops replay", "rate of false alarms and of stops noticed, in a simulated year [seed]", RunAsync);

    private static async Task<int> RunAsync(string[] args)
    {
        var seed = args.Length > 0 && int.TryParse(args[0], NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : 1;
        using var app = ConsoleHost.Build([.. args.Skip(1)]);
        await using var scope = app.Services.CreateAsyncScope();
        var root = await scope.ServiceProvider.GetRequiredService<AppDbContext>().Units.SingleAsync(u => u.ParentId == null);
        var calendar = await scope.ServiceProvider.GetRequiredService<WorkCalendars>().ForUnitAsync(root.Id, default);
        Print(new StopReplay(calendar, StopThresholds.Current, seed).Run(new DateOnly(2026, 1, 1), Counters));
        return 0;
    }

    private static void Print(ReplayResult result)
    {
        Console.WriteLine(FormattableString.Invariant($"{result.Counters} counters, {result.Months} months, thresholds {StopThresholds.Current.Version}"));
        Console.WriteLine(FormattableString.Invariant($"false alarms: {result.FalseAlarms}, {result.FalseAlarmRate:0.000} for a counter and month"));
        Console.WriteLine(FormattableString.Invariant($"stops of two days noticed: {result.Noticed} of {result.Stops}"));
        Console.WriteLine(FormattableString.Invariant($"at counters with 3 visits an hour or more, within half a working day: {result.InHalfADay} of {result.Busy}"));
    }
}
