namespace MotCua.Engines.WorkingTime;

/// <summary>
/// Working time of one unit (vi: thời gian làm việc), immutable and safe to share between threads. Adding and
/// measuring are answered from running totals made once: O(1) for days, O(log n) in the days of the calendar for
/// minutes, never a walk over days. Instants are UTC and are read at the minute (seconds are dropped, as on the
/// receipt slip); dates are those of Vietnam (UTC+7). A question outside the range of the calendar throws
/// <see cref="ArgumentOutOfRangeException"/>. One calendar of the default range takes about 0.6 MB: share it.
/// </summary>
public sealed class WorkCalendar
{
    /// <summary>The first date of a calendar unless told otherwise.</summary>
    public static readonly DateOnly DefaultFirstOn = new(1990, 1, 1);

    /// <summary>The last date of a calendar unless told otherwise.</summary>
    public static readonly DateOnly DefaultLastOn = new(2100, 12, 31);

    private readonly int _firstDay;
    private readonly ushort[] _planOf;
    private readonly DayPlan[] _plans;
    private readonly int[] _minutesBefore;
    private readonly int[] _workDaysBefore;
    private readonly int[] _workDays;
    private readonly IReadOnlyDictionary<DateOnly, CalendarDay> _marked;
    private readonly CalendarVersion[] _versions;

    /// <summary>A calendar in which one definition holds throughout.</summary>
    /// <exception cref="ArgumentException">A shift is empty or two overlap.</exception>
    public WorkCalendar(CalendarDefinition definition)
        : this([new CalendarVersion(DefaultFirstOn, definition)])
    {
    }

    /// <summary>
    /// A calendar in which each date follows the version in force on it; dates before the first version follow the
    /// first. The range is inclusive at both ends.
    /// </summary>
    /// <exception cref="ArgumentException">No version, an empty range, an empty shift, or two shifts overlap.</exception>
    public WorkCalendar(IReadOnlyList<CalendarVersion> versions, DateOnly? firstOn = null, DateOnly? lastOn = null)
    {
        FirstOn = firstOn ?? DefaultFirstOn;
        LastOn = lastOn ?? DefaultLastOn;
        if (versions.Count == 0 || LastOn < FirstOn)
            throw new ArgumentException("A calendar needs at least one version and one day.", nameof(versions));
        _firstDay = FirstOn.DayNumber;
        _versions = [.. versions.OrderBy(version => version.EffectiveFrom)];
        var days = new CalendarDays(FirstOn, LastOn.DayNumber - _firstDay + 1, versions);
        (_planOf, _plans, _marked) = (days.PlanOf, days.Plans, days.Marked);
        (_minutesBefore, _workDaysBefore) = (new int[_planOf.Length + 1], new int[_planOf.Length + 1]);
        for (var i = 0; i < _planOf.Length; i++)
        {
            _minutesBefore[i + 1] = _minutesBefore[i] + PlanAt(i).Total;
            _workDaysBefore[i + 1] = _workDaysBefore[i] + (PlanAt(i).Works ? 1 : 0);
        }

        HolidaysPublishedToOn = LastYearEnd(_marked.Values);
        _workDays = [.. Enumerable.Range(0, _planOf.Length).Where(i => PlanAt(i).Works)];
    }

    /// <summary>First date the calendar knows, inclusive.</summary>
    public DateOnly FirstOn { get; }

    /// <summary>Last date the calendar knows, inclusive.</summary>
    public DateOnly LastOn { get; }

    /// <summary>
    /// Until when the days off are published: the end of the last year that has one. Null when no date is marked as
    /// off. A due date beyond it may still move.
    /// </summary>
    public DateOnly? HolidaysPublishedToOn { get; }

    /// <summary>Whether the unit works on a date, the whole day or half of it.</summary>
    public bool IsWorkingDay(DateOnly on) => PlanAt(Index(on)).Works;

    /// <summary>Whether an instant lies inside a shift (start inclusive, end exclusive).</summary>
    public bool IsWorkingMoment(DateTimeOffset at) =>
        PlanAt(Index(VietnamTime.DayNumber(at))).IsOpen(VietnamTime.MinuteOfDay(at));

    /// <summary>
    /// Whether a counter takes dossiers at an instant: in a shift, or in the reception hours of a weekday that is
    /// not marked as off.
    /// </summary>
    public bool IsReceptionMoment(DateTimeOffset at)
    {
        if (IsWorkingMoment(at))
            return true;
        var (on, minute) = (VietnamTime.DateOf(at), VietnamTime.MinuteOfDay(at));
        if (DayOn(on) is { Kind: DayKind.Off })
            return false;
        return VersionOn(on).Reception.TryGetValue(on.DayOfWeek, out var hours)
            && hours.Any(shift => minute >= shift.FromMinute && minute < shift.ToMinute);
    }

    /// <summary>The row that makes a date differ from its week, if any, with its name and legal source.</summary>
    public CalendarDay? DayOn(DateOnly on) => _marked.GetValueOrDefault(on);

    /// <summary>The shifts worked on a date, in order; none on a day off.</summary>
    public IReadOnlyList<Shift> ShiftsOn(DateOnly on) => PlanAt(Index(on)).Shifts;

    /// <summary>The instant at which work begins on a working day.</summary>
    /// <exception cref="InvalidOperationException">The date is not a working day.</exception>
    public DateTimeOffset StartOfWorkingDay(DateOnly on) => VietnamTime.Instant(on.DayNumber, Working(on).Start);

