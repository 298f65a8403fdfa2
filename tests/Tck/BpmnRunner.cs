using MotCua.Engines.Flow;

namespace MotCua.Tck;

/// <summary>Reads, writes and reads again every BPMN model under a folder and compares what the two say.</summary>
public static class BpmnRunner
{
    /// <summary>A line for each model: its path, and what went wrong or null.</summary>
    public static IEnumerable<(string Name, string? Problem)> Run(string folder) =>
        Models(folder).Select(path => (Path.GetRelativePath(folder, path), Problem(path)));

    internal static IEnumerable<string> Models(string folder) =>
        Directory.EnumerateFiles(folder, "*.bpmn", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(folder, "*.bpmn2", SearchOption.AllDirectories))
            .Order(StringComparer.Ordinal);

    private static string? Problem(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            var first = BpmnReader.ReadDocument(stream);
            var second = BpmnReader.ReadDocument(first.Write());
            var differences = first.DifferencesTo(second).Concat(second.DifferencesTo(first)).ToList();
            return differences.Count > 0 ? string.Join("; ", differences.Take(3)) : ProcessProblem(first, second);
        }
        catch (FlowException error)
        {
            return error.Message;
        }
    }

    /// <summary>What the executable view of the two says differently: nodes, kinds, names, flows, conditions, events.</summary>
    private static string? ProcessProblem(BpmnDocument first, BpmnDocument second)
    {
        var (before, after) = (BpmnReader.ReadAll(first), BpmnReader.ReadAll(second));
        if (!before.Select(p => (p.Id, p.Name)).SequenceEqual(after.Select(p => (p.Id, p.Name)))) return "processes differ";
        var pairs = before.Zip(after).ToList();
        var node = pairs.SelectMany(p => p.First.Nodes.Zip(p.Second.Nodes)).FirstOrDefault(n => Text(n.First) != Text(n.Second)).First;
        if (node is not null) return $"node {node.Id} differs";
        var flows = pairs.All(p => p.First.Flows.Select(Text).SequenceEqual(p.Second.Flows.Select(Text)));
        return flows ? null : "flows differ";
    }

    private static string Text(FlowNode node) =>
        $"{node.Id}|{node.Kind}|{node.Name}|{node.Parent}|{node.Trigger}|{node.AttachedTo}|{node.Interrupting}|{node.DefaultFlow}|{node.CalledElement}|{node.Loop}";

    private static string Text(SequenceFlow flow) => $"{flow.Id}|{flow.Name}|{flow.Source}|{flow.Target}|{flow.Condition}";
}
