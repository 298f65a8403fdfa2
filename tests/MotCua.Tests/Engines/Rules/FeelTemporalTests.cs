using MotCua.Engines.Rules;

namespace MotCua.Tests.Engines.Rules;

/// <summary>Dates, times, durations and the relations of ranges.</summary>
public class FeelTemporalTests
{
    [Theory]
    [InlineData("date(\"2025-02-29\")", "null")]
    [InlineData("date(\"2024-02-29\")", "2024-02-29")]
    [InlineData("date(\"1900-02-29\")", "null")]
    [InlineData("date(2025, 7, 1)", "2025-07-01")]
    [InlineData("date(2025, 13, 1)", "null")]
    [InlineData("date(@\"2025-07-01T10:00:00\")", "2025-07-01")]
    [InlineData("date(\"-0044-03-15\").year", "-44")]
    [InlineData("@\"2025-07-01\".weekday", "2")]
    [InlineData("@\"1969-12-28\".weekday", "7")]
    [InlineData("time(\"24:00:00\")", "null")]
    [InlineData("time(\"23:59:59.5Z\")", "23:59:59.5Z")]
    [InlineData("time(10, 5, 1.5)", "10:05:01.5")]
    [InlineData("time(10, 5, 1, @\"PT7H\")", "10:05:01+07:00")]
    [InlineData("time(10, 5, 1, @\"-PT7H30M\").time offset", "-PT7H30M")]
    [InlineData("time(24, 0, 0)", "null")]
    [InlineData("time(@\"2025-07-01\")", "00:00:00Z")]
    [InlineData("date and time(\"2025-07-01T24:00:00\")", "2025-07-02T00:00:00")]
    [InlineData("date and time(\"2025-07-01\")", "2025-07-01T00:00:00")]
    [InlineData("date and time(@\"2025-07-01\", @\"10:00:00\")", "2025-07-01T10:00:00")]
    [InlineData("date and time(2025, 7, 1, 10, 0, 0)", "2025-07-01T10:00:00")]
    [InlineData("date and time(2025, 7, 1, 10, 0, 0, @\"PT7H\")", "2025-07-01T10:00:00+07:00")]
    [InlineData("date and time(2025, 7, 1, 10, 0, 0, \"Asia/Ho_Chi_Minh\").time offset", "PT7H")]
    [InlineData("@\"2025-07-01T10:00:00@Asia/Ho_Chi_Minh\".timezone", "\"Asia/Ho_Chi_Minh\"")]
    [InlineData("@\"2025-07-01T10:00:00\".timezone", "null")]
    [InlineData("@\"2025-07-01T10:20:30\".hour", "10")]
    [InlineData("@\"2025-07-01T10:20:30\".minute", "20")]
    [InlineData("@\"2025-07-01T10:20:30\".second", "30")]
    [InlineData("@\"2025-07-01T10:20:30\".month", "7")]
    [InlineData("@\"2025-07-01T10:20:30\".day", "1")]
    [InlineData("date and time(\"2025-07-01T10:00:00+19:00\")", "null")]
    [InlineData("date and time(\"2025-07-01T10:00:00@No/Where\")", "null")]
    [InlineData("now()", "2025-07-01T09:30:00+07:00")]
    [InlineData("today()", "2025-07-01")]
    public void Making_and_parts(string expression, string expected) => FeelCheck.Result(expression).ShouldBe(expected);

    [Theory]
    [InlineData("duration(\"P1Y14M\")", "P2Y2M")]
    [InlineData("duration(\"P0Y\")", "P0M")]
    [InlineData("duration(\"-PT90M\")", "-PT1H30M")]
    [InlineData("duration(\"PT0S\")", "PT0S")]
    [InlineData("duration(\"P1DT2H3M4.5S\")", "P1DT2H3M4.5S")]
    [InlineData("duration(\"P\")", "null")]
    [InlineData("duration(\"P1DT\")", "null")]
    [InlineData("duration(\"P1Y1D\")", "null")]
    [InlineData("@\"P1DT2H3M4S\".hours", "2")]
    [InlineData("@\"P1DT2H3M4S\".days", "1")]
    [InlineData("@\"P1DT2H3M4S\".minutes", "3")]
    [InlineData("@\"P1DT2H3M4S\".seconds", "4")]
    [InlineData("@\"P14M\".years", "1")]
    [InlineData("@\"P14M\".months", "2")]
    [InlineData("@\"P14M\".days", "null")]
    [InlineData("years and months duration(@\"2024-02-29\", @\"2025-02-28\")", "P11M")]
    [InlineData("years and months duration(@\"2025-02-28\", @\"2024-02-29\")", "-P11M")]
    [InlineData("years and months duration(@\"2024-01-15\", @\"2025-03-15\")", "P1Y2M")]
    [InlineData("years and months duration(1, 2)", "null")]
    public void Durations(string expression, string expected) => FeelCheck.Result(expression).ShouldBe(expected);

