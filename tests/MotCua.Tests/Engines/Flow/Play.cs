using System.Text.Json;
using System.Text.Json.Nodes;
using MotCua.Engines.Flow;

namespace MotCua.Tests.Engines.Flow;

/// <summary>Plays a process: every state goes through JSON, as it does between two requests.</summary>
internal sealed class Play
{
    private readonly ProcessDefinition _definition;
    private readonly FlowData _data;

    public Play(string draft, string? data = null)
        : this(Draft.Process(draft), data)
    {
    }

    public Play(ProcessDefinition definition, string? data = null, string? startId = null)
    {
        _definition = definition;
        _data = data is null ? FlowData.Empty : FlowData.Of(JsonNode.Parse(data)!.AsObject());
        Step = FlowEngine.Start(_definition, _data, Evaluate, startId);
    }

    public FlowStep Step { get; private set; }
    public FlowState State => JsonSerializer.Deserialize<FlowState>(JsonSerializer.Serialize(Step.State))!;
    public FlowStatus Status => State.Status;

    /// <summary>The ids of the open work, in the order it was opened.</summary>
    public string Open => string.Join(' ', State.Work.Select(w => w.Id));

    /// <summary>The ids of the waits, in the order they began.</summary>
    public string Waits => string.Join(' ', State.Waits.Select(w => w.Id));

    /// <summary>Work closed by the last step, with how it ended.</summary>
    public string Closed => string.Join(' ', Step.Closed.Select(c => $"{c.Work.Id}:{c.Reason}"));

    public Play Do(string node, string? outcome = null, JsonObject? output = null)
    {
        var work = State.Work.FirstOrDefault(w => w.Id == node) ?? State.Work.First(w => w.NodeId == node);
        return Send(new CompleteWork(work.Id, outcome, output));
    }

    public Play Send(FlowCommand command)
    {
        Step = FlowEngine.Advance(_definition, State, command with { Data = _data }, Evaluate);
        return this;
    }

    /// <summary>Reads a plain name as a value, and <c>name = "text"</c> as a comparison.</summary>
    public static object? Evaluate(string expression, IReadOnlyDictionary<string, JsonNode?> values)
    {
        if (int.TryParse(expression, out var number)) return (decimal)number;
        var sides = expression.Split(" = ");
        var value = values.GetValueOrDefault(sides[0].Trim());
        if (sides.Length == 2) return value?.ToJsonString() == sides[1].Trim();
        return value?.GetValueKind() switch
        {
            JsonValueKind.True => true,
            JsonValueKind.Number => value.GetValue<decimal>(),
            JsonValueKind.Array => value.AsArray().ToList(),
            _ => null,
        };
    }
}
