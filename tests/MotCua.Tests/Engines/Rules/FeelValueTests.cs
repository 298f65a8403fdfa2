using System.Text.Json.Nodes;
using MotCua.Engines.Rules;

namespace MotCua.Tests.Engines.Rules;

/// <summary>Values at their edges: how dates, times and durations are read and written, their parts, arithmetic and order.</summary>
public sealed class FeelValueTests
{
    [Fact]
    public void Reading_days_and_times() => FeelCheck.Holds(
        """
        string(date("12025-01-01")) => "12025-01-01"
        string(date("-2025-01-01")) => "-2025-01-01"
        string(date("999999999-12-31")) => "999999999-12-31"
        date("1000000000-01-01") => null
        date("02025-01-01") => null
        date("2025-1-01") => null
        date("2025-00-01") => null
        date("2025-13-01") => null
        date("2025-01-00") => null
        date("2025-01-32") => null
        date("2025-04-31") => null
        date("2000-02-29") = date(2000, 2, 29) => true
        date("2100-02-29") => null
        date(2025.9, 1, 1) = date(2025, 1, 1) => true
        date(2025, 0, 1) => null
        date(2025, 1, 0) => null
        date(9999999999, 1, 1) => null
        string(time("23:59:59")) => "23:59:59"
        time("23:60:00") => null
        time("23:59:60") => null
        time("10:00") => null
        time("10:00:00\n") => null
        string(time("10:00:00.120")) => "10:00:00.12"
        string(time("10:00:00.1234567899")) => "10:00:00.123456789"
        string(time("10:00:00z")) => "10:00:00Z"
        string(time("10:00:00+00:00")) => "10:00:00Z"
        string(time("10:00:00+07:30")) => "10:00:00+07:30"
        string(time("10:00:00-03:00")) => "10:00:00-03:00"
        string(time("10:00:00+01:02:03")) => "10:00:00+01:02:03"
        string(time("10:00:00+18:00")) => "10:00:00+18:00"
        time("10:00:00+18:01") => null
        time("10:00:00+10:60") => null
        time("10:00:00+10:00:60") => null
        time("10:00:00+7:00") => null
        string(time("10:00:00@Asia/Ho_Chi_Minh")) => "10:00:00@Asia/Ho_Chi_Minh"
        time("10:00:00@No/Where") => null
        string(date and time("2024-12-31T24:00:00Z")) => "2025-01-01T00:00:00Z"
        date and time("2024-12-31T24:00:01") => null
        date and time("2024-12-31T24:01:00") => null
        date and time("2024-12-31T24:00:00.1") => null
        date and time("2024-12-31T24:00:00+19:00") => null
        date and time("999999999-12-31T24:00:00") => null
        date and time("2024-02-30T10:00:00") => null
        date and time("2024-02-28 10:00:00") => null
        time(0, 0, 0) = @"00:00:00" => true
        string(time(23, 59, 59.999)) => "23:59:59.999"
        time(-1, 0, 0) => null
        time(0, 60, 0) => null
        time(0, -1, 0) => null
        time(0, 0, 60) => null
        time(0, 0, -1) => null
        string(time(0, 0, 0, @"PT18H")) => "00:00:00+18:00"
        time(0, 0, 0, @"PT18H1S") => null
        date and time(2025, 2, 30, 0, 0, 0) => null
        date and time(2025, 2, 28, 24, 0, 0) => null
        date and time(2025, 2, 28, 0, 0, 0, "No/Where") => null
        date and time(2025, 2, 28, 24, 0, 0, "Asia/Ho_Chi_Minh") => null
        """);

