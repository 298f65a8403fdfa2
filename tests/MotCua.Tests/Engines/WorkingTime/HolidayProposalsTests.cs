using MotCua.Engines.WorkingTime;
using static MotCua.Tests.Engines.WorkingTime.Calendars;

namespace MotCua.Tests.Engines.WorkingTime;

public sealed class HolidayProposalsTests
{
    [Theory]
    [InlineData(2024, "02-08 02-09 02-12 02-13 02-14")]
    [InlineData(2025, "01-27 01-28 01-29 01-30 01-31")]
    [InlineData(2026, "02-16 02-17 02-18 02-19 02-20")]
    public void Tet_takes_five_working_days(int year, string expected) =>
        WorkingDaysOff(year, "tet").ShouldBe(expected.Split(' '));

    [Theory]
    [InlineData(2025, "09-01 09-02")]
    [InlineData(2026, "09-01 09-02")]
    [InlineData(2027, "09-02 09-03")]
    public void National_Day_takes_the_neighbour_that_rests_longest(int year, string expected) =>
        WorkingDaysOff(year, "national").ShouldBe(expected.Split(' '));

    [Fact]
    public void A_holiday_on_a_weekend_gets_a_day_in_lieu()
    {
        var lieu = HolidayProposals.For(2026).Single(day => day.Code == "hung-kings" && day.InLieuOf is not null);

        (lieu.On, lieu.InLieuOf).ShouldBe((Date("2026-04-27"), Date("2026-04-26")));
        lieu.ToCalendarDay().NameVi.ShouldBe("Giỗ Tổ Hùng Vương (nghỉ bù)");
        lieu.ToCalendarDay().NameEn.ShouldBe("Hùng Kings' Commemoration (day in lieu)");
        HolidayProposals.For(2027).Single(day => day.Code == "labour" && day.InLieuOf is not null).On
            .ShouldBe(Date("2027-05-03"));
    }

    [Fact]
    public void Eleven_days_of_work_are_off_until_2025_and_twelve_from_2026()
    {
        for (var year = 2021; year <= 2100; year++)
        {
            var days = HolidayProposals.For(year);
            days.Select(day => day.On).ShouldBeInOrder();
            WorkingDaysOff(year).Length.ShouldBe(year < 2026 ? 11 : 12);
        }
    }

    [Fact]
    public void The_year_2026_is_proposed_by_name()
    {
        HolidayProposals.For(2026).Where(day => day.Code != "tet").Select(day => $"{day.On:MM-dd} {day.NameVi} / {day.NameEn}").ShouldBe(
        [
            "01-01 Tết Dương lịch / New Year's Day",
            "04-26 Giỗ Tổ Hùng Vương / Hùng Kings' Commemoration",
            "04-27 Giỗ Tổ Hùng Vương / Hùng Kings' Commemoration",
            "04-30 Ngày Chiến thắng / Victory Day",
            "05-01 Ngày Quốc tế Lao động / International Labour Day",
            "09-01 Quốc khánh / National Day",
            "09-02 Quốc khánh / National Day",
            "11-24 Ngày Văn hóa Việt Nam / Vietnam Culture Day",
        ]);
        HolidayProposals.For(2026).Where(day => day.Code == "tet").ShouldAllBe(day => day.IsChoice && day.NameEn == "Lunar New Year");
        HolidayProposals.For(2026).Where(day => day.Code == "national").Select(day => day.IsChoice).ShouldBe([true, false]);
        HolidayProposals.For(2026).Select(day => day.Code).Distinct()
            .ShouldBe(["new-year", "tet", "hung-kings", "victory", "labour", "national", "culture"]);
        HolidayProposals.For(2026)[1].NameVi.ShouldBe("Tết Nguyên đán");
        HolidayProposals.For(2026)[0].ToCalendarDay().ShouldBe(new CalendarDay(Date("2026-01-01"), DayKind.Off)
        {
            NameVi = "Tết Dương lịch", NameEn = "New Year's Day",
        });
    }

    [Fact]
    public void A_year_before_the_law_has_no_proposal() =>
        Should.Throw<ArgumentOutOfRangeException>(() => HolidayProposals.For(2020));

    private static string[] WorkingDaysOff(int year, string? code = null) =>
    [
        .. HolidayProposals.For(year)
            .Where(day => code is null || day.Code == code)
            .Where(day => day.On.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
            .Select(day => day.On.ToString("MM-dd")),
    ];
}
