namespace MotCua.Engines.WorkingTime;

/// <summary>A stretch of work inside one day, on the wall clock of Vietnam (vi: ca làm việc).</summary>
/// <param name="From">Inclusive.</param>
/// <param name="To">Exclusive, later than <paramref name="From"/>; 00:00 says the midnight at which the day ends.</param>
public readonly record struct Shift(TimeOnly From, TimeOnly To)
{
    internal const int MinutesOfDay = 24 * 60;

    /// <summary>The minute of the day at which it begins, inclusive.</summary>
    internal int FromMinute => Minute(From);

    /// <summary>The minute of the day at which it ends, exclusive.</summary>
    internal int ToMinute => To == TimeOnly.MinValue ? MinutesOfDay : Minute(To);

    private static int Minute(TimeOnly time) => (int)(time.Ticks / TimeSpan.TicksPerMinute);
}

/// <summary>How one date differs from the week it stands in.</summary>
public enum DayKind
{
    /// <summary>Not worked: holiday, swapped day, closure (vi: ngày nghỉ).</summary>
    Off,

    /// <summary>Worked although its weekday is not (vi: ngày làm bù).</summary>
    Makeup,

    /// <summary>Worked in part; still one working day when days are counted (vi: nghỉ nửa ngày).</summary>
    Half,
}

/// <summary>One date that differs from the week, with its provenance.</summary>
/// <param name="On">The date in Vietnam.</param>
/// <param name="Kind">Off, make-up or half.</param>
public sealed record CalendarDay(DateOnly On, DayKind Kind)
{
    /// <summary>What the day is, in Vietnamese; shown when a due date is explained.</summary>
    public string? NameVi { get; init; }

    /// <summary>What the day is, in English.</summary>
    public string? NameEn { get; init; }

    /// <summary>The decision or notice the row rests on (vi: căn cứ).</summary>
    public string? Source { get; init; }

    /// <summary>
    /// The shifts of a make-up or half day. Absent: a make-up day takes those of its weekday, or of the first
    /// worked weekday from Monday on; a half day takes the first shift of the same.
    /// </summary>
    public IReadOnlyList<Shift>? Shifts { get; init; }

    /// <summary>The same row for every date from <paramref name="from"/> to <paramref name="to"/>, both included.</summary>
    public static IEnumerable<CalendarDay> Range(DateOnly from, DateOnly to, CalendarDay pattern)
    {
        for (var on = from; on <= to; on = on.AddDays(1))
            yield return pattern with { On = on };
    }
}

/// <summary>
/// What a working calendar is built from (vi: lịch làm việc): the shifts of each weekday and the dates that differ.
/// A definition may be partial: a unit states only what differs from its city, a counter only what differs from
/// its unit, and <see cref="Merge"/> lays one over the other.
/// </summary>
public sealed record CalendarDefinition
{
    /// <summary>Nothing stated: a layer that inherits everything.</summary>
    public static readonly CalendarDefinition Empty = new();

    /// <summary>Shifts by weekday. A weekday that is absent is inherited; one with no shifts is not worked.</summary>
    public IReadOnlyDictionary<DayOfWeek, IReadOnlyList<Shift>> Week { get; init; } =
        new Dictionary<DayOfWeek, IReadOnlyList<Shift>>();

    /// <summary>The dates that differ from the week. Where one date is listed twice, the later row holds.</summary>
    public IReadOnlyList<CalendarDay> Days { get; init; } = [];

    /// <summary>
    /// Hours in which a counter takes dossiers although they are not working time, by weekday: by default a
    /// Saturday morning of reception does not count in any limit. To make it count, put it in <see cref="Week"/>.
    /// </summary>
    public IReadOnlyDictionary<DayOfWeek, IReadOnlyList<Shift>> Reception { get; init; } =
        new Dictionary<DayOfWeek, IReadOnlyList<Shift>>();

    /// <summary>
    /// Lays definitions over one another, the widest first (city, unit, counter). A weekday or a date stated by a
    /// later layer replaces that of the earlier ones.
    /// </summary>
    public static CalendarDefinition Merge(params IEnumerable<CalendarDefinition> layers)
    {
        var week = new Dictionary<DayOfWeek, IReadOnlyList<Shift>>();
        var reception = new Dictionary<DayOfWeek, IReadOnlyList<Shift>>();
        var days = new SortedDictionary<DateOnly, CalendarDay>();
        foreach (var layer in layers)
        {
            foreach (var (weekday, shifts) in layer.Week)
                week[weekday] = shifts;
            foreach (var (weekday, shifts) in layer.Reception)
                reception[weekday] = shifts;
            foreach (var day in layer.Days)
                days[day.On] = day;
        }

        return new CalendarDefinition { Week = week, Reception = reception, Days = [.. days.Values] };
    }

    /// <summary>Five equal weekdays, Monday to Friday, with the given shifts and nothing else.</summary>
    public static CalendarDefinition Weekdays(params IReadOnlyList<Shift> shifts) => new()
    {
        Week = Enumerable.Range((int)DayOfWeek.Monday, 5).ToDictionary(day => (DayOfWeek)day, _ => shifts),
    };
}

/// <summary>A definition and the first date on which it holds; it holds until the next version begins.</summary>
/// <param name="EffectiveFrom">First date in force, in Vietnam, inclusive.</param>
/// <param name="Definition">The merged definition of that period.</param>
public sealed record CalendarVersion(DateOnly EffectiveFrom, CalendarDefinition Definition)
{
    /// <summary>
    /// Lays the versions of several layers over one another, the widest first (city, unit, counter): each date is
    /// governed by the version of each layer in force on it. Only the widest layer reaches back before its first version.
    /// Of two versions of a layer with the same date the later listed holds.
    /// </summary>
    public static IReadOnlyList<CalendarVersion> Layered(params IReadOnlyList<IReadOnlyList<CalendarVersion>> layers)
    {
        CalendarVersion[][] ordered = [.. layers.Select(layer => layer.OrderBy(version => version.EffectiveFrom).ToArray())];
        var starts = ordered.SelectMany(layer => layer).Select(version => version.EffectiveFrom).Distinct().Order();
        return [.. starts.Select(on => new CalendarVersion(on, Merged(ordered, on)))];
    }

    private static CalendarDefinition Merged(CalendarVersion[][] layers, DateOnly on) => CalendarDefinition.Merge(layers
        .Select((layer, place) => layer.LastOrDefault(version => version.EffectiveFrom <= on) ?? (place == 0 ? layer.FirstOrDefault() : null))
        .OfType<CalendarVersion>().Select(version => version.Definition));
}