    [Fact]
    public void Reading_and_writing_durations() => FeelCheck.Holds(
        """
        string(duration("P1Y")) => "P1Y"
        string(duration("P12M")) => "P1Y"
        string(duration("-P13M")) => "-P1Y1M"
        string(duration("P11M")) => "P11M"
        string(duration("P0M")) => "P0M"
        string(duration("P1DT0H")) => "P1D"
        string(duration("PT24H")) => "P1D"
        string(duration("PT60M")) => "PT1H"
        string(duration("PT61S")) => "PT1M1S"
        string(duration("PT0.5S")) => "PT0.5S"
        string(duration("-PT0.000000001S")) => "-PT0.000000001S"
        string(duration("P2DT3H4M5.06S")) => "P2DT3H4M5.06S"
        duration("P") => null
        duration("PT") => null
        duration("P1M1D") => null
        duration("1D") => null
        duration("P1S") => null
        duration("+P1D") => null
        duration("P999999999999999999Y") => null
        string(duration("P999999999999999999M")) => "P83333333333333333Y3M"
        """);

    [Fact]
    public void Parts() => FeelCheck.Holds(
        """
        @"2025-07-01".year => 2025
        @"2025-07-01".month => 7
        @"2025-07-01".day => 1
        @"2025-07-01".weekday => 2
        @"2025-07-06".weekday => 7
        @"2025-07-07".weekday => 1
        @"0000-01-01".weekday => 6
        @"2025-07-01".hour => null
        @"2025-07-01T10:20:30.5Z".weekday => 2
        @"2025-07-01T10:20:30.5Z".hour => 10
        @"2025-07-01T10:20:30.5Z".second => 30
        @"10:20:30.5".minute => 20
        @"10:20:30.5".second => 30
        @"10:20:30.5".day => null
        @"10:20:30".time offset => null
        @"10:20:30Z".time offset = @"PT0S" => true
        @"10:20:30-07:00".time offset = @"-PT7H" => true
        @"10:20:30@Asia/Ho_Chi_Minh".time offset = @"PT7H" => true
        @"10:20:30@Asia/Ho_Chi_Minh".timezone => "Asia/Ho_Chi_Minh"
        @"10:20:30+07:00".timezone => null
        @"2025-07-01T10:00:00@Europe/Paris".time offset = @"PT2H" => true
        @"2025-01-01T10:00:00@Europe/Paris".time offset = @"PT1H" => true
        @"P1DT2H3M4.5S".days => 1
        @"P1DT2H3M4.5S".hours => 2
        @"P1DT2H3M4.5S".minutes => 3
        @"P1DT2H3M4.5S".seconds => 4
        @"-P1DT2H3M4.5S".days => -1
        @"-P1DT2H3M4.5S".hours => -2
        @"-P1DT2H3M4.5S".seconds => -4
        @"P1D".months => null
        @"P15M".years => 1
        @"P15M".months => 3
        @"-P15M".years => -1
        @"-P15M".months => -3
        [1..2).start => 1
        [1..2).end => 2
        [1..2).start included => true
        [1..2).end included => false
        [1..2).middle => null
        [@"2025-07-01", @"2026-07-01"].year => [2025, 2026]
        "text".length => null
        1.year => null
        """);

