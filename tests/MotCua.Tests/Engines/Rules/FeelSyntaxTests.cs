using MotCua.Engines.Rules;

namespace MotCua.Tests.Engines.Rules;

/// <summary>What is no FEEL, and how that is told.</summary>
public class FeelSyntaxTests
{
    [Theory]
    [InlineData("1 +", FeelSyntaxError.UnexpectedEnd, 1, 4)]
    [InlineData("", FeelSyntaxError.UnexpectedEnd, 1, 1)]
    [InlineData("1 +\n  )", FeelSyntaxError.Unexpected, 2, 3)]
    [InlineData("\"abc", FeelSyntaxError.UnclosedText, 1, 1)]
    [InlineData("1 /* x", FeelSyntaxError.UnclosedComment, 1, 3)]
    [InlineData("\"\\u12\"", FeelSyntaxError.BadEscape, 1, 2)]
    [InlineData("\"\\UFFFFFF\"", FeelSyntaxError.BadEscape, 1, 2)]
    [InlineData("1e99", FeelSyntaxError.BadNumber, 1, 1)]
    [InlineData("@\"2025\"", FeelSyntaxError.BadLiteral, 1, 1)]
    [InlineData("@x", FeelSyntaxError.Unexpected, 1, 1)]
    [InlineData("x instance of thing", FeelSyntaxError.UnknownType, 1, 15)]
    [InlineData("for in x return y", FeelSyntaxError.NameExpected, 1, 5)]
    [InlineData("x.", FeelSyntaxError.NameExpected, 1, 3)]
    [InlineData("{1: 2}", FeelSyntaxError.NameExpected, 1, 2)]
    [InlineData("{a: 1,}", FeelSyntaxError.Unexpected, 1, 7)]
    [InlineData("{a 1}", FeelSyntaxError.NameExpected, 1, 2)]
    [InlineData("f(1,)", FeelSyntaxError.Unexpected, 1, 5)]
    [InlineData("[1 2]", FeelSyntaxError.Unexpected, 1, 4)]
    [InlineData("[1..2", FeelSyntaxError.UnexpectedEnd, 1, 6)]
    [InlineData("[..2]", FeelSyntaxError.Unexpected, 1, 2)]
    [InlineData("if a then b", FeelSyntaxError.UnexpectedEnd, 1, 12)]
    [InlineData("some x in y", FeelSyntaxError.UnexpectedEnd, 1, 12)]
    [InlineData("1 between 2", FeelSyntaxError.UnexpectedEnd, 1, 12)]
    [InlineData("function(a:) a", FeelSyntaxError.NameExpected, 1, 12)]
    [InlineData("a = = b", FeelSyntaxError.Unexpected, 1, 5)]
    [InlineData("then", FeelSyntaxError.Unexpected, 1, 1)]
    [InlineData("§", FeelSyntaxError.Unexpected, 1, 1)]
    public void Errors_have_a_kind_and_a_place(string text, FeelSyntaxError error, int line, int column)
    {
        var thrown = Should.Throw<FeelSyntaxException>(() => Feel.Parse(text));
        (thrown.Error, thrown.Line, thrown.Column).ShouldBe((error, line, column));
    }

    [Fact]
    public void Messages_come_in_both_languages()
    {
        var thrown = Should.Throw<FeelSyntaxException>(() => Feel.Parse("1 + )"));
        thrown.MessageVi.ShouldBe("Dòng 1, cột 5: không được viết “)” ở đây.");
        thrown.MessageEn.ShouldBe("Line 1, column 5: “)” is not expected here.");
        thrown.Message.ShouldBe(thrown.MessageEn);
        thrown.Near.ShouldBe(")");
    }

    [Fact]
    public void Every_kind_of_error_has_its_own_message_in_each_language()
    {
        string[] texts = ["1 )", "1 +", "\"", "/*", "\"\\u\"", "1e99", "@\"x\"", "x instance of y", new string('(', 300), new string(' ', 100_001) + "1", "x."];
        var errors = texts.Select(text => Should.Throw<FeelSyntaxException>(() => Feel.Parse(text))).ToList();
        errors.Select(e => e.Error).ShouldBe(Enum.GetValues<FeelSyntaxError>(), ignoreOrder: true);
        errors.Select(e => e.MessageVi.Split(':', 2)[1]).Distinct().Count().ShouldBe(texts.Length);
        errors.Select(e => e.MessageEn.Split(':', 2)[1]).Distinct().Count().ShouldBe(texts.Length);
    }

    [Theory]
    [InlineData("-", 1, true)]
    [InlineData("5", 5, true)]
    [InlineData("1, 5", 5, true)]
    [InlineData("< 5", 5, false)]
    [InlineData("[1..5]", 5, true)]
    [InlineData("not(1, 5)", 5, false)]
    [InlineData("not(< 5)", 5, true)]
    [InlineData("? > 3 and ? < 6", 5, true)]
    [InlineData("? > 5", 5, false)]
    [InlineData("[1, 5]", 5, true)]
    [InlineData("null", 5, false)]
    [InlineData("= 5", 5, true)]
    [InlineData("!= 5", 5, false)]
    [InlineData("x", 5, true)]
    [InlineData("x + 1", 5, false)]
    [InlineData("odd(?)", 5, true)]
    [InlineData("-1", -1, true)]
    public void Unary_tests(string test, int value, bool passes) =>
        Feel.ParseTest(test).Accepts(value, new FeelContext { ["x"] = 5 }).ShouldBe(passes);

    [Fact]
    public void A_unary_test_that_cannot_compare_is_null() => Feel.ParseTest("< \"a\"").Accepts(5, []).ShouldBeNull();

    [Fact]
    public void Unary_tests_report_errors_too() => Should.Throw<FeelSyntaxException>(() => Feel.ParseTest("1,"));
}
