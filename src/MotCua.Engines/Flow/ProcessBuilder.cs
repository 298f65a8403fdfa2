using System.Xml.Linq;

namespace MotCua.Engines.Flow;

/// <summary>Turns the XML of the processes into <see cref="ProcessDefinition"/>s and checks that references hold.</summary>
internal sealed class ProcessBuilder
{
    private static readonly HashSet<string> NotNodes =
    [
        "sequenceFlow", "laneSet", "dataObject", "dataObjectReference", "dataStoreReference", "dataInputAssociation",
        "dataOutputAssociation", "ioSpecification", "textAnnotation", "association", "group", "documentation",
        "extensionElements", "property", "incoming", "outgoing", "multiInstanceLoopCharacteristics",
        "standardLoopCharacteristics", "auditing", "monitoring", "resourceRole", "performer", "humanPerformer",
        "potentialOwner", "correlationSubscription", "supports", "supportedInterfaceRef", "completionCondition", "ioBinding",
        "artifact", "category", "relationship",
    ];

    private readonly XElement _root;
    private readonly EventReader _events;
    private readonly List<FlowNode> _nodes = [];
    private readonly List<SequenceFlow> _flows = [];
    private readonly HashSet<string> _ids = [];

    private ProcessBuilder(XElement root) => (_root, _events) = (root, new EventReader(root));

    public static IReadOnlyList<ProcessDefinition> BuildAll(XElement root) =>
        [.. root.Elements(BpmnNames.Model + "process").Select(p => new ProcessBuilder(root).Build(p))];

    private ProcessDefinition Build(XElement process)
    {
        var id = IdOf(process);
        Collect(process, null);
        Connect();
        return new ProcessDefinition(id, process.Attribute("name")?.Value, process.Flag("isExecutable", false), _nodes, _flows);
    }

    private void Collect(XElement container, string? parent)
    {
        foreach (var element in container.Elements().Where(e => e.Name.Namespace == BpmnNames.Model))
        {
            if (element.Name.LocalName == "sequenceFlow") _flows.Add(Flow(element));
            else if (!NotNodes.Contains(element.Name.LocalName)) AddNode(element, parent);
        }
    }

    private void AddNode(XElement element, string? parent)
    {
        var node = Node(element, parent);
        _nodes.Add(node);
        if (element.Name.LocalName is "subProcess" or "transaction" or "adHocSubProcess") Collect(element, node.Id);
    }

    private string IdOf(XElement element)
    {
        var id = element.Value("id") ?? throw new FlowException("flow.no-id", null, element.Line(), element.Name.LocalName);
        if (!_ids.Add(id)) throw new FlowException("flow.duplicate-id", id, element.Line());
        return id;
    }

    private SequenceFlow Flow(XElement element)
    {
        var id = IdOf(element);
        return new SequenceFlow(
            id,
            element.Attribute("name")?.Value,
            Required(element, id, "sourceRef"),
            Required(element, id, "targetRef"),
            Expression(element.ChildText("conditionExpression")),
            element.Line());
    }

    private static string Required(XElement element, string id, string attribute) =>
        element.Value(attribute) is { } text
            ? BpmnNames.WithoutPrefix(text)
            : throw new FlowException("flow.dangling", id, element.Line(), attribute);

    private FlowNode Node(XElement element, string? parent) => new()
    {
        Id = IdOf(element),
        Kind = KindOf(element),
        Element = element.Name.LocalName,
        Name = element.Attribute("name")?.Value,
        Line = element.Line(),
        Parent = parent,
        Attributes = element.Attributes().Where(a => a.Name.Namespace == BpmnNames.MotCua)
            .ToDictionary(a => a.Name.LocalName, a => a.Value),
        DefaultFlow = element.Value("default") is { } flow ? BpmnNames.WithoutPrefix(flow) : null,
        Trigger = _events.Read(element),
        AttachedTo = element.Name.LocalName == "boundaryEvent" ? Required(element, element.Value("id")!, "attachedToRef") : null,
        Interrupting = element.Flag("cancelActivity", true),
        CalledElement = element.Value("calledElement"),
        Loop = LoopOf(element),
        Beyond = BeyondOf(element),
        ActivationCondition = Expression(element.ChildText("activationCondition")),
    };

    private static NodeKind KindOf(XElement element) => element.Name.LocalName switch
    {
        "intermediateCatchEvent" => NodeKind.CatchEvent,
        "intermediateThrowEvent" => NodeKind.ThrowEvent,
        "subProcess" when element.Flag("triggeredByEvent", false) => NodeKind.Other,
        var name when Enum.TryParse<NodeKind>(name, ignoreCase: true, out var kind) => kind,
        _ => NodeKind.Other,
    };

    private static MultiInstance? LoopOf(XElement element)
    {
        if (element.Element(BpmnNames.Model + "multiInstanceLoopCharacteristics") is not { } loop) return null;
        var count = loop.ChildText("loopCardinality") ?? loop.Attribute(BpmnNames.MotCua + "collection")?.Value
            ?? loop.ChildText("loopDataInputRef");
        return new MultiInstance(loop.Flag("isSequential", false), Expression(count), Expression(loop.ChildText("completionCondition")));
    }

    private static string? BeyondOf(XElement element)
    {
        if (element.Element(BpmnNames.Model + "standardLoopCharacteristics") is not null) return "standardLoopCharacteristics";
        if (element.Value("eventGatewayType") is "Parallel") return "eventGatewayType";
        string[] flags = ["isForCompensation", "instantiate", "parallelMultiple"];
        string[] quantities = ["startQuantity", "completionQuantity"];
        return flags.FirstOrDefault(f => element.Flag(f, false)) ?? quantities.FirstOrDefault(q => element.Value(q) is not (null or "1"));
    }

    /// <summary>An expression without the leading "=" that FEEL editors write.</summary>
    private static string? Expression(string? text) => text is ['=', .. var rest] ? rest.Trim() : text;

    private void Connect()
    {
        var byId = _nodes.ToDictionary(n => n.Id);
        foreach (var flow in _flows) CheckEnds(flow, byId);
        var incoming = _flows.ToLookup(f => f.Target);
        var outgoing = _flows.ToLookup(f => f.Source);
        foreach (var node in _nodes)
        {
            (node.Incoming, node.Outgoing) = ([.. incoming[node.Id]], [.. outgoing[node.Id]]);
            CheckReferences(node, byId);
        }
    }

    private static void CheckEnds(SequenceFlow flow, Dictionary<string, FlowNode> byId)
    {
        if (!byId.TryGetValue(flow.Source, out var source)) throw new FlowException("flow.dangling", flow.Id, flow.Line, flow.Source);
        if (!byId.TryGetValue(flow.Target, out var target)) throw new FlowException("flow.dangling", flow.Id, flow.Line, flow.Target);
        if (source.Parent != target.Parent) throw new FlowException("flow.crosses-scope", flow.Id, flow.Line);
    }

    private static void CheckReferences(FlowNode node, Dictionary<string, FlowNode> byId)
    {
        if (node.DefaultFlow is { } flow && node.Outgoing.All(f => f.Id != flow))
            throw new FlowException("flow.dangling", node.Id, node.Line, flow);
        if (node.AttachedTo is not { } host) return;
        if (!byId.TryGetValue(host, out var activity) || activity.Parent != node.Parent)
            throw new FlowException("flow.dangling", node.Id, node.Line, host);
    }
}
