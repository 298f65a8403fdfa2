namespace MotCua.Core.Oversight;

/// <summary>An hour, or the part of one, in which a counter should have worked.</summary>
/// <param name="On">Day in Vietnam.</param>
/// <param name="Hour">0 to 23, Vietnam.</param>
/// <param name="Minutes">Working minutes in it, 1 to 60; of the running hour, those gone by.</param>
/// <param name="Count">What the counter did in it.</param>
/// <param name="IsOpen">Not closed by an act.</param>
/// <param name="NearBreak">Beside several days off.</param>
public sealed record WorkedHour(DateOnly On, int Hour, int Minutes, int Count, bool IsOpen, bool NearBreak);

/// <summary>What a counter's silence amounts to.</summary>
/// <param name="SilentMinutes">Open working minutes since it last did anything.</param>
/// <param name="Expected">What it would usually have done in them.</param>
/// <param name="Surprise">How unlikely the silence is, in nats.</param>
/// <param name="SinceOn">Day and <paramref name="SinceHour"/> of the first silent hour; null without silence or without a baseline.</param>
public sealed record StopVerdict(bool IsStop, int SilentMinutes, double Expected, double Surprise, DateOnly? SinceOn, int SinceHour)
{
    public static StopVerdict Nothing { get; } = new(false, 0, 0, 0, null, 0);
}

/// <summary>
/// Decides whether an open counter has silently stopped (vi: ngừng tiếp nhận không có quyết định), against its own
/// experience: the same hour of the week, how busy the last days were, and days off around. Arithmetic only.
/// </summary>
public static class StopDetector
{
    /// <param name="hours">Working hours of the counter, oldest first, up to now.</param>
    public static StopVerdict Judge(IReadOnlyList<WorkedHour> hours, StopThresholds thresholds)
    {
        var last = LastBusy(hours);
        var silent = hours.Skip(last + 1).Where(h => h.IsOpen).ToList();
        if (silent.Count == 0)
            return StopVerdict.Nothing;
        var baseline = Baseline.Of([.. hours.Take(last + 1).Where(h => h.IsOpen)], thresholds);
        if (baseline is null)
            return StopVerdict.Nothing;
        var expected = silent.Select(baseline.Expect).ToList();
        var surprise = expected.Sum(e => Math.Log(1 + thresholds.Spread * e) / thresholds.Spread);
        var minutes = silent.Sum(h => h.Minutes);
        var stops = surprise >= thresholds.Bar && minutes >= thresholds.LeastSilentMinutes;
        return new StopVerdict(stops, minutes, expected.Sum(), surprise, silent[0].On, silent[0].Hour);
    }

    private static int LastBusy(IReadOnlyList<WorkedHour> hours)
    {
        for (var i = hours.Count - 1; i >= 0; i--)
            if (hours[i].Count > 0)
                return i;
        return -1;
    }

    /// <summary>How much a counter usually does in an hour of the week.</summary>
    private sealed class Baseline
    {
        private readonly Dictionary<(DayOfWeek Day, int Hour), Tally> slots = [];
        private readonly Dictionary<int, Tally> byHour = [];
        private readonly StopThresholds thresholds;
        private double level = 1;

        private Baseline(StopThresholds thresholds) => this.thresholds = thresholds;

        /// <summary>Null when there is too little experience.</summary>
        public static Baseline? Of(IReadOnlyList<WorkedHour> hours, StopThresholds thresholds)
        {
            var days = hours.Select(h => h.On).Distinct().Order().TakeLast(thresholds.BaselineDays).ToList();
            if (days.Count < thresholds.LeastDays)
                return null;
            var baseline = new Baseline(thresholds);
            foreach (var hour in hours.Where(h => h.On >= days[0] && !h.NearBreak))
                baseline.Learn(hour);
            baseline.Level([.. hours.Where(h => h.On >= days[^Math.Min(days.Count, thresholds.LevelDays)])]);
            return baseline;
        }

        public double Expect(WorkedHour hour)
        {
            var usual = byHour.GetValueOrDefault(hour.Hour);
            var own = slots.GetValueOrDefault((hour.On.DayOfWeek, hour.Hour));
            var rate = (own.Count + thresholds.SlotWeight * usual.PerHour) / (own.Hours + thresholds.SlotWeight);
            return rate * level * (hour.NearBreak ? thresholds.BreakFactor : 1) * hour.Minutes / 60;
        }

        private void Learn(WorkedHour hour)
        {
            var slot = (hour.On.DayOfWeek, hour.Hour);
            slots[slot] = slots.GetValueOrDefault(slot).With(hour);
            byHour[hour.Hour] = byHour.GetValueOrDefault(hour.Hour).With(hour);
        }

        /// <summary>Busier or quieter than usual lately; small numbers say little.</summary>
        private void Level(IReadOnlyList<WorkedHour> lately)
        {
            const double Doubt = 3;
            var expected = lately.Sum(Expect);
            level = Math.Clamp((lately.Sum(h => h.Count) + Doubt) / (expected + Doubt), 0.2, 1.3);
        }
    }

    private readonly record struct Tally(double Count, double Hours)
    {
        public double PerHour => Hours > 0 ? Count / Hours : 0;

        public Tally With(WorkedHour hour) => new(Count + hour.Count, Hours + hour.Minutes / 60.0);
    }
}
