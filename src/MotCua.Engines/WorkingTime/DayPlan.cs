namespace MotCua.Engines.WorkingTime;

/// <summary>The shifts of one kind of day, as minutes of the day, with running totals.</summary>
internal sealed class DayPlan
{
    public static readonly DayPlan Off = new([]);

    private readonly int[] _from;
    private readonly int[] _to;
    private readonly int[] _before;

    private DayPlan(IReadOnlyList<Shift> shifts)
    {
        Shifts = shifts;
        _from = [.. shifts.Select(shift => shift.FromMinute)];
        _to = [.. shifts.Select(shift => shift.ToMinute)];
        _before = new int[shifts.Count];
        for (var i = 0; i < shifts.Count; i++)
        {
            _before[i] = Total;
            Total += _to[i] - _from[i];
        }
    }

    public IReadOnlyList<Shift> Shifts { get; }

    public int Total { get; }

    public bool Works => Total > 0;

    public int Start => _from[0];

    public int End => _to[^1];

    /// <exception cref="ArgumentException">A shift is empty, or two overlap.</exception>
    public static DayPlan Of(IReadOnlyList<Shift> shifts)
    {
        if (shifts.Count == 0)
            return Off;
        Shift[] ordered = [.. shifts.OrderBy(shift => shift.From)];
        for (var i = 0; i < ordered.Length; i++)
        {
            if (ordered[i].ToMinute <= ordered[i].FromMinute)
                throw new ArgumentException($"The shift {ordered[i]} does not end after it begins.");
            if (i > 0 && ordered[i].FromMinute < ordered[i - 1].ToMinute)
                throw new ArgumentException($"The shifts {ordered[i - 1]} and {ordered[i]} overlap.");
        }

        return new DayPlan(ordered);
    }

    /// <summary>Minutes worked from the start of the day up to a minute of it (exclusive).</summary>
    public int WorkedBefore(int minute)
    {
        for (var i = _from.Length - 1; i >= 0; i--)
        {
            if (minute > _from[i])
                return _before[i] + Math.Min(minute, _to[i]) - _from[i];
        }

        return 0;
    }

    /// <summary>The earliest minute of the day by which <paramref name="worked"/> minutes are worked; worked is 1..Total.</summary>
    public int MinuteAfter(int worked)
    {
        var i = _before.Length - 1;
        while (_before[i] >= worked)
            i--;
        return _from[i] + worked - _before[i];
    }

    /// <summary>The latest minute of the day by which no more than <paramref name="worked"/> minutes are worked; worked is 0..Total-1.</summary>
    public int MinuteBefore(int worked)
    {
        var i = _before.Length - 1;
        while (_before[i] > worked)
            i--;
        return _from[i] + worked - _before[i];
    }

    /// <summary>Whether the minute lies inside a shift.</summary>
    public bool IsOpen(int minute)
    {
        for (var i = 0; i < _from.Length; i++)
        {
            if (minute >= _from[i] && minute < _to[i])
                return true;
        }

        return false;
    }
}