    [Theory]
    [InlineData("@\"2025-01-31\" + @\"P1M\"", "2025-02-28")]
    [InlineData("@\"2025-01-31\" - @\"P2M\"", "2024-11-30")]
    [InlineData("@\"P1M\" + @\"2024-01-31\"", "2024-02-29")]
    [InlineData("@\"2025-01-01\" + @\"PT36H\"", "2025-01-02")]
    [InlineData("@\"2025-01-01\" - @\"PT1H\"", "2024-12-31")]
    [InlineData("@\"2025-01-02\" - @\"2025-01-01\"", "P1D")]
    [InlineData("@\"2025-01-01T23:00:00\" + @\"PT2H\"", "2025-01-02T01:00:00")]
    [InlineData("@\"23:00:00\" + @\"PT2H\"", "01:00:00")]
    [InlineData("@\"01:00:00\" - @\"PT2H\"", "23:00:00")]
    [InlineData("@\"10:00:00\" - @\"11:00:00\"", "-PT1H")]
    [InlineData("@\"10:00:00\" - @\"11:00:00Z\"", "null")]
    [InlineData("@\"2025-03-30T00:00:00@Europe/Paris\" + @\"P1D\"", "2025-03-31T01:00:00@Europe/Paris")]
    [InlineData("@\"P1D\" + @\"PT1H\"", "P1DT1H")]
    [InlineData("@\"P1D\" - @\"PT1H\"", "PT23H")]
    [InlineData("@\"P1Y\" + @\"P1M\"", "P1Y1M")]
    [InlineData("@\"P1Y\" - @\"P1M\"", "P11M")]
    [InlineData("@\"P1Y\" + @\"P1D\"", "null")]
    [InlineData("@\"P1D\" * 1.5", "P1DT12H")]
    [InlineData("2 * @\"P1M\"", "P2M")]
    [InlineData("@\"P1D\" / 2", "PT12H")]
    [InlineData("@\"P1D\" / @\"PT6H\"", "4")]
    [InlineData("@\"P1Y\" / @\"P1M\"", "12")]
    [InlineData("@\"P1Y\" / 2", "P6M")]
    [InlineData("@\"P1D\" / 0", "null")]
    [InlineData("@\"2025-01-01\" + @\"2025-01-01\"", "null")]
    [InlineData("@\"999999999-12-31\" + @\"P1D\"", "null")]
    public void Arithmetic(string expression, string expected) => FeelCheck.Result(expression).ShouldBe(expected);

    [Theory]
    [InlineData("day of week(@\"2025-07-06\")", "\"Sunday\"")]
    [InlineData("day of year(@\"2024-12-31\")", "366")]
    [InlineData("month of year(@\"2025-07-06T00:00:00\")", "\"July\"")]
    [InlineData("week of year(@\"2005-01-01\")", "53")]
    [InlineData("week of year(@\"2024-12-30\")", "1")]
    [InlineData("is(@\"10:00:00Z\", @\"11:00:00+01:00\")", "false")]
    [InlineData("is(@\"10:00:00Z\", @\"10:00:00+00:00\")", "true")]
    [InlineData("is(1, 1)", "true")]
    [InlineData("is(1, \"1\")", "false")]
    [InlineData("is(null, null)", "true")]
    public void Telling_about_days(string expression, string expected) => FeelCheck.Result(expression).ShouldBe(expected);

