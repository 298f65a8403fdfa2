using BenchmarkDotNet.Attributes;
using MotCua.Engines.WorkingTime;

namespace MotCua.Bench;

/// <summary>Measuring and adding working time, near and far; the time reported is that of one operation.</summary>
public class CalendarBenchmarks
{
    private const int Count = 10_000;
    private readonly CalendarDefinition _definition = BenchCalendar.Definition();
    private readonly WorkCalendar _calendar = new(BenchCalendar.Definition());
    private readonly DateTimeOffset[] _starts = BenchCalendar.Starts(Count);

    /// <summary>How far the other end lies, in minutes of the clock: a day, and fifty years.</summary>
    [Params(1_440, 26_280_000)]
    public long Minutes { get; set; }

    /// <summary>Working minutes between two instants.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public long Measure()
    {
        var sum = 0L;
        foreach (var start in _starts)
            sum += _calendar.WorkingMinutesBetween(start, start.AddMinutes(Minutes));
        return sum;
    }

    /// <summary>An instant some working minutes later, a fifth as many as the minutes of the clock.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public long Add()
    {
        var sum = 0L;
        foreach (var start in _starts)
            sum += _calendar.AddWorkingMinutes(start, Minutes / 5).UtcTicks;
        return sum;
    }

    /// <summary>A whole calendar 1990–2100 made from its definition.</summary>
    [Benchmark]
    public WorkCalendar Build() => new(_definition);
}
