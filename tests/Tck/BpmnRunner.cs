using MotCua.Engines.Flow;

namespace MotCua.Tck;

/// <summary>Reads, writes and reads again every BPMN model under a folder and compares what the two say.</summary>
public static class BpmnRunner
{
    private static readonly string[] Endings = [".bpmn", ".bpmn2", ".bpmn20.xml"];

    /// <summary>A line for each model: its path, and what went wrong or null.</summary>
    public static IEnumerable<(string Name, string? Problem)> Run(string folder) =>
        Models(folder).Select(path => (Path.GetRelativePath(folder, path), Problem(path)));

    /// <summary>The BPMN files under a folder by their endings, and files <c>.xml</c> that speak of BPMN.</summary>
    internal static IEnumerable<string> Models(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(path => Endings.Any(e => path.EndsWith(e, StringComparison.OrdinalIgnoreCase)) || IsBpmnXml(path))
            .Order(StringComparer.Ordinal);

    private static bool IsBpmnXml(string path) =>
        path.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) && File.ReadAllText(path).Contains(BpmnNames.Model.NamespaceName, StringComparison.Ordinal);

    /// <summary>An engine that crashes has failed the case; the run goes on.</summary>
    internal static string Crash(Exception error) => $"{error.GetType().Name}: {error.Message}";

    private static string? Problem(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            var first = BpmnReader.ReadDocument(stream);
            var second = BpmnReader.ReadDocument(first.Write());
            var differences = first.DifferencesTo(second).Concat(second.DifferencesTo(first)).ToList();
            return differences.Count > 0 ? string.Join("; ", differences.Take(3)) : ViewProblem(first, second);
        }
        catch (FlowException error)
        {
            return error.Message;
        }
        catch (Exception error)
        {
            return Crash(error);
        }
    }

    /// <summary>The executable views compared. A model that has none, since a reference in it leads nowhere, loses nothing by the trip.</summary>
    private static string? ViewProblem(BpmnDocument first, BpmnDocument second)
    {
        var (before, after) = (ViewError(first), ViewError(second));
        if (before is null && after is null) return ProcessProblem(first, second);
        return before == after ? null : $"could be read as a process before ({before ?? "yes"}) and after ({after ?? "yes"})";
    }

    private static string? ViewError(BpmnDocument document)
    {
        try
        {
            BpmnReader.ReadAll(document);
            return null;
        }
        catch (FlowException error)
        {
            return $"{error.Code} {error.ElementId}";
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