    [Theory]
    [InlineData("before(1, 2)", "true")]
    [InlineData("before(1, (1..2])", "true")]
    [InlineData("before(1, [1..2])", "false")]
    [InlineData("before([1..2), 2)", "true")]
    [InlineData("before([1..2], [2..3])", "false")]
    [InlineData("before([1..2), [2..3])", "true")]
    [InlineData("before(1, \"a\")", "null")]
    [InlineData("after(2, 1)", "true")]
    [InlineData("after(3, [1..2])", "true")]
    [InlineData("after([3..4], 3)", "false")]
    [InlineData("after((3..4], 3)", "true")]
    [InlineData("after([3..4], [1..2])", "true")]
    [InlineData("meets([1..5], [5..9])", "true")]
    [InlineData("meets([1..5), [5..9])", "false")]
    [InlineData("met by([5..9], [1..5])", "true")]
    [InlineData("overlaps([1..5], [5..9])", "true")]
    [InlineData("overlaps([1..5], (5..9])", "false")]
    [InlineData("overlaps before([1..5], [3..8])", "true")]
    [InlineData("overlaps before([1..5], [1..8])", "false")]
    [InlineData("overlaps before([1..5], (1..5])", "true")]
    [InlineData("overlaps after([3..8], [1..5])", "true")]
    [InlineData("finishes(5, [1..5])", "true")]
    [InlineData("finishes(5, [1..5))", "false")]
    [InlineData("finishes([3..5], [1..5])", "true")]
    [InlineData("finished by([1..5], [3..5])", "true")]
    [InlineData("finished by([1..5], 5)", "true")]
    [InlineData("includes([1..5], 3)", "true")]
    [InlineData("includes([1..5], (1..5))", "true")]
    [InlineData("includes((1..5), [1..5])", "false")]
    [InlineData("during(3, [1..5])", "true")]
    [InlineData("during([2..3], [1..5])", "true")]
    [InlineData("starts(1, [1..5])", "true")]
    [InlineData("starts([1..3], [1..5])", "true")]
    [InlineData("starts((1..3], [1..5])", "false")]
    [InlineData("started by([1..5], [1..3])", "true")]
    [InlineData("started by((1..5], 1)", "false")]
    [InlineData("coincides([1..5], [1..5])", "true")]
    [InlineData("coincides([1..5), [1..5])", "false")]
    [InlineData("coincides(3, 3)", "true")]
    [InlineData("includes((< 5), 3)", "true")]
    [InlineData("range(\"[1..3)\")", "[1..3)")]
    [InlineData("range(\"(..@\\\"2025-01-01\\\"]\")", "(..2025-01-01]")]
    [InlineData("range(\"1 + 1\")", "null")]
    [InlineData("range(\"[1..\")", "null")]
    public void Ranges(string expression, string expected) => FeelCheck.Result(expression).ShouldBe(expected);

    [Fact]
    public void Dotnet_values_become_feel_values_and_back()
    {
        var context = new FeelContext
        {
            ["day"] = new DateOnly(2025, 7, 1),
            ["time"] = new TimeOnly(8, 30),
            ["at"] = new DateTimeOffset(2025, 7, 1, 1, 0, 0, TimeSpan.Zero),
            ["span"] = TimeSpan.FromHours(36),
        };
        FeelCheck.Result("[day, time, at, span]", context).ShouldBe("[2025-07-01, 08:30:00, 2025-07-01T01:00:00Z, P1DT12H]");
        ((FeelDate)FeelCheck.Evaluate("day + @\"P1D\"", context)!).ToDateOnly().ShouldBe(new DateOnly(2025, 7, 2));
        ((FeelDateTime)FeelCheck.Evaluate("at", context)!).ToDateTimeOffset(TimeSpan.FromHours(7)).ShouldBe(new DateTimeOffset(2025, 7, 1, 1, 0, 0, TimeSpan.Zero));
        ((FeelDateTime)FeelCheck.Evaluate("@\"2025-07-01T08:00:00\"")!).ToDateTimeOffset(TimeSpan.FromHours(7)).ShouldBe(new DateTimeOffset(2025, 7, 1, 1, 0, 0, TimeSpan.Zero));
    }

    [Fact]
    public void Without_a_current_time_there_is_no_today() => Feel.Parse("today()").Evaluate([]).ShouldBeNull();
}