    [Fact]
    public void Arithmetic() => FeelCheck.Holds(
        """
        string(@"2024-02-29" + @"P1Y") => "2025-02-28"
        string(@"2024-02-29" + @"P4Y") => "2028-02-29"
        string(@"2024-03-31" - @"P1M") => "2024-02-29"
        string(@"2024-01-31" + @"-P1M") => "2023-12-31"
        string(@"2024-01-31T10:00:00" + @"P1M") => "2024-02-29T10:00:00"
        string(@"P1M" + @"2024-01-31T10:00:00Z") => "2024-02-29T10:00:00Z"
        string(@"2024-01-31T10:00:00Z" - @"P1M") => "2023-12-31T10:00:00Z"
        string(@"PT1H" + @"23:30:00") => "00:30:00"
        string(@"PT1H" + @"2024-12-31T23:30:00") => "2025-01-01T00:30:00"
        string(@"P1D" + @"2024-12-31") => "2025-01-01"
        string(@"00:30:00" - @"PT1H") => "23:30:00"
        string(@"10:00:00+07:00" - @"09:00:00+07:00") => "PT1H"
        string(@"10:00:00Z" - @"10:00:00+07:00") => "PT7H"
        string(@"2025-01-02T00:00:00" - @"2025-01-01T12:00:00") => "PT12H"
        string(@"2025-01-02T00:00:00Z" - @"2025-01-01") => "P1D"
        @"2025-01-02T00:00:00" - @"2025-01-01" => null
        string(@"2025-01-01" - @"2025-01-02T00:00:00Z") => "-P1D"
        @"10:00:00" + @"P1M" => null
        @"10:00:00" - @"P1M" => null
        @"2025-01-01" + 1 => null
        1 - @"P1D" => null
        "a" - "b" => null
        "a" * 2 => null
        "a" / 2 => null
        "a" ** 2 => null
        string(@"P1D" * 0.5) => "PT12H"
        string(0.5 * @"P1D") => "PT12H"
        string(@"P3M" * 1.5) => "P4M"
        string(1.5 * @"P3M") => "P4M"
        string(@"P1D" / 4) => "PT6H"
        @"P1D" / @"PT6H" => 4
        @"P1D" / @"PT0S" => null
        @"P1Y" / @"P4M" => 3
        @"P1Y" / @"P0M" => null
        string(@"P1Y" / 5) => "P2M"
        @"P1Y" / 0 => null
        @"P1Y" / @"P1D" => null
        @"P1D" * @"P1D" => null
        1 / @"P1D" => null
        2 ** 0 => 1
        0 ** 0 => 1
        2 ** 10 => 1024
        2 ** -1 => 0.5
        4 ** 0.5 => 2
        -8 ** (1 / 3) => null
        10 ** 28 => 10000000000000000000000000000
        10 ** 29 => null
        2 ** 1000001 => null
        79228162514264337593543950335 * 2 => null
        -79228162514264337593543950335 - 1 => null
        7.5 - 8 => -0.5
        - @"PT1H" = @"-PT1H" => true
        - @"P1M" = @"-P1M" => true
        - true => null
        - null => null
        """);

    [Fact]
    public void Order_and_equality() => FeelCheck.Holds(
        """
        @"10:00:00Z" = @"17:00:00+07:00" => true
        @"10:00:00" = @"10:00:00Z" => false
        @"10:00:00" < @"10:00:00Z" => null
        @"10:00:00Z" < @"16:00:00+07:00" => false
        @"2025-01-01T00:00:00Z" = @"2025-01-01T07:00:00+07:00" => true
        @"2025-01-01T00:00:00" = @"2025-01-01T00:00:00Z" => false
        @"2025-01-01T00:00:00Z" < @"2025-01-01T00:00:01Z" => true
        @"P1D" > @"PT23H" => true
        @"P1Y" >= @"P12M" => true
        @"P1Y" < @"P1D" => null
        @"P1D" = @"P1M" => null
        "a" < "b" => true
        "Z" < "a" => true
        "a" < "ab" => true
        "ab" < "a" => false
        "🐎" > "z" => true
        "🐎" < "🐎a" => true
        "🐎a" > "🐎" => true
        "🐎" <= "🐎" => true
        [] = [] => true
        [1, 2] = [1] => false
        [1, [2]] = [1, [2]] => true
        [1] = [null] => false
        {a: 1} = {a: 1, b: 2} => false
        {a: null} = {b: null} => false
        {a: {b: 1}} = {a: {b: 1.0}} => true
        [1..2] = [1..3] => false
        [1..2] = (1..2] => false
        [1..2] = [0..2] => false
        (..2] = (..2] => true
        (..2] = [1..2] => false
        abs = abs => true
        null in [1..2] => null
        1 in ["a".."b"] => null
        "a" in [1..2] => null
        1 in [0..) => true
        [1..2] in [[1..2]] => true
        2 in [[1..2], 5] => true
        [1, 2] in [[1, 2], 3] => true
        1 in [[1, 2]] => false
        """);

