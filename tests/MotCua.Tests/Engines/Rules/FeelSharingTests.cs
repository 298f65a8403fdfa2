using MotCua.Engines.Rules;

namespace MotCua.Tests.Engines.Rules;

/// <summary>Lists that share their parts stay small in memory however much they would be when written out.</summary>
public sealed class FeelSharingTests
{
    private const string Doubled = "(for i in 1..60 return if i = 1 then [1] else [partial[-1], partial[-1]])[-1]";

    [Theory]
    [InlineData("{a: for i in 1..500 return partial, b: 1}.b")]
    [InlineData("{a: " + Doubled + ", b: 1}.b")]
    [InlineData("count(get entries(context put({}, \"a\", " + Doubled + ")))")]
    [InlineData("count(get entries(context put({a: {}}, [\"a\", \"b\"], " + Doubled + ")))")]
    [InlineData("count(get entries(context merge([{a: " + Doubled + "}])))")]
    [InlineData("count(get entries(context([{key: \"a\", value: " + Doubled + "}])))")]
    [InlineData("(function(x) 1)(" + Doubled + ")")]
    [InlineData("(function(x) 1)(x: " + Doubled + ")")]
    [InlineData("{a: " + Doubled + ", b: count(get entries({a: a})[1].value) - 1}.b")]
    public void A_context_takes_them_as_they_are(string expression) => Feel.Parse(expression).Evaluate([]).ShouldBe(1m);

    [Fact]
    public void Decisions_hand_them_on()
    {
        var model = DmnCheck.Model($"""
            <decision id="a" name="a"><context><contextEntry><variable name="x"/>{DmnCheck.Literal(Doubled)}</contextEntry></context></decision>
            <decision id="b" name="b"><informationRequirement><requiredDecision href="#a"/></informationRequirement>
              <relation><column name="y"/><row>{DmnCheck.Literal("a.x")}</row></relation></decision>
            <decision id="c" name="c"><informationRequirement><requiredDecision href="#b"/></informationRequirement>{DmnCheck.Literal("count(b)")}</decision>
            <decisionService id="s" name="s"><outputDecision href="#a"/><outputDecision href="#c"/></decisionService>
            """);
        model.Evaluate("c", []).ShouldBe(1m);
        ((FeelContext)model.EvaluateService("s", [])!)["c"].ShouldBe(1m);
    }

    [Theory]
    [InlineData(Doubled)]
    [InlineData("for i in 1..3000 return partial")]
    [InlineData("(for i in 1..20000 return if i = 1 then [1] else [partial[-1]])[-1]")]
    public void Written_out_they_are_refused(string expression)
    {
        var value = Feel.Parse(expression).Evaluate([]);
        Should.Throw<FeelLimitException>(() => FeelJson.ToJson(value));
        Should.Throw<FeelLimitException>(() => new FeelContext { ["x"] = value });
        Should.Throw<FeelLimitException>(() => Feel.Parse($"string({expression})").Evaluate([]));
    }

    [Fact]
    public void Values_of_the_host_are_still_brought_over()
    {
        var context = new FeelContext { ["x"] = new object[] { 1, new[] { 2L }, new Dictionary<string, object?> { ["a"] = 1.5 } } };
        FeelCheck.Result("x", context).ShouldBe("[1, [2], {a: 1.5}]");
        new FeelContext(new FeelContext { ["y"] = 1 })["y"].ShouldBe(1m);
    }
}
