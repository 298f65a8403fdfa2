using CsCheck;
using MotCua.Engines.Rules;

namespace MotCua.Tests.Engines.Rules;

/// <summary>Hostile expressions end in an error, soon.</summary>
public class FeelLimitTests
{
    private const string Doubled = "(for i in 1..60 return if i = 1 then [1] else [partial[-1], partial[-1]])";

    [Theory]
    [InlineData("for i in 1..1000000000 return i", FeelLimit.Steps)]
    [InlineData("some x in 1..100000, y in 1..100000 satisfies false", FeelLimit.Steps)]
    [InlineData("{f: function(x) f(x), r: f(1)}.r", FeelLimit.Depth)]
    [InlineData("for i in 1..40 return if i = 1 then \"ab\" else partial[-1] + partial[-1]", FeelLimit.Size)]
    [InlineData("for i in 1..40 return if i = 1 then [1] else concatenate(partial[-1], partial[-1])", FeelLimit.Size)]
    [InlineData("string(" + Doubled + ")", FeelLimit.Size)]
    [InlineData(Doubled + " = " + Doubled, FeelLimit.Steps)]
    [InlineData("flatten(" + Doubled + ")", FeelLimit.Steps)]
    [InlineData("matches(\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!\", \"^(a+)+$\")", FeelLimit.Time)]
    public void Crossing_a_limit_stops_the_evaluation(string expression, FeelLimit limit)
    {
        var patient = new FeelSettings { Limits = FeelLimits.Standard with { Time = TimeSpan.FromMinutes(1) } };
        Should.Throw<FeelLimitException>(() => Feel.Parse(expression).Evaluate([], patient)).Limit.ShouldBe(limit);
    }

    [Fact]
    public void Time_is_limited()
    {
        var settings = new FeelSettings { Limits = FeelLimits.Standard with { Steps = long.MaxValue, Size = long.MaxValue, Time = TimeSpan.FromMilliseconds(50) } };
        var endless = Feel.Parse("some x in 1..1000000000 satisfies false");
        Should.Throw<FeelLimitException>(() => endless.Evaluate([], settings)).Limit.ShouldBe(FeelLimit.Time);
    }

    [Fact]
    public void Limits_leave_ordinary_work_alone() =>
        FeelCheck.Result("sum(for i in 1..10000 return i)").ShouldBe("50005000");

    [Theory]
    [InlineData("(", "1", ")")]
    [InlineData("[", "1", "]")]
    [InlineData("-", "1", "")]
    [InlineData("{a: ", "1", "}")]
    [InlineData("if true then 1 else ", "1", "")]
    [InlineData("function(x) ", "1", "")]
    [InlineData("f(", "1", ")")]
    [InlineData("x[", "1", "]")]
    [InlineData("1 + ", "1", "")]
    [InlineData("list<", "number", ">", "1 instance of ")]
    [InlineData("", "x", ".y")]
    [InlineData("", "x", "(1)")]
    [InlineData("", "x", "[1]")]
    public void Deep_nesting_is_a_syntax_error(string before, string core, string after, string start = "")
    {
        var text = start + string.Concat(Enumerable.Repeat(before, 3000)) + core + string.Concat(Enumerable.Repeat(after, 3000));
        Should.Throw<FeelSyntaxException>(() => Feel.Parse(text)).Error.ShouldBe(FeelSyntaxError.TooDeep);
    }

    [Fact]
    public void Any_text_either_parses_or_is_a_syntax_error() =>
        Gen.OneOf([.. Pieces.Select(Gen.Const)]).Array[0, 12].Select(parts => string.Join(" ", parts)).Sample(Survives, iter: 20_000);

    [Fact]
    public void Any_characters_either_parse_or_are_a_syntax_error() =>
        Gen.String[Gen.Char["aeif nt0123.,:;()[]{}<>=!?-+*/\"'@\\\n\u00e2\ud83d\udc0e"], 0, 40].Sample(Survives, iter: 20_000);

    private static bool Survives(string text)
    {
        try
        {
            Feel.Parse(text).Evaluate(new FeelContext { ["x"] = 1, ["l"] = new[] { 1, 2 } });
        }
        catch (Exception e) when (e is FeelSyntaxException or FeelLimitException)
        {
            return true;
        }
        return true;
    }

    private static readonly string[] Pieces =
    [
        "1", "0.5", "\"a\"", "x", "l", "null", "true", "@\"P1D\"", "@\"2025-01-01\"", "@\"10:00:00\"", "+", "-", "*", "/", "**", "=", "<", ">=", "(", ")",
        "[", "]", "{", "}", ",", ":", ".", "..", "?", "if", "then", "else", "for", "in", "return", "some", "every", "satisfies", "and", "or", "not",
        "between", "instance of", "function", "list", "number", "count(l)", "sum", "string", "date", "item", "a:", "x y",
    ];
}
