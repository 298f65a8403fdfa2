using System.Globalization;

namespace MotCua.Engines.Rules;

/// <summary>A FEEL date in the proleptic Gregorian calendar, years -999999999 to 999999999; it has no time zone.</summary>
public readonly record struct FeelDate : IComparable<FeelDate>
{
    internal const int MaxYear = 999_999_999;

    /// <summary>Makes a date.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such day.</exception>
    public FeelDate(int year, int month, int day)
    {
        if (!Exists(year, month, day)) throw new ArgumentOutOfRangeException(nameof(day), $"No such day: {year}-{month}-{day}");
        Year = year;
        Month = month;
        Day = day;
    }

    /// <summary>The year.</summary>
    public int Year { get; }

    /// <summary>The month, 1 to 12.</summary>
    public int Month { get; }

    /// <summary>The day of the month, from 1.</summary>
    public int Day { get; }

    /// <summary>The day of the week as ISO counts it: 1 is Monday, 7 is Sunday.</summary>
    public int Weekday => (int)(((EpochDay + 3) % 7 + 7) % 7) + 1;

    /// <summary>Days since 1970-01-01.</summary>
    internal long EpochDay
    {
        get
        {
            long y = Month <= 2 ? Year - 1L : Year;
            var era = Math.DivRem(y >= 0 ? y : y - 399, 400).Quotient;
            var yearOfEra = y - era * 400;
            var dayOfYear = (153 * (Month + (Month > 2 ? -3 : 9)) + 2) / 5 + Day - 1;
            return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468;
        }
    }

    /// <summary>The same day as a .NET date.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The year is outside 1 to 9999.</exception>
    public DateOnly ToDateOnly() => new(Year, Month, Day);

    /// <summary>A .NET date as a FEEL date.</summary>
    public static FeelDate From(DateOnly date) => new(date.Year, date.Month, date.Day);

    internal static bool Exists(long year, long month, long day) =>
        year is >= -MaxYear and <= MaxYear && month is >= 1 and <= 12 && day >= 1 && day <= DaysIn((int)year, (int)month);

    internal static FeelDate? FromEpochDay(long epochDay)
    {
        var z = epochDay + 719_468;
        var era = Math.DivRem(z >= 0 ? z : z - 146_096, 146_097).Quotient;
        var dayOfEra = z - era * 146_097;
        var yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
        var dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        var shifted = (5 * dayOfYear + 2) / 153;
        var month = shifted < 10 ? shifted + 3 : shifted - 9;
        var year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
        return Math.Abs(year) > MaxYear ? null : new FeelDate((int)year, (int)month, (int)(dayOfYear - (153 * shifted + 2) / 5 + 1));
    }

    internal FeelDate? AddMonths(long months)
    {
        if (Math.Abs(months) > 24L * MaxYear) return null;
        var total = Year * 12L + Month - 1 + months;
        var year = (long)Math.Floor(total / 12m);
        var month = (int)(total - year * 12) + 1;
        return Math.Abs(year) > MaxYear ? null : new FeelDate((int)year, month, Math.Min(Day, DaysIn((int)year, month)));
    }

    internal static bool IsLeap(int year) => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);

    internal static int DaysIn(int year, int month) => month switch
    {
        2 => IsLeap(year) ? 29 : 28,
        4 or 6 or 9 or 11 => 30,
        _ => 31,
    };

    /// <inheritdoc/>
    public int CompareTo(FeelDate other) => (Year, Month, Day).CompareTo((other.Year, other.Month, other.Day));

    /// <summary>The date in ISO form.</summary>
    public override string ToString()
    {
        var sign = Year < 0 ? "-" : "";
        return string.Create(CultureInfo.InvariantCulture, $"{sign}{Math.Abs((long)Year):0000}-{Month:00}-{Day:00}");
    }
}
