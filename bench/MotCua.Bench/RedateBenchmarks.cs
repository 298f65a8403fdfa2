using BenchmarkDotNet.Attributes;
using MotCua.Engines.WorkingTime;

namespace MotCua.Bench;

/// <summary>
/// A holiday is added: the calendar is rebuilt and a million open dossiers in memory are dated again on one core.
/// A third of them went through a pause, a tenth through a supplement that restarted the clock.
/// </summary>
public class RedateBenchmarks
{
    private const int Dossiers = 1_000_000;
    private readonly DateTimeOffset[] _dueAt = new DateTimeOffset[Dossiers];
    private CalendarDefinition _definition = CalendarDefinition.Empty;
    private DossierClock[] _clocks = [];

    /// <summary>Makes the dossiers and their dates on the calendar before the change.</summary>
    [GlobalSetup]
    public void Open()
    {
        var calendar = new WorkCalendar(_definition = BenchCalendar.Definition());
        _clocks = [.. BenchCalendar.Starts(Dossiers).Select((start, i) => ClockOf(calendar, start, i))];
        for (var i = 0; i < _clocks.Length; i++)
            _dueAt[i] = _clocks[i].CurrentDueAt(calendar);
    }

    /// <summary>Rebuilds the calendar, dates every dossier again, and counts those that move.</summary>
    [Benchmark]
    public int AddHoliday()
    {
        var closed = new CalendarDay(new DateOnly(2026, 9, 14), DayKind.Off);
        var calendar = new WorkCalendar(_definition with { Days = [.. _definition.Days, closed] });
        var moved = 0;
        for (var i = 0; i < _clocks.Length; i++)
            moved += _clocks[i].CurrentDueAt(calendar) == _dueAt[i] ? 0 : 1;
        return moved;
    }

    private static DossierClock ClockOf(WorkCalendar calendar, DateTimeOffset start, int i)
    {
        var limit = new TimeLimit(1 + i % 30, (LimitUnit)(i % 3));
        var clock = new DossierClock(start, limit, DeadlineRules.Standard);
        if (i % 3 == 0)
            clock = Paused(clock, calendar, PauseKind.FinancialDuty, start.AddHours(1));
        return i % 10 == 0 ? Paused(clock, calendar, PauseKind.Supplement, start.AddDays(8)) : clock;
    }

    private static DossierClock Paused(DossierClock clock, WorkCalendar calendar, PauseKind kind, DateTimeOffset at) =>
        clock.Pause(calendar, at, kind, "benchmark").Resume(calendar, at.AddDays(5));
}
