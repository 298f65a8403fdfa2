using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using MotCua.Engines.Flow;
using MotCua.Engines.Rules;

namespace MotCua.Tck;

/// <summary>Runs one model with one input, doing what comes first by a clock of its own.</summary>
internal sealed partial class ModelRun(BpmnDocument document, ProcessDefinition process, string input)
{
    private const int MaxCommands = 500;
    private const int MostCalls = 20;

    private readonly FlowData _data = FlowData.Of(new JsonObject { ["test"] = input });
    private readonly List<string> _log = [];
    private int _mostOpen;
    private int _calls;

    public Trace Run()
    {
        try
        {
            var ended = Play(process);
            return new Trace(input, string.Concat(_log.Order(StringComparer.Ordinal)), !ended, _mostOpen);
        }
        catch (FlowException error) when (error.Code == "flow.no-way-out")
        {
            return new Trace(input, "stop", false, _mostOpen);
        }
    }

    /// <summary>True when the process came to an end.</summary>
    private bool Play(ProcessDefinition definition)
    {
        var state = FlowEngine.Start(definition, _data, Evaluate).State;
        var clock = new Clock(id => document.ScriptOf(id));
        for (var i = 0; i < MaxCommands && state.Status == FlowStatus.Running; i++)
        {
            _mostOpen = Math.Max(_mostOpen, state.Work.Count);
            if (clock.Next(state) is not { } command) return false;
            if (command is CompleteWork done) Perform(state.Work.Single(w => w.Id == done.WorkId));
            var step = FlowEngine.Advance(definition, ThroughJson(state), command with { Data = _data }, Evaluate);
            state = step.State;
        }
        return state.Status != FlowStatus.Running;
    }

    private void Perform(OpenWork work)
    {
        if (Number().Match(document.ScriptOf(work.NodeId) ?? "") is { Success: true } number) _log.Add(number.Value);
        var called = BpmnReader.ReadAll(document).FirstOrDefault(p => p.Id == work.CalledElement);
        if (called is null || called.Id == process.Id || _calls == MostCalls) return;
        _calls++;
        Play(called);
        _calls--;
    }

    /// <summary>Whether a condition can be read.</summary>
    public static bool IsFeel(string expression)
    {
        try
        {
            Feel.Parse(AsFeel(expression));
            return true;
        }
        catch (FeelSyntaxException)
        {
            return false;
        }
    }

    private static object? Evaluate(string expression, IReadOnlyDictionary<string, JsonNode?> values) =>
        Feel.Parse(AsFeel(expression)).Evaluate(new FeelContext(values.Select(v => KeyValuePair.Create(v.Key, FeelJson.ToFeel(v.Value)))));

    /// <summary>Conditions are FEEL, or the call <c>name.contains("x")</c> of the given models, which FEEL writes the other way round.</summary>
    private static string AsFeel(string expression) => Contains().Replace(expression.Trim(), "contains(${name}, ${text})");

    private static FlowState ThroughJson(FlowState state) =>
        JsonSerializer.Deserialize<FlowState>(JsonSerializer.Serialize(state))!;

    [GeneratedRegex(@"(?<name>\w+)\.contains\((?<text>""[^""]*"")\)")]
    private static partial Regex Contains();

    [GeneratedRegex(@"(?<=_(task|LOG_))\d+")]
    private static partial Regex Number();
}
