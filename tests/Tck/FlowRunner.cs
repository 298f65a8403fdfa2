using MotCua.Engines.Flow;

namespace MotCua.Tck;

/// <summary>
/// Runs every executable BPMN model under a folder. Its tasks are done by the runner as they open, its timers and
/// waiting scripts follow a clock of its own. A model whose conditions read <c>test</c> is run with several values.
/// A model outside the subset must be refused with the id and line of the element.
/// </summary>
public static class FlowRunner
{
    private static readonly string[] Inputs = ["", "a", "b", "c", "ab", "ac", "bc", "abc"];

    /// <summary>A line for each model: its path, what happened, and whether that is right.</summary>
    public static IEnumerable<(string Name, bool Passed, string Report)> Run(string folder) =>
        BpmnRunner.Models(folder).Select(path => One(folder, path));

    private static (string Name, bool Passed, string Report) One(string folder, string path)
    {
        var name = Path.GetRelativePath(folder, path);
        try
        {
            using var stream = File.OpenRead(path);
            var document = BpmnReader.ReadDocument(stream);
            var (passed, report) = Judge(Path.GetFileNameWithoutExtension(path), document);
            return (name, passed, report);
        }
        catch (FlowException error)
        {
            return (name, error is { Code: "flow.unsupported", ElementId: not null, Line: > 0 }, $"refused: {error.Message}");
        }
        catch (Exception error)
        {
            return (name, false, BpmnRunner.Crash(error));
        }
    }

    /// <summary>Why publication would refuse the model although a run may never come to the element: its name, id and line.</summary>
    private static string? Refusal(ProcessDefinition process)
    {
        if (process.Nodes.FirstOrDefault(n => n.Kind == NodeKind.Other || n.Beyond is not null || n.Trigger?.Kind == TriggerKind.Other) is { } node)
            return $"refused: {node.Beyond ?? node.Element} {node.Id} at line {node.Line} is outside the subset";
        if (process.Nodes.FirstOrDefault(n => !IsFeel(n.Loop?.Cardinality) || !IsFeel(n.Loop?.CompletionCondition)) is { } loop)
            return $"refused: the repetition of {loop.Id} at line {loop.Line} is no FEEL";
        if (Subset.Check(process).FirstOrDefault(f => f.Code is "flow.no-count" or "flow.no-called") is { } missing) return $"refused: {missing.MessageEn}";
        return process.Flows.FirstOrDefault(f => !IsFeel(f.Condition)) is { } flow
            ? $"refused: the condition of flow {flow.Id} at line {flow.Line} is no FEEL"
            : null;
    }

    private static bool IsFeel(string? expression) => expression is null || ModelRun.IsFeel(expression);

    private static (bool, string) Judge(string name, BpmnDocument document)
    {
        var process = BpmnReader.Choose(document);
        if (Refusal(process) is { } refused) return (true, refused);
        var reads = process.Flows.Any(f => f.Condition?.Contains("test", StringComparison.Ordinal) ?? false);
        var traces = (reads ? Inputs : [""]).Select(i => new ModelRun(document, process, i).Run()).ToList();
        var report = string.Join(", ", traces.Select(t => t.Text));
        var wrong = traces.Where(t => Expectations.Of(name, t.Input) is { } expected ? expected != t.Log : t.Unfinished).ToList();
        if (wrong.Count > 0)
            return (false, $"{report}; expected {string.Join(", ", wrong.Select(t => $"{t.Input}→{Expectations.Of(name, t.Input) ?? "an end"}"))}");
        return (!name.StartsWith("ParallelGateway", StringComparison.Ordinal) || traces.All(t => t.MostOpen > 1), report);
    }
}

/// <summary>What one run did.</summary>
/// <param name="Input">The value of <c>test</c>.</param>
/// <param name="Log">Numbers of the tasks done, sorted; "stop" when no condition held at a gateway.</param>
/// <param name="Unfinished">The process neither ended nor was refused at a gateway.</param>
/// <param name="MostOpen">Most tasks open at once.</param>
public sealed record Trace(string Input, string Log, bool Unfinished, int MostOpen)
{
    /// <summary>The run in a word.</summary>
    public string Text => $"{(Input.Length == 0 ? "∅" : Input)}→{(Log.Length == 0 ? "ended" : Log)}{(Unfinished ? " (not ended)" : "")}";
}
