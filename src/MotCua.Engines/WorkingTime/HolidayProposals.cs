namespace MotCua.Engines.WorkingTime;

/// <summary>A day the law suggests as a day off. It binds nobody until a person approves it as a calendar row.</summary>
/// <param name="On">The date.</param>
/// <param name="Code">Stable name of the holiday.</param>
/// <param name="NameVi">Vietnamese name.</param>
/// <param name="NameEn">English name.</param>
/// <param name="InLieuOf">The weekend date it replaces, when it is a day in lieu (vi: nghỉ bù).</param>
/// <param name="IsChoice">Whether the exact dates are chosen each year by the Prime Minister, so that this is a guess.</param>
public sealed record HolidayProposal(
    DateOnly On, string Code, string NameVi, string NameEn, DateOnly? InLieuOf = null, bool IsChoice = false)
{
    /// <summary>The row to put before the person who approves; its source is still to be entered.</summary>
    public CalendarDay ToCalendarDay() => new(On, DayKind.Off)
    {
        NameVi = InLieuOf is null ? NameVi : $"{NameVi} (nghỉ bù)",
        NameEn = InLieuOf is null ? NameEn : $"{NameEn} (day in lieu)",
    };
}

/// <summary>
/// Proposes the public holidays of a year (Labour Code 45/2019/QH14, art. 112; day in lieu, art. 111.3; 24 November
/// from 2026, Resolution 28/2026/QH16). Tết and Giỗ Tổ come from the lunar calendar. Swapped days (vi: hoán đổi)
/// are decided year by year and never proposed.
/// </summary>
public static class HolidayProposals
{
    /// <summary>First year in which the present law holds.</summary>
    public const int FirstYear = 2021;

    private const int CultureDayFrom = 2026;
    private const int TetDays = 5;

    /// <summary>The proposed days off of a year in order of date, weekend days among them and their days in lieu.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The year is not 2021 to 2100.</exception>
    public static IReadOnlyList<HolidayProposal> For(int year)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, FirstYear);
        var tet = VietnameseLunar.Tet(year);
        List<HolidayProposal> days =
        [
            new(new DateOnly(year, 1, 1), "new-year", "Tết Dương lịch", "New Year's Day"),
            .. LongestRest([TetBlock(tet.AddDays(-2)), TetBlock(tet.AddDays(-1))]),
            new(VietnameseLunar.HungKings(year), "hung-kings", "Giỗ Tổ Hùng Vương", "Hùng Kings' Commemoration"),
            new(new DateOnly(year, 4, 30), "victory", "Ngày Chiến thắng", "Victory Day"),
            new(new DateOnly(year, 5, 1), "labour", "Ngày Quốc tế Lao động", "International Labour Day"),
            .. LongestRest([NationalDays(year, 1), NationalDays(year, 2)]),
        ];
        if (year >= CultureDayFrom)
            days.Add(new HolidayProposal(new DateOnly(year, 11, 24), "culture", "Ngày Văn hóa Việt Nam", "Vietnam Culture Day"));
        return [.. WithDaysInLieu(days).OrderBy(day => day.On)];
    }

    private static List<HolidayProposal> TetBlock(DateOnly from) =>
        [.. Enumerable.Range(0, TetDays).Select(i =>
            new HolidayProposal(from.AddDays(i), "tet", "Tết Nguyên đán", "Lunar New Year", IsChoice: true))];

    /// <summary>2 September and a neighbour of it: the day before or the day after.</summary>
    private static List<HolidayProposal> NationalDays(int year, int firstDay) =>
        [.. Enumerable.Range(firstDay, 2).Select(day => new HolidayProposal(
            new DateOnly(year, 9, day), "national", "Quốc khánh", "National Day", IsChoice: day != 2))];

    /// <summary>Of several blocks, the one that gives the longest unbroken rest; the first of equals.</summary>
    private static List<HolidayProposal> LongestRest(List<HolidayProposal>[] blocks) => blocks.MaxBy(RestOf)!;

    private static int RestOf(List<HolidayProposal> block)
    {
        var off = WithDaysInLieu(block).Select(day => day.On).ToHashSet();
        var (from, to) = (block[0].On, block[0].On);
        while (IsRest(from.AddDays(-1)))
            from = from.AddDays(-1);
        while (IsRest(to.AddDays(1)))
            to = to.AddDays(1);
        return to.DayNumber - from.DayNumber;

        bool IsRest(DateOnly on) => IsWeekend(on) || off.Contains(on);
    }

    private static List<HolidayProposal> WithDaysInLieu(List<HolidayProposal> days)
    {
        var taken = days.Select(day => day.On).ToHashSet();
        List<HolidayProposal> all = [.. days];
        foreach (var day in days.Where(day => IsWeekend(day.On)))
        {
            var on = day.On.AddDays(1);
            while (IsWeekend(on) || !taken.Add(on))
                on = on.AddDays(1);
            all.Add(day with { On = on, InLieuOf = day.On });
        }

        return all;
    }

    private static bool IsWeekend(DateOnly on) => on.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
}
