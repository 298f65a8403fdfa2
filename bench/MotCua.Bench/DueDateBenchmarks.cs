using BenchmarkDotNet.Attributes;
using MotCua.Engines.WorkingTime;

namespace MotCua.Bench;

/// <summary>Due dates computed on one core; the time reported is that of one due date.</summary>
[MemoryDiagnoser]
public class DueDateBenchmarks
{
    private const int Count = 10_000;
    private readonly WorkCalendar _calendar = new(BenchCalendar.Definition());
    private readonly DateTimeOffset[] _starts = BenchCalendar.Starts(Count);

    /// <summary>The unit of the limit; seven of them are counted.</summary>
    [ParamsAllValues]
    public LimitUnit Unit { get; set; }

    /// <summary>The due instant alone.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public long Due()
    {
        var (limit, sum) = (new TimeLimit(7, Unit), 0L);
        foreach (var start in _starts)
            sum += Deadlines.DueAt(_calendar, start, limit, DeadlineRules.Standard).UtcTicks;
        return sum;
    }

    /// <summary>The due instant with its day-by-day steps.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public long DueExplained()
    {
        var (limit, sum) = (new TimeLimit(7, Unit), 0L);
        foreach (var start in _starts)
            sum += Deadlines.Due(_calendar, start, limit, DeadlineRules.Standard).Steps.Count;
        return sum;
    }
}