    /// <summary>
    /// The instant at which work ends on a working day (vi: hết giờ làm việc). Where it ends at midnight, the last minute
    /// of the date, so that a limit which ends with the day keeps its date.
    /// </summary>
    /// <exception cref="InvalidOperationException">The date is not a working day.</exception>
    public DateTimeOffset EndOfWorkingDay(DateOnly on) =>
        VietnamTime.Instant(on.DayNumber, Math.Min(Working(on).End, Shift.MinutesOfDay - 1));

    /// <summary>As <see cref="EndOfWorkingDay"/>, but midnight where work ends at midnight.</summary>
    internal DateTimeOffset ClosingOf(DateOnly on) => VietnamTime.Instant(on.DayNumber, Working(on).End);

    /// <summary>The date itself if worked, else the next date that is.</summary>
    public DateOnly WorkingDayOnOrAfter(DateOnly on) => WorkDay(_workDaysBefore[Index(on)]);

    /// <summary>
    /// The date <paramref name="days"/> working days after (or, negative, before) a date, which is itself not
    /// counted. Zero gives the date back, worked or not.
    /// </summary>
    public DateOnly AddWorkingDays(DateOnly on, int days)
    {
        var index = Index(on);
        return days switch
        {
            0 => on,
            > 0 => WorkDay(_workDaysBefore[index + 1] + days - 1),
            _ => WorkDay(_workDaysBefore[index] + days),
        };
    }

    /// <summary>
    /// Working days after <paramref name="from"/> up to and with <paramref name="to"/>; negative when
    /// <paramref name="to"/> is earlier, so that the two directions cancel.
    /// </summary>
    public int WorkingDaysBetween(DateOnly from, DateOnly to) =>
        _workDaysBefore[Index(to) + 1] - _workDaysBefore[Index(from) + 1];

    /// <summary>
    /// Working minutes from one instant to another; negative when <paramref name="to"/> is earlier. Adjoining
    /// stretches add up exactly: a to b plus b to c is a to c.
    /// </summary>
    public long WorkingMinutesBetween(DateTimeOffset from, DateTimeOffset to) => Elapsed(to) - Elapsed(from);

    /// <summary>
    /// The earliest instant by which that many working minutes have passed since <paramref name="from"/>; for a
    /// negative number, the latest instant from which that many working minutes lead to it. Zero gives the instant
    /// back at the minute.
    /// </summary>
    public DateTimeOffset AddWorkingMinutes(DateTimeOffset from, long minutes)
    {
        var target = Elapsed(from) + minutes;
        if (target < 0 || target > _minutesBefore[^1])
            throw OutOfRange(nameof(minutes));
        if (minutes == 0)
            return VietnamTime.ToMinute(from);
        return minutes > 0 ? FirstInstantOf((int)target) : LastInstantOf((int)target);
    }

    /// <summary>The instant itself (at the minute) when inside a shift, else the start of the next shift.</summary>
    public DateTimeOffset NextWorkingMoment(DateTimeOffset at)
    {
        var elapsed = Elapsed(at);
        if (elapsed >= _minutesBefore[^1])
            throw OutOfRange(nameof(at));
        return LastInstantOf((int)elapsed);
    }

    private static DateOnly? LastYearEnd(IEnumerable<CalendarDay> marked)
    {
        var years = marked.Where(day => day.Kind == DayKind.Off).Select(day => day.On.Year).DefaultIfEmpty(0);
        return years.Max() is var year and > 0 ? new DateOnly(year, 12, 31) : null;
    }

    private DateTimeOffset FirstInstantOf(int elapsed)
    {
        var day = DayReaching(elapsed);
        return VietnamTime.Instant(_firstDay + day, PlanAt(day).MinuteAfter(elapsed - _minutesBefore[day]));
    }

    private DateTimeOffset LastInstantOf(int elapsed)
    {
        var day = DayReaching(elapsed + 1);
        return VietnamTime.Instant(_firstDay + day, PlanAt(day).MinuteBefore(elapsed - _minutesBefore[day]));
    }

    /// <summary>The day in whose course the total of working minutes reaches a figure from one to the grand total.</summary>
    private int DayReaching(int elapsed)
    {
        var (low, high) = (0, _workDays.Length - 1);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (_minutesBefore[_workDays[middle] + 1] >= elapsed)
                high = middle;
            else
                low = middle + 1;
        }

        return _workDays[low];
    }

    private long Elapsed(DateTimeOffset at)
    {
        var index = Index(VietnamTime.DayNumber(at));
        return _minutesBefore[index] + PlanAt(index).WorkedBefore(VietnamTime.MinuteOfDay(at));
    }

    private CalendarDefinition VersionOn(DateOnly on) =>
        (_versions.LastOrDefault(version => version.EffectiveFrom <= on) ?? _versions[0]).Definition;

    private DayPlan Working(DateOnly on)
    {
        var plan = PlanAt(Index(on));
        return plan.Works ? plan : throw new InvalidOperationException($"{on:yyyy-MM-dd} is not a working day.");
    }

    private DateOnly WorkDay(int ordinal) =>
        (uint)ordinal < (uint)_workDays.Length
            ? DateOnly.FromDayNumber(_firstDay + _workDays[ordinal])
            : throw OutOfRange(nameof(ordinal));

    private DayPlan PlanAt(int index) => _plans[_planOf[index]];

    private int Index(DateOnly on) => Index(on.DayNumber);

    private int Index(int dayNumber)
    {
        var index = dayNumber - _firstDay;
        return (uint)index < (uint)_planOf.Length ? index : throw OutOfRange(nameof(dayNumber));
    }

    private ArgumentOutOfRangeException OutOfRange(string name) =>
        new(name, $"The calendar runs from {FirstOn:yyyy-MM-dd} to {LastOn:yyyy-MM-dd}.");
}
