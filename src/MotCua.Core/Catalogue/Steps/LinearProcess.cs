using System.Xml.Linq;
using MotCua.Engines.Flow;

namespace MotCua.Core.Catalogue;

/// <summary>A step of a process without branches.</summary>
/// <param name="Limit">As the process writes it: <c>4 working-hour</c>.</param>
public sealed record LinearStep(string Id, string Name, string Role, string Action, string Limit);

/// <summary>
/// The usual process: from start to end through one step after the other. It is read from BPMN when that says nothing
/// else, and written as BPMN with its diagram, the same text for the same steps.
/// </summary>
/// <param name="StartName">Name of the start event; null for none.</param>
/// <param name="EndName">Name of the end event; null for none.</param>
public sealed record LinearProcess(string? StartName, string? EndName, IReadOnlyList<LinearStep> Steps)
{
    private const int Middle = 160;
    private const int Apart = 180;
    private static readonly string[] Known = ["startEvent", "endEvent", "userTask", "sequenceFlow", "incoming", "outgoing"];
    private static readonly string[] Attributes = ["role", "action", "limit"];
    private static readonly XNamespace Bpmn = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static readonly XNamespace Di = "http://www.omg.org/spec/BPMN/20100524/DI";
    private static readonly XNamespace Dc = "http://www.omg.org/spec/DD/20100524/DC";
    private static readonly XNamespace Line = "http://www.omg.org/spec/DD/20100524/DI";
    private static readonly XNamespace MotCua = "https://motcua.vn/bpmn/1";

    /// <summary>Reads a process; null when it has branches, events, or anything else that a table of steps would lose.</summary>
    public static LinearProcess? Read(string xml)
    {
        try
        {
            var process = BpmnReader.Read(xml);
            return SaysMore(xml) ? null : Chain(process);
        }
        catch (FlowException)
        {
            return null;
        }
    }

    private static LinearProcess? Chain(ProcessDefinition process)
    {
        if (process.StartsOf(null).ToList() is not [var start])
            return null;
        var (steps, node, seen) = (new List<LinearStep>(), start, new HashSet<string>());
        while (seen.Add(node.Id) && node.Outgoing is [{ Condition: null } flow])
        {
            node = process.Node(flow.Target);
            if (node.Kind == NodeKind.UserTask)
                steps.Add(Step(node));
        }
        var whole = node.Kind == NodeKind.EndEvent && seen.Count == process.Nodes.Count && steps.Count == seen.Count - 2;
        return whole ? new LinearProcess(start.Name, node.Name, steps) : null;
    }

    private static LinearStep Step(FlowNode node) => new(
        node.Id, node.Name ?? "", node.Attributes.GetValueOrDefault("role") ?? "", node.Attributes.GetValueOrDefault("action") ?? "",
        node.Attributes.GetValueOrDefault("limit") ?? "");

    /// <summary>Whether the document holds an element or an attribute of ours that a table of steps does not show.</summary>
    private static bool SaysMore(string xml)
    {
        var root = XDocument.Parse(xml.TrimStart('\uFEFF')).Root!;
        var processes = root.Elements().Where(e => e.Name != Di + "BPMNDiagram").ToList();
        return processes is not [var process] || process.Descendants().Any(e => e.Name.Namespace != Bpmn || !Known.Contains(e.Name.LocalName)
            || e.Attributes().Any(a => a.Name.Namespace == MotCua && !Attributes.Contains(a.Name.LocalName)));
    }

    /// <summary>The process as BPMN 2.0 with its diagram.</summary>
    public string Write(ProcedureSheet sheet)
    {
        string[] ids = ["start", .. Steps.Select(s => s.Id), "end"];
        var process = $"p_{sheet.Code.Replace('.', '_')}";
        var root = new XElement(Bpmn + "definitions",
            new XAttribute(XNamespace.Xmlns + "bpmn", Bpmn), new XAttribute(XNamespace.Xmlns + "bpmndi", Di),
            new XAttribute(XNamespace.Xmlns + "dc", Dc), new XAttribute(XNamespace.Xmlns + "di", Line),
            new XAttribute(XNamespace.Xmlns + "motcua", MotCua),
            new XAttribute("id", "definitions"), new XAttribute("targetNamespace", $"https://motcua.vn/procedures/{sheet.Code}"),
            new XElement(Bpmn + "process", new XAttribute("id", process), new XAttribute("name", sheet.Name.Vi),
                new XAttribute("isExecutable", "true"), Nodes(ids), Flows(ids)),
            new XElement(Di + "BPMNDiagram", new XAttribute("id", "diagram"),
                new XElement(Di + "BPMNPlane", new XAttribute("id", "plane"), new XAttribute("bpmnElement", process),
                    ids.Select((id, i) => Shape(id, i, ids.Length)), Flows(ids).Select((f, i) => Edge(f, i, ids.Length)))));
        return new XDeclaration("1.0", "UTF-8", null) + "\n" + root.ToString().ReplaceLineEndings("\n") + "\n";
    }

    private IEnumerable<XElement> Nodes(string[] ids) =>
    [
        new(Bpmn + "startEvent", new XAttribute("id", "start"), Named(StartName), new XElement(Bpmn + "outgoing", Flow(ids, 0))),
        .. Steps.Select((step, i) => new XElement(Bpmn + "userTask",
            new XAttribute("id", step.Id), Named(step.Name),
            new XAttribute(MotCua + "role", step.Role), new XAttribute(MotCua + "action", step.Action),
            new XAttribute(MotCua + "limit", step.Limit),
            new XElement(Bpmn + "incoming", Flow(ids, i)), new XElement(Bpmn + "outgoing", Flow(ids, i + 1)))),
        new(Bpmn + "endEvent", new XAttribute("id", "end"), Named(EndName), new XElement(Bpmn + "incoming", Flow(ids, ids.Length - 2))),
    ];

    private static XAttribute? Named(string? name) => string.IsNullOrEmpty(name) ? null : new XAttribute("name", name);

    private static IEnumerable<XElement> Flows(string[] ids) => Enumerable.Range(0, ids.Length - 1)
        .Select(i => new XElement(Bpmn + "sequenceFlow", new XAttribute("id", Flow(ids, i)),
            new XAttribute("sourceRef", ids[i]), new XAttribute("targetRef", ids[i + 1])));

    private static string Flow(string[] ids, int index) => $"{ids[index]}_to_{ids[index + 1]}";

    private static XElement Shape(string id, int index, int nodes)
    {
        var (width, height) = index == 0 || index == nodes - 1 ? (36, 36) : (120, 80);
        return new XElement(Di + "BPMNShape", new XAttribute("id", $"{id}_di"), new XAttribute("bpmnElement", id),
            new XElement(Dc + "Bounds", new XAttribute("x", Middle + index * Apart - width / 2),
                new XAttribute("y", Middle - height / 2), new XAttribute("width", width), new XAttribute("height", height)));
    }

    private static XElement Edge(XElement flow, int index, int nodes)
    {
        var id = flow.Attribute("id")!.Value;
        var from = Middle + index * Apart + (index == 0 ? 18 : 60);
        var to = Middle + (index + 1) * Apart - (index + 2 == nodes ? 18 : 60);
        return new XElement(Di + "BPMNEdge", new XAttribute("id", $"{id}_di"), new XAttribute("bpmnElement", id),
            Waypoint(from), Waypoint(to));
    }

    private static XElement Waypoint(int x) =>
        new(Line + "waypoint", new XAttribute("x", x), new XAttribute("y", Middle));
}
