using BenchmarkDotNet.Attributes;
using MotCua.Engines.Rules;

namespace MotCua.Bench;

/// <summary>What a fee condition and a decision table cost.</summary>
[MemoryDiagnoser]
public class RulesBenchmarks
{
    private const string Condition = "case = \"1.001193.02\" and not(bornAbroad) and count(children[age < 6]) > 0";

    private readonly FeelExpression parsed = Feel.Parse(Condition);
    private readonly DmnModel model = DmnModel.Read(Table());

    private readonly FeelContext answers = new()
    {
        ["case"] = "1.001193.02",
        ["bornAbroad"] = false,
        ["children"] = new[] { new FeelContext { ["age"] = 3 }, new FeelContext { ["age"] = 9 } },
        ["kind"] = "k19",
        ["amount"] = 500,
    };

    [Benchmark]
    public FeelExpression ParseCondition() => Feel.Parse(Condition);

    [Benchmark]
    public object? EvaluateCondition() => parsed.Evaluate(answers);

    [Benchmark]
    public object? EvaluateTableOfTwentyRules() => model.Evaluate("fee", answers);

    [Benchmark]
    public DmnModel ReadTable() => DmnModel.Read(Table());

    private static string Table()
    {
        var rules = Enumerable.Range(0, 20).Select(i =>
            $"<rule><inputEntry><text>\"k{i}\"</text></inputEntry><inputEntry><text>[0..1000]</text></inputEntry><outputEntry><text>{i} * 1000</text></outputEntry></rule>");
        return $"""
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="m" name="bench" namespace="https://example.org/bench">
            <inputData id="k" name="kind"><variable name="kind" typeRef="string"/></inputData>
            <inputData id="a" name="amount"><variable name="amount" typeRef="number"/></inputData>
            <decision id="d" name="fee"><informationRequirement><requiredInput href="#k"/></informationRequirement>
            <informationRequirement><requiredInput href="#a"/></informationRequirement><decisionTable>
            <input><inputExpression typeRef="string"><text>kind</text></inputExpression></input>
            <input><inputExpression typeRef="number"><text>amount</text></inputExpression></input>
            <output typeRef="number"/>{string.Concat(rules)}</decisionTable></decision></definitions>
            """;
    }
}
