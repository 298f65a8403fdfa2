using System.Globalization;
using System.Text.RegularExpressions;
using MotCua.Web.Localisation;

namespace MotCua.Tests.Web;

public class TextsTests
{
    private static readonly Texts Texts = Texts.Load();

    [Fact]
    public void Both_languages_have_the_same_keys()
    {
        var vietnamese = Texts.Keys(Texts.Vietnamese);
        var english = Texts.Keys(Texts.English);
        vietnamese.Except(english).ShouldBeEmpty("missing in English");
        english.Except(vietnamese).ShouldBeEmpty("missing in Vietnamese");
    }

    [Fact]
    public void No_text_is_blank_and_both_languages_use_the_same_places()
    {
        foreach (var key in Texts.Keys(Texts.Vietnamese))
        {
            var vietnamese = Texts.In(Texts.Vietnamese, key);
            var english = Texts.In(Texts.English, key);
            vietnamese.ShouldNotBeNullOrWhiteSpace(key);
            english.ShouldNotBeNullOrWhiteSpace(key);
            Places(vietnamese).ShouldBe(Places(english), key);
        }
    }

    [Fact]
    public void A_missing_key_throws_when_strict_and_shows_itself_otherwise()
    {
        Should.Throw<KeyNotFoundException>(() => Texts["no.such.key"]);
        Texts.Load(strict: false)["no.such.key"].ShouldBe("no.such.key");
    }

    [Theory]
    [InlineData("vi-VN", "Thứ Ba, 24/11/2026")]
    [InlineData("en-GB", "Tuesday, 24/11/2026")]
    public void A_long_date_names_the_weekday(string culture, string expected) =>
        In(culture, () => Texts.LongDate(new DateOnly(2026, 11, 24)).ShouldBe(expected));

    [Fact]
    public void An_instant_is_told_in_Vietnamese_time() =>
        In("vi-VN", () => Texts.Moment(new DateTimeOffset(2026, 11, 23, 18, 5, 0, TimeSpan.Zero)).ShouldBe("01:05, 24/11/2026"));

    [Theory]
    [InlineData("31", "2", "2024", null)]
    [InlineData("29", "2", "2024", "2024-02-29")]
    [InlineData("29", "2", "2023", null)]
    [InlineData("1", "13", "2024", null)]
    [InlineData("1", "1", "24", null)]
    [InlineData(" 5 ", "09", "1998", "1998-09-05")]
    [InlineData("+5", "9", "1998", null)]
    public void A_date_in_boxes_is_read_only_when_it_exists(string day, string month, string year, string? expected) =>
        new DateParts { Day = day, Month = month, Year = year }.ToDate()
            .ShouldBe(expected is null ? null : DateOnly.Parse(expected, CultureInfo.InvariantCulture));

    private static string Places(string text) =>
        string.Join(' ', Regex.Matches(text, @"\{\d+\}|%\{\w+\}").Select(match => match.Value).Distinct().Order());

    private static void In(string culture, Action action)
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
        try { action(); }
        finally { CultureInfo.CurrentUICulture = before; }
    }
}