    [Fact]
    public void Writing() => FeelCheck.Holds(
        """
        string(null) => null
        string(true) => "true"
        string(false) => "false"
        string(1.50) => "1.5"
        string(-0.0000001) => "-0.0000001"
        string("a") => "a"
        string([]) => "[]"
        string([null, "a\"b\\", [1]]) = "[null, \"a\\\"b\\\\\", [1]]" => true
        string({}) => "{}"
        string({a b: 1, "c-d": 2, "": 3, "e_1'": 4}) = "{a b: 1, \"c-d\": 2, \"\": 3, e_1': 4}" => true
        string((1..2]) => "(1..2]"
        string([1..2)) => "[1..2)"
        string((..2]) => "(..2]"
        string([1..)) => "[1..)"
        string([@"2025-01-01", @"PT1H"]) => "[2025-01-01, PT1H]"
        """);

    [Fact]
    public void Values_of_the_host()
    {
        object[] numbers = [1, 1L, (short)1, (byte)1, 1u, 1ul, (ushort)1, (sbyte)1, 1.0, 1f, 1m];
        foreach (var number in numbers) new FeelContext { ["x"] = number }["x"].ShouldBe(1m, number.GetType().Name);
        Of(double.NaN).ShouldBeNull();
        Of(1e29).ShouldBeNull();
        Of('a').ShouldBe("a");
        Of(DayOfWeek.Monday).ShouldBe("Monday");
        Of(Guid.Empty).ShouldBe(Guid.Empty.ToString());
        FeelCheck.Show(Of(new DateOnly(2025, 1, 2))).ShouldBe("2025-01-02");
        FeelCheck.Show(Of(new TimeOnly(8, 30))).ShouldBe("08:30:00");
        FeelCheck.Show(Of(new DateTimeOffset(2025, 1, 2, 8, 0, 0, TimeSpan.FromHours(7)))).ShouldBe("2025-01-02T08:00:00+07:00");
        FeelCheck.Show(Of(TimeSpan.FromMinutes(90))).ShouldBe("PT1H30M");
        FeelCheck.Show(Of(new Dictionary<string, object?> { ["a"] = 1 })).ShouldBe("{a: 1}");
        FeelCheck.Show(Of(JsonNode.Parse("""{"a": [1, "x", true, false, null, 1e99]}"""))).ShouldBe("{a: [1, \"x\", true, false, null, null]}");
        Should.Throw<ArgumentException>(() => Of(new object())).Message.ShouldContain("no FEEL counterpart");
    }

    [Fact]
    public void Json_and_back()
    {
        FeelJson.ToJson(Feel.Parse("{a: [1, \"x\", true, null], b: @\"2025-01-01\", c: {d: [1..2]}}").Evaluate([]))!.ToJsonString()
            .ShouldBe("""{"a":[1,"x",true,null],"b":"2025-01-01","c":{"d":"[1..2]"}}""");
        FeelJson.ToJson(null).ShouldBeNull();
        FeelJson.ToFeel(null).ShouldBeNull();
        FeelJson.ToContext([KeyValuePair.Create("a", (JsonNode?)JsonValue.Create(1))])["a"].ShouldBe(1m);
    }

    [Fact]
    public void A_context_is_read_by_name_and_in_order()
    {
        var context = new FeelContext([KeyValuePair.Create("b", (object?)1), KeyValuePair.Create("a", (object?)2), KeyValuePair.Create("b", (object?)3)]);
        context.Names.ShouldBe(["b", "a"]);
        (context.Count, context["b"], context["c"]).ShouldBe((2, 3m, null));
        (context.TryGet("c", out var missing), missing).ShouldBe((false, null));
        context.ToString().ShouldBe("{b: 3, a: 2}");
    }

    [Fact]
    public void An_expression_keeps_its_text_and_says_whether_it_is_true()
    {
        (Feel.Parse("1 = 1").Text, Feel.ParseTest("< 2").Text).ShouldBe(("1 = 1", "< 2"));
        Feel.Parse("1 = 1").IsTrue([]).ShouldBeTrue();
        Feel.Parse("null").IsTrue([]).ShouldBeFalse();
        Feel.Parse("1").IsTrue([]).ShouldBeFalse();
    }

    private static object? Of(object? value) => new FeelContext { ["x"] = value }["x"];
}
