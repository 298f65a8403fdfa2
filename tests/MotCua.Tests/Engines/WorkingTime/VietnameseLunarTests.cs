using CsCheck;
using MotCua.Engines.WorkingTime;
using static MotCua.Tests.Engines.WorkingTime.Calendars;

namespace MotCua.Tests.Engines.WorkingTime;

public sealed class VietnameseLunarTests
{
    [Theory]
    [InlineData(1900, "1900-01-31", "1900-04-09")]
    [InlineData(1985, "1985-01-21", "1985-04-29")]
    [InlineData(2007, "2007-02-17", "2007-04-26")]
    [InlineData(2023, "2023-01-22", "2023-04-29")]
    [InlineData(2024, "2024-02-10", "2024-04-18")]
    [InlineData(2025, "2025-01-29", "2025-04-07")]
    [InlineData(2026, "2026-02-17", "2026-04-26")]
    [InlineData(2027, "2027-02-06", "2027-04-16")]
    [InlineData(2028, "2028-01-26", "2028-04-04")]
    [InlineData(2029, "2029-02-13", "2029-04-23")]
    [InlineData(2030, "2030-02-02", "2030-04-12")]
    [InlineData(2031, "2031-01-23", "2031-04-01")]
    [InlineData(2032, "2032-02-11", "2032-04-19")]
    [InlineData(2033, "2033-01-31", "2033-04-09")]
    [InlineData(2034, "2034-02-19", "2034-04-28")]
    [InlineData(2035, "2035-02-08", "2035-04-17")]
    public void Tet_and_the_Hung_Kings_fall_as_at_seven_hours_east(int year, string tet, string hungKings)
    {
        VietnameseLunar.Tet(year).ShouldBe(Date(tet));
        VietnameseLunar.HungKings(year).ShouldBe(Date(hungKings));
    }

    [Theory]
    [InlineData("2023-03-22", 2, 1)]
    [InlineData("2025-07-25", 6, 1)]
    [InlineData("2020-05-23", 4, 1)]
    [InlineData("1987-08-24", 7, 1)]
    public void A_leap_month_repeats_the_month_before(string on, int month, int day)
    {
        VietnameseLunar.ToLunar(Date(on)).ShouldBe(new LunarDate(Date(on).Year, month, day, true));
        VietnameseLunar.ToSolar(new LunarDate(Date(on).Year, month, day, true)).ShouldBe(Date(on));
    }

    [Theory]
    [InlineData("2030-02-01", 2029, 12, 29)]
    [InlineData("2026-02-16", 2025, 12, 29)]
    [InlineData("2024-02-09", 2023, 12, 30)]
    [InlineData("2100-12-31", 2100, 12, 1)]
    public void The_end_of_the_year_belongs_to_the_year_before(string on, int year, int month, int day) =>
        VietnameseLunar.ToLunar(Date(on)).ShouldBe(new LunarDate(year, month, day));

    [Fact]
    public void Every_solar_day_reads_back_from_its_lunar_date() =>
        Gen.Int[Date("1900-02-01").DayNumber, Date("2100-12-31").DayNumber].Select(DateOnly.FromDayNumber)
            .Sample(on => VietnameseLunar.ToSolar(VietnameseLunar.ToLunar(on)).ShouldBe(on), iter: 2000);

    [Fact]
    public void Lunar_days_follow_one_another_and_a_month_has_29_or_30()
    {
        var previous = VietnameseLunar.ToLunar(Date("2025-01-01"));
        for (var on = Date("2025-01-02"); on <= Date("2034-12-31"); on = on.AddDays(1))
        {
            var next = VietnameseLunar.ToLunar(on);
            if (next.Day == 1)
                previous.Day.ShouldBeInRange(29, 30);
            else
                next.ShouldBe(previous with { Day = previous.Day + 1 });
            previous = next;
        }
    }

    [Fact]
    public void Every_lunar_year_begins_between_20_January_and_21_February()
    {
        for (var year = 1900; year <= 2100; year++)
            VietnameseLunar.Tet(year).ShouldBeInRange(new DateOnly(year, 1, 20), new DateOnly(year, 2, 21));
    }

    [Fact]
    public void A_day_that_is_not_in_the_calendar_is_refused()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => VietnameseLunar.ToSolar(new LunarDate(2026, 3, 10, true)));
        Should.Throw<ArgumentOutOfRangeException>(() => VietnameseLunar.ToSolar(new LunarDate(2026, 13, 1)));
        Should.Throw<ArgumentOutOfRangeException>(() => VietnameseLunar.ToSolar(new LunarDate(2025, 12, 30)));
        Should.Throw<ArgumentOutOfRangeException>(() => VietnameseLunar.ToSolar(new LunarDate(2026, 1, 0)));
        Should.Throw<ArgumentOutOfRangeException>(() => VietnameseLunar.Tet(1899));
        Should.Throw<ArgumentOutOfRangeException>(() => VietnameseLunar.ToLunar(Date("2101-01-01")));
    }
}
