using MotCua.Engines.WorkingTime;

namespace MotCua.Core.Oversight;

/// <summary>The working hours of a calendar as a counter's watch needs them: hour by hour, with days off around.</summary>
public sealed class CounterWeek(WorkCalendar calendar, int breakLength)
{
    private readonly Dictionary<DateOnly, IReadOnlyList<WorkedHour>> days = [];

    /// <summary>Working hours from a day to an instant, oldest first, all open and with nothing done.</summary>
    /// <param name="nowAt">Exclusive; of the running hour, the minutes gone by count.</param>
    public IEnumerable<WorkedHour> Until(DateOnly fromOn, DateTimeOffset nowAt)
    {
        var today = VietnamTime.DateOf(nowAt);
        for (var on = fromOn; on < today; on = on.AddDays(1))
            foreach (var hour in DayOf(on))
                yield return hour;
        foreach (var hour in DayOf(today))
            if (Gone(hour, nowAt) is var minutes and > 0)
                yield return hour with { Minutes = minutes };
    }

    /// <summary>The day that lies a number of working days before another.</summary>
    public DateOnly Back(DateOnly on, int workingDays) => calendar.AddWorkingDays(on, -workingDays);

    public bool WorksAt(DateTimeOffset at) => calendar.IsWorkingMoment(at);

    public static DateTimeOffset StartOf(WorkedHour hour) => VietnamTime.At(hour.On, new TimeOnly(hour.Hour, 0));

    private int Gone(WorkedHour hour, DateTimeOffset nowAt)
    {
        var start = StartOf(hour);
        return (int)Math.Min(hour.Minutes, nowAt <= start ? 0 : calendar.WorkingMinutesBetween(start, nowAt));
    }

    private IReadOnlyList<WorkedHour> DayOf(DateOnly on)
    {
        if (!days.TryGetValue(on, out var known))
            days[on] = known = calendar.IsWorkingDay(on) ? [.. Hours(on)] : [];
        return known;
    }

    private IEnumerable<WorkedHour> Hours(DateOnly on)
    {
        var nearBreak = DaysOff(on, 1) >= breakLength || DaysOff(on, -1) >= breakLength;
        for (var hour = 0; hour < 24; hour++)
        {
            var start = VietnamTime.At(on, new TimeOnly(hour, 0));
            var minutes = (int)calendar.WorkingMinutesBetween(start, start.AddHours(1));
            if (minutes > 0)
                yield return new WorkedHour(on, hour, minutes, 0, true, nearBreak);
        }
    }

    private int DaysOff(DateOnly on, int step)
    {
        var off = 0;
        while (off < breakLength && !calendar.IsWorkingDay(on.AddDays(step * (off + 1))))
            off++;
        return off;
    }
}
