using System.Collections;
using System.Text.Json.Nodes;

namespace MotCua.Engines.Flow;

/// <summary>
/// The points where a run depends on data: real runs evaluate expressions, the soundness search tries every answer.
/// </summary>
internal interface IChoices
{
    /// <summary>Whether a condition holds at a node.</summary>
    bool Holds(FlowNode at, string expression, FlowVariables variables);

    /// <summary>How many times an activity is done; null when the expression gives no whole number that is allowed.</summary>
    int? Count(FlowNode at, string? expression, FlowVariables variables);
}

/// <summary>Evaluates the expressions over the data of the command, overlaid by what steps gave back.</summary>
internal sealed class EvaluatedChoices(FlowEvaluator evaluate, FlowData data) : IChoices
{
    public const int MaxCount = 1000;

    public bool Holds(FlowNode at, string expression, FlowVariables variables) =>
        evaluate(expression, variables.Over(data)) is true;

    public int? Count(FlowNode at, string? expression, FlowVariables variables)
    {
        if (expression is null) return null;
        return evaluate(expression, variables.Over(data)) switch
        {
            string => null,
            decimal number when number == decimal.Truncate(number) && number is >= 0 and <= MaxCount => (int)number,
            int number when number is >= 0 and <= MaxCount => number,
            ICollection list when list.Count <= MaxCount => list.Count,
            IEnumerable list when list.Cast<object?>().Take(MaxCount + 1).Count() is var n and <= MaxCount => n,
            _ => null,
        };
    }
}

/// <summary>The values steps gave back, while a run changes them.</summary>
internal sealed class FlowVariables(IReadOnlyDictionary<string, JsonNode?> start)
{
    private readonly Dictionary<string, JsonNode?> _values = new(start);

    public IReadOnlyDictionary<string, JsonNode?> Values => _values;

    public IReadOnlyDictionary<string, JsonNode?> Over(FlowData data)
    {
        var all = new Dictionary<string, JsonNode?>(data.Values);
        foreach (var (name, value) in _values) all[name] = value;
        return all;
    }

    public IReadOnlyDictionary<string, JsonNode?> With(params (string Name, int Value)[] more)
    {
        var all = new Dictionary<string, JsonNode?>(_values);
        foreach (var (name, value) in more) all[name] = JsonValue.Create(value);
        return all;
    }

    public void Record(string nodeId, string? outcome, JsonObject? output)
    {
        foreach (var (name, value) in output ?? []) _values[name] = value?.DeepClone();
        if (outcome is null) return;
        var outcomes = _values.GetValueOrDefault("outcomes")?.DeepClone().AsObject() ?? [];
        outcomes[nodeId] = outcome;
        (_values["outcome"], _values["outcomes"]) = (outcome, outcomes);
    }
}
