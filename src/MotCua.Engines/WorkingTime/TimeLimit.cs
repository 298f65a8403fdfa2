using System.Globalization;

namespace MotCua.Engines.WorkingTime;

/// <summary>The unit in which a limit is published (vi: đơn vị thời hạn).</summary>
public enum LimitUnit
{
    /// <summary>Sixty minutes inside the shifts of the calendar (vi: giờ làm việc).</summary>
    WorkingHour,

    /// <summary>A day on which the unit works, whole or half (vi: ngày làm việc).</summary>
    WorkingDay,

    /// <summary>A day of the calendar, worked or not (vi: ngày).</summary>
    CalendarDay,

    /// <summary>From a date to the same date of a later month, or its last day (vi: tháng).</summary>
    Month,
}

/// <summary>How long something may take (vi: thời hạn). Written as <c>"3 working-day"</c>.</summary>
/// <param name="Value">How many units, at least one.</param>
/// <param name="Unit">The unit counted.</param>
public readonly record struct TimeLimit(int Value, LimitUnit Unit)
{
    private static readonly string[] UnitNames = ["working-hour", "working-day", "calendar-day", "month"];

    /// <summary>True for units counted in days, whose lateness is judged by date; false for hours, judged by instant.</summary>
    public bool CountsDays => Unit != LimitUnit.WorkingHour;

    /// <summary>Reads <c>"4 working-hour"</c>; units are working-hour, working-day, calendar-day and month.</summary>
    /// <exception cref="FormatException">The text is not a number of at least one and a known unit.</exception>
    public static TimeLimit Parse(string text) =>
        TryParse(text, out var limit) ? limit : throw new FormatException($"Not a time limit: '{text}'.");

    /// <summary>As <see cref="Parse"/>, answering false instead of throwing.</summary>
    public static bool TryParse(string? text, out TimeLimit limit)
    {
        limit = default;
        if (text?.Trim().Split(' ', StringSplitOptions.RemoveEmptyEntries) is not [var number, var name])
            return false;
        var unit = Array.IndexOf(UnitNames, name);
        if (unit < 0 || !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var value) || value < 1)
            return false;
        limit = new TimeLimit(value, (LimitUnit)unit);
        return true;
    }

    /// <summary>The published name of a unit, as in procedure packages: <c>working-day</c>.</summary>
    public static string NameOf(LimitUnit unit) => UnitNames[(int)unit];

    /// <summary>The form that <see cref="Parse"/> reads.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Value} {NameOf(Unit)}");
}
