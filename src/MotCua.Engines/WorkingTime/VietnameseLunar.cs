namespace MotCua.Engines.WorkingTime;

/// <summary>A date of the Vietnamese lunar calendar (vi: ngày âm lịch).</summary>
/// <param name="Year">The lunar year, named after the solar year in which it begins.</param>
/// <param name="Month">1 to 12.</param>
/// <param name="Day">1 to 30.</param>
/// <param name="IsLeapMonth">Whether the month repeats the one before it (vi: tháng nhuận).</param>
public readonly record struct LunarDate(int Year, int Month, int Day, bool IsLeapMonth = false);

/// <summary>
/// The Vietnamese lunar calendar for the solar years 1900 to 2100, from the positions of the Sun and the Moon at
/// UTC+7: a month begins on the day of a new moon, month 11 holds the winter solstice, and of thirteen months
/// between two of them the first without a major solar term is the leap month. It is calculated, not decreed: dates
/// lived under another time zone (before 1968) may differ from it.
/// </summary>
public static class VietnameseLunar
{
    /// <summary>First solar year known.</summary>
    public const int FirstYear = 1900;

    /// <summary>Last solar year known.</summary>
    public const int LastYear = 2100;

    private const int WinterSolsticeSector = 9;

    /// <summary>The solar date of the first day of a lunar year (vi: mùng một Tết Nguyên đán).</summary>
    public static DateOnly Tet(int year) => ToSolar(new LunarDate(year, 1, 1));

    /// <summary>The solar date of the commemoration of the Hùng Kings, the tenth of month 3 (vi: Giỗ Tổ Hùng Vương).</summary>
    public static DateOnly HungKings(int year) => ToSolar(new LunarDate(year, 3, 10));

    /// <summary>The lunar date of a solar one.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The year is not 1900 to 2100.</exception>
    public static LunarDate ToLunar(DateOnly on)
    {
        CheckYear(on.Year);
        var year = on.DayNumber >= Astronomy.NewMoonDay(EleventhMonth(on.Year)) ? on.Year : on.Year - 1;
        var eleventh = EleventhMonth(year);
        var k = Astronomy.NewMoonOnOrBefore(on.DayNumber);
        var (month, isLeap) = MonthAt(k - eleventh, LeapIndex(year));
        return new LunarDate(month >= 11 ? year : year + 1, month, on.DayNumber - Astronomy.NewMoonDay(k) + 1, isLeap);
    }

    /// <summary>The solar date of a lunar one.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The year is not 1900 to 2100, or has no such month or day.</exception>
    public static DateOnly ToSolar(LunarDate date)
    {
        CheckYear(date.Year);
        var year = date.Month >= 11 ? date.Year : date.Year - 1;
        var (eleventh, leap) = (EleventhMonth(year), LeapIndex(year));
        var index = Enumerable.Range(0, 13).Where(i => MonthAt(i, leap) == (date.Month, date.IsLeapMonth)).FirstOrDefault(-1);
        if (index < 0 || date.Day < 1 || date.Day > Length(eleventh + index))
            throw new ArgumentOutOfRangeException(nameof(date), date, "The lunar calendar has no such day.");
        return DateOnly.FromDayNumber(Astronomy.NewMoonDay(eleventh + index) + date.Day - 1);
    }

    private static int Length(int k) => Astronomy.NewMoonDay(k + 1) - Astronomy.NewMoonDay(k);

    /// <summary>The new moon that begins month 11: the last one not later than the winter solstice of a solar year.</summary>
    private static int EleventhMonth(int year)
    {
        var k = Astronomy.NewMoonOnOrBefore(new DateOnly(year, 12, 31).DayNumber);
        return Astronomy.SunSector(Astronomy.NewMoonDay(k)) >= WinterSolsticeSector ? k - 1 : k;
    }

    /// <summary>Which month after month 11 of a year is a leap month; 0 when none is.</summary>
    private static int LeapIndex(int year)
    {
        var eleventh = EleventhMonth(year);
        if (EleventhMonth(year + 1) - eleventh == 12)
            return 0;
        var index = 1;
        while (SectorOf(eleventh + index) != SectorOf(eleventh + index + 1))
            index++;
        return index;
    }

    private static int SectorOf(int k) => Astronomy.SunSector(Astronomy.NewMoonDay(k));

    private static (int Month, bool IsLeap) MonthAt(int index, int leap)
    {
        var passed = leap > 0 && index >= leap ? index - 1 : index;
        return ((passed + 10) % 12 + 1, leap > 0 && index == leap);
    }

    private static void CheckYear(int year)
    {
        if (year is < FirstYear or > LastYear)
            throw new ArgumentOutOfRangeException(nameof(year), year, $"Known years are {FirstYear} to {LastYear}.");
    }
}
