using MotCua.Engines.WorkingTime;

namespace MotCua.Core.Oversight;

/// <summary>What the thresholds would have done in a simulated year.</summary>
/// <param name="FalseAlarms">Alarms at counters that worked honestly.</param>
/// <param name="Stops">Two-day stops that were played.</param>
/// <param name="InHalfADay">Stops of counters with at least 3 visits an hour that were noticed within half a working day.</param>
/// <param name="Busy">Stops of such counters.</param>
/// <param name="Noticed">Stops that were noticed before they ended.</param>
public sealed record ReplayResult(int Counters, int Months, int FalseAlarms, int Stops, int Noticed, int Busy, int InHalfADay)
{
    /// <summary>False alarms for one counter in one month.</summary>
    public double FalseAlarmRate => FalseAlarms / ((double)Counters * Months);
}

/// <summary>
/// Plays a year of counters of every size: busy mornings and Mondays, a summer peak, Tết, uneven days, slow afternoons and
/// power cuts. First all of them honest, for the rate of false alarms; then each with a stop of two days.
/// </summary>
public sealed class StopReplay(WorkCalendar calendar, StopThresholds thresholds, int seed)
{
    private const int Months = 12;
    private const int HalfADay = 240;
    private static readonly double[] Hourly = [0.7, 1.5, 1.6, 1.0, 0.6, 1.2, 1.1, 0.7];
    private readonly CounterWeek week = new(calendar, thresholds.BreakLength);

    public ReplayResult Run(DateOnly yearFrom, int counters)
    {
        var hours = week.Until(yearFrom.AddDays(-90), VietnamTime.At(yearFrom.AddYears(1), TimeOnly.MinValue)).ToList();
        var first = hours.FindIndex(h => h.On >= yearFrom);
        var result = new ReplayResult(counters, Months, 0, 0, 0, 0, 0);
        for (var counter = 0; counter < counters; counter++)
        {
            var random = new Random(seed * 1_000 + counter);
            var perHour = 0.5 * Math.Pow(2, 6 * random.NextDouble());
            var honest = hours.ConvertAll(h => h with { Count = Visits(h, perHour, random) });
            result = result with { FalseAlarms = result.FalseAlarms + Alarms(honest, first) };
            result = Stopped(result, honest, perHour, first + random.Next(hours.Count - first - 40));
        }
        return result;
    }

    /// <summary>Alarms in an honest year; one that was given is not given again until the counter has worked.</summary>
    private int Alarms(List<WorkedHour> hours, int first)
    {
        var (alarms, raised) = (0, false);
        for (var i = first; i < hours.Count; i++)
        {
            var stops = hours[i].Count == 0 && Judge(hours, i).IsStop;
            alarms += stops && !raised ? 1 : 0;
            raised = hours[i].Count == 0 && (raised || stops);
        }
        return alarms;
    }

    private ReplayResult Stopped(ReplayResult result, List<WorkedHour> honest, double perHour, int from)
    {
        var until = honest.FindIndex(from, h => h.On > calendar.AddWorkingDays(honest[from].On, 1));
        var stopped = honest.Select((h, i) => i >= from && i < until ? h with { Count = 0 } : h).ToList();
        var noticed = Enumerable.Range(from, until - from).FirstOrDefault(i => Judge(stopped, i).IsStop, -1);
        var minutes = noticed < 0 ? int.MaxValue : stopped.Skip(from).Take(noticed - from + 1).Sum(h => h.Minutes);
        var busy = perHour >= 3 && !honest[from].NearBreak;
        return result with
        {
            Stops = result.Stops + 1, Noticed = result.Noticed + (noticed < 0 ? 0 : 1), Busy = result.Busy + (busy ? 1 : 0),
            InHalfADay = result.InHalfADay + (busy && minutes <= HalfADay ? 1 : 0),
        };
    }

    private StopVerdict Judge(List<WorkedHour> hours, int last)
    {
        var first = Math.Max(0, last - 8 * (thresholds.BaselineDays + 4));
        return StopDetector.Judge(hours.GetRange(first, last - first + 1), thresholds);
    }

    private static int Visits(WorkedHour hour, double perHour, Random random)
    {
        var season = hour.NearBreak ? 0.5 : hour.On.Month is 6 or 7 or 8 ? 1.3 : 1.0;
        var week = hour.On.DayOfWeek switch { DayOfWeek.Monday => 1.3, DayOfWeek.Friday => 0.8, _ => 1.0 };
        var uneven = 0.6 + 0.8 * random.NextDouble();
        var cut = random.NextDouble() < 0.004 ? 0 : 1;
        var share = Hourly[Math.Clamp(hour.Hour - (hour.Hour > 12 ? 9 : 8), 0, Hourly.Length - 1)];
        return cut * Poisson(perHour * season * week * uneven * share * hour.Minutes / 60, random);
    }

    private static int Poisson(double mean, Random random)
    {
        var (limit, product, count) = (Math.Exp(-mean), random.NextDouble(), 0);
        while (product > limit)
            (product, count) = (product * random.NextDouble(), count + 1);
        return count;
    }
}
