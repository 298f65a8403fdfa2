using MotCua.Engines.Forms;

namespace MotCua.Tests.Engines.Forms;

/// <summary>Expressions see answers as what their fields are: times as times, numbers as numbers.</summary>
public class AnswerTypeTests
{
    [Theory]
    [InlineData("10:01", true)]
    [InlineData("9:30", false)]
    [InlineData("10:00", false)]
    public void A_condition_compares_times(string at, bool hidden) =>
        Hidden("""{"type":"datetime","subtype":"time","id":"t","key":"at"}""", "at > time(\\\"10:00:00\\\")", $$"""{"at":"{{at}}"}""").ShouldBe(hidden);

    [Theory]
    [InlineData("2026-03-02T08:00", true)]
    [InlineData("2026-03-01T23:59", false)]
    public void A_condition_compares_dates_with_times(string at, bool hidden) =>
        Hidden("""{"type":"datetime","subtype":"datetime","id":"t","key":"at"}""", "at >= date and time(\\\"2026-03-02T00:00:00\\\")", $$"""{"at":"{{at}}"}""").ShouldBe(hidden);

    [Fact]
    public void A_part_of_a_time_and_the_span_between_two_can_be_asked()
    {
        const string Time = """{"type":"datetime","subtype":"datetime","id":"t","key":"at"}""";
        Hidden(Time, "at.hour < 12", """{"at":"2026-03-02T08:00"}""").ShouldBeTrue();
        Hidden(Time, "at - date and time(\\\"2026-03-02T06:00:00\\\") > duration(\\\"PT1H\\\")", """{"at":"2026-03-02T08:00"}""").ShouldBeTrue();
    }

    [Fact]
    public void A_time_that_cannot_be_read_hides_nothing() =>
        Hidden("""{"type":"datetime","subtype":"time","id":"t","key":"at"}""", "at > time(\\\"10:00:00\\\")", """{"at":"25:00"}""").ShouldBeFalse();

    [Theory]
    [InlineData("16:59", null)]
    [InlineData("17:00", "at:check")]
    public void A_check_compares_times(string at, string? fault)
    {
        var form = Forms.Of("""{"type":"datetime","subtype":"time","id":"t","key":"at","properties":{"motcua:check":"=at < time(\"17:00:00\")","motcua:check.vi":"Muộn"}}""");
        Forms.Faults(Forms.Check(form, $$"""{"at":"{{at}}"}""")).ShouldBe(fault is null ? [] : [fault]);
    }

    [Fact]
    public void A_check_inside_a_row_and_one_over_all_rows_see_times()
    {
        var form = Forms.Of(
            """{"type":"dynamiclist","id":"l","path":"visits","components":[{"type":"datetime","subtype":"time","id":"f","key":"from"},{"type":"datetime","subtype":"time","id":"u","key":"until","properties":{"motcua:check":"=until > from"}}]}""",
            """{"type":"textfield","id":"x","key":"why","conditional":{"hide":"=every v in visits satisfies v.until <= time(\"17:00:00\")"}}""");
        var result = Forms.Check(form, """{"visits":[{"from":"08:00","until":"09:00"},{"from":"10:00","until":"9:00"}]}""");
        Forms.Faults(result).ShouldBe(["visits[1].until:check"]);
        result.Hidden.ShouldBe(["why"]);
        Forms.Check(form, """{"visits":[{"from":"08:00","until":"18:00"}]}""").Hidden.ShouldBeEmpty();
    }

    [Fact]
    public void A_hidden_answer_in_a_row_is_hidden_from_outside_too()
    {
        var form = Forms.Of(
            """{"type":"dynamiclist","id":"l","path":"rows","components":[{"type":"checkbox","id":"c","key":"on"},{"type":"number","id":"n","key":"n","conditional":{"hide":"=on"}}]}""",
            """{"type":"textfield","id":"x","key":"why","conditional":{"hide":"=rows[1].n = null"}}""");
        Forms.Check(form, """{"rows":[{"on":true,"n":3}]}""").Hidden.ShouldContain("why");
        Forms.Check(form, """{"rows":[{"on":false,"n":"3"}]}""").Hidden.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("2", "2", true)]
    [InlineData("\"2\"", "2", true)]
    [InlineData("2.0", "2", true)]
    [InlineData("true", "true", false)]
    [InlineData("\"true\"", "true", false)]
    [InlineData("\"x\"", "\"x\"", false)]
    public void A_chosen_option_keeps_its_type(string typed, string kept, bool hidden)
    {
        var form = Forms.Of(
            """{"type":"radio","id":"r","key":"pick","values":[{"value":2,"label":"a"},{"value":true,"label":"b"},{"value":"x","label":"c"}]}""",
            """{"type":"textfield","id":"x","key":"why","conditional":{"hide":"=pick = 2"}}""");
        var result = Forms.Check(form, $$"""{"pick":{{typed}}}""");
        result.Errors.ShouldBeEmpty();
        result.Answers["pick"]!.ToJsonString().ShouldBe(kept);
        result.Hidden.Contains("why").ShouldBe(hidden);
    }

    [Fact]
    public void Several_chosen_options_keep_their_types_and_each_counts_once()
    {
        var form = Forms.Of(
            """{"type":"checklist","id":"r","key":"picks","values":[{"value":1,"label":"a"},{"value":false,"label":"b"},{"value":"x","label":"c"}]}""",
            """{"type":"textfield","id":"x","key":"why","conditional":{"hide":"=list contains(picks, 1)"}}""");
        var result = Forms.Check(form, """{"picks":["1",1,"false","x"]}""");
        result.Answers["picks"]!.ToJsonString().ShouldBe("""[1,false,"x"]""");
        result.Hidden.ShouldBe(["why"]);
        Forms.Faults(Forms.Check(form, """{"picks":["2"]}""")).ShouldBe(["picks:not-an-option"]);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(99)]
    public void A_number_of_decimals_that_no_number_has_is_drawn_in(int digits) =>
        Forms.Check(Forms.Of($$"""{"type":"number","id":"n","decimalDigits":{{digits}},"key":"n"}"""), """{"n":3}""").Errors.ShouldBeEmpty();

    private static bool Hidden(string asked, string hide, string answers) =>
        Forms.Check(Forms.Of(asked, $$"""{"type":"textfield","conditional":{"hide":"={{hide}}" },"id":"x","key":"x"}"""), answers).Hidden.Contains("x");
}
