using MotCua.Engines.WorkingTime;

namespace MotCua.Tests.Engines.WorkingTime;

/// <summary>
/// Every year from 1900 to 2100 against tables made by another program with the shorter series in common use for the
/// Vietnamese calendar at UTC+7. One digit a year, 0-9 then a-z.
/// </summary>
public sealed class VietnameseLunarTableTests
{
    private const string Digits = "0123456789abcdefghijklmnopqrstuvwxyz";

    /// <summary>Days from 20 January to the first day of the lunar year.</summary>
    private const string Tet =
        "buj8rf5od2lath6pe3mcvj8rg4od3lash6pe4mbuj7qg5od2l9"
        + "sh7pe4nbtj8qg5oc1k9rh7qe3mbti8rg5od1k9sh7qf3lbui8r"
        + "g4nc2k9si6pe3lbuj8rg5nc2l9sh6od3mbuj8qf4nc2lash6pd"
        + "3mctj8qf4nd1k9sg6pe3mbui7qg4nd2k9sh6pe4lati7qg5nc1"
        + "k";

    /// <summary>Days from 28 March to the tenth of month 3.</summary>
    private const string HungKings =
        "cvkash6pdwmbtj8qe4ndvk9sg5oewmbui7qf4ndvk9rh5oexla"
        + "ti7qf5ncvk8rh6oe3mati8qf5ncuj9rh6pdwlasi8rf4ncuj9s"
        + "h6pevlati7qf3mcvj9sh5odwlatj7qf4mcvk9rg6ndwmati7pe"
        + "4ncvk9rg5od3mbti7qe4ncuj8rg5oe2lath6pf4ncvj8rg5oew"
        + "l";

    /// <summary>The leap month, or 0.</summary>
    private const string LeapMonths =
        "80050040020600500307006004002060050030800600400207"
        + "00500308006004003070050040800600400207005003080050"
        + "040020700500409006004002060050030b0060050020700500"
        + "30800600400307005004080060040030700500408006004002"
        + "0";

    [Fact]
    public void Tet_and_the_Hung_Kings_agree_in_every_year()
    {
        for (var year = 1900; year <= 2100; year++)
        {
            VietnameseLunar.Tet(year).ShouldBe(new DateOnly(year, 1, 20).AddDays(Digits.IndexOf(Tet[year - 1900])));
            VietnameseLunar.HungKings(year).ShouldBe(new DateOnly(year, 3, 28).AddDays(Digits.IndexOf(HungKings[year - 1900])));
        }
    }

    [Fact]
    public void Leap_months_agree_in_every_year()
    {
        for (var year = 1900; year <= 2100; year++)
        {
            var leap = Enumerable.Range(1, 12).Where(month => HasLeapMonth(year, month)).ToList();
            leap.ShouldBe(LeapMonths[year - 1900] == '0' ? [] : [Digits.IndexOf(LeapMonths[year - 1900])], $"{year}");
        }
    }

    [Theory]
    [InlineData("2031-04-21")]
    [InlineData("2026-05-17")]
    [InlineData("1999-08-11")]
    [InlineData("2009-07-22")]
    [InlineData("1955-06-20")]
    public void A_month_begins_on_the_day_of_the_new_moon_in_Vietnam(string on) =>
        VietnameseLunar.ToLunar(Calendars.Date(on)).Day.ShouldBe(1);

    private static bool HasLeapMonth(int year, int month)
    {
        try
        {
            return VietnameseLunar.ToSolar(new LunarDate(year, month, 1, true)).Year >= year;
        }
        catch (ArgumentOutOfRangeException)
        {
            return false;
        }
    }
}
