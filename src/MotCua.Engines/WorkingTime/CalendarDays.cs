namespace MotCua.Engines.WorkingTime;

/// <summary>Lays definitions out day by day: which plan each date of a range follows, and why.</summary>
internal sealed class CalendarDays
{
    private static readonly DayOfWeek[] FromMonday =
    [
        DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday,
        DayOfWeek.Saturday, DayOfWeek.Sunday,
    ];

    private readonly Dictionary<DateOnly, CalendarDay> _marked = [];
    private readonly List<DayPlan> _plans = [DayPlan.Off];
    private readonly Dictionary<IReadOnlyList<Shift>, ushort> _known = new(new SameShifts());

    public CalendarDays(DateOnly first, int count, IReadOnlyList<CalendarVersion> versions)
    {
        PlanOf = new ushort[count];
        CalendarVersion[] ordered = [.. versions.OrderBy(version => version.EffectiveFrom)];
        for (var i = 0; i < ordered.Length; i++)
        {
            var from = i == 0 ? 0 : Clamp(ordered[i].EffectiveFrom.DayNumber - first.DayNumber, count);
            var to = i + 1 < ordered.Length ? Clamp(ordered[i + 1].EffectiveFrom.DayNumber - first.DayNumber, count) : count;
            Fill(ordered[i].Definition, first, from, to);
        }
    }

    public ushort[] PlanOf { get; }

    public DayPlan[] Plans => [.. _plans];

    public IReadOnlyDictionary<DateOnly, CalendarDay> Marked => _marked;

    private void Fill(CalendarDefinition definition, DateOnly first, int from, int to)
    {
        var week = new ushort[7];
        foreach (var (weekday, shifts) in definition.Week)
            week[(int)weekday] = PlanFor(shifts);
        for (var i = from; i < to; i++)
            PlanOf[i] = week[(int)first.AddDays(i).DayOfWeek];
        foreach (var day in definition.Days)
            Mark(day, definition, day.On.DayNumber - first.DayNumber, from, to);
    }

    private void Mark(CalendarDay day, CalendarDefinition definition, int index, int from, int to)
    {
        if (index < from || index >= to)
            return;
        PlanOf[index] = PlanFor(ShiftsOf(day, definition));
        _marked[day.On] = day;
    }

    private static IReadOnlyList<Shift> ShiftsOf(CalendarDay day, CalendarDefinition definition)
    {
        if (day.Kind == DayKind.Off)
            return [];
        if (day.Shifts is { Count: > 0 } stated)
            return stated;
        var usual = UsualShifts(day.On.DayOfWeek, definition);
        return day.Kind == DayKind.Half ? [.. usual.OrderBy(shift => shift.From).Take(1)] : usual;
    }

    private static IReadOnlyList<Shift> UsualShifts(DayOfWeek weekday, CalendarDefinition definition)
    {
        foreach (var tried in (DayOfWeek[])[weekday, .. FromMonday])
        {
            if (definition.Week.TryGetValue(tried, out var shifts) && shifts.Count > 0)
                return shifts;
        }

        return [];
    }

    private ushort PlanFor(IReadOnlyList<Shift> shifts)
    {
        if (shifts.Count == 0)
            return 0;
        if (_known.TryGetValue(shifts, out var index))
            return index;
        _plans.Add(DayPlan.Of(shifts));
        return _known[shifts] = checked((ushort)(_plans.Count - 1));
    }

    private static int Clamp(int index, int count) => Math.Clamp(index, 0, count);

    private sealed class SameShifts : IEqualityComparer<IReadOnlyList<Shift>>
    {
        public bool Equals(IReadOnlyList<Shift>? x, IReadOnlyList<Shift>? y) => x!.SequenceEqual(y!);

        public int GetHashCode(IReadOnlyList<Shift> shifts) => HashCode.Combine(shifts.Count, shifts[0], shifts[^1]);
    }
}
