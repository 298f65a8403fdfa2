using System.Text.Json.Nodes;
using MotCua.Engines.Rules;

namespace MotCua.Tests.Engines.Rules;

public class FeelJsonTests
{
    [Fact]
    public void Json_becomes_feel()
    {
        var json = JsonNode.Parse("""{"a": 1.50, "b": "x", "c": [true, null, {"d": 1e2}], "big": 1e400}""");
        FeelCheck.Show(FeelJson.ToFeel(json)).ShouldBe("""{a: 1.5, b: "x", c: [true, null, {d: 100}], big: null}""");
        FeelJson.ToFeel(null).ShouldBeNull();
    }

    [Fact]
    public void Answers_can_be_asked_about()
    {
        var answers = JsonNode.Parse("""{"bornAbroad": false, "children": [{"age": 3}, {"age": 7}]}""")!.AsObject();
        var context = FeelJson.ToContext(answers);
        Feel.Parse("not(bornAbroad) and count(children[age < 6]) = 1").IsTrue(context).ShouldBeTrue();
        Feel.Parse("bornAbroad").IsTrue(context).ShouldBeFalse();
        Feel.Parse("unknown").IsTrue(context).ShouldBeFalse();
    }

    [Fact]
    public void Feel_becomes_json() =>
        FeelJson.ToJson(FeelCheck.Evaluate("{a: 1.5, b: [true, null, \"x\"], c: @\"2025-01-01\", d: [1..2]}"))!.ToJsonString()
            .ShouldBe("""{"a":1.5,"b":[true,null,"x"],"c":"2025-01-01","d":"[1..2]"}""");

    [Fact]
    public void Values_made_in_code_are_brought_to_feel()
    {
        var node = new JsonObject { ["n"] = 5, ["d"] = 2.5, ["s"] = "x" };
        FeelCheck.Show(FeelJson.ToFeel(node)).ShouldBe("""{n: 5, d: 2.5, s: "x"}""");
        FeelCheck.Show(new FeelContext { ["i"] = 1, ["f"] = 1.5, ["l"] = new object?[] { 1L, null }, ["nan"] = double.NaN }["l"]).ShouldBe("[1, null]");
        Should.Throw<ArgumentException>(() => new FeelContext { ["x"] = new object() });
    }

    [Fact]
    public void A_context_keeps_its_order_and_replaces_by_name()
    {
        var context = new FeelContext { { "b", 1 }, { "a", 2 } };
        context["b"] = 3;
        context.Names.ShouldBe(["b", "a"]);
        context.Count.ShouldBe(2);
        context["missing"].ShouldBeNull();
        context.TryGet("a", out var a).ShouldBeTrue();
        a.ShouldBe(2m);
        context.ToString().ShouldBe("{b: 3, a: 2}");
    }
}
