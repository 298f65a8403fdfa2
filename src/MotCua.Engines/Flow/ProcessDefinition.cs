using System.Text.Json.Serialization;

namespace MotCua.Engines.Flow;

/// <summary>
/// One executable BPMN process (vi: quy trình nội bộ) as read from its XML. Immutable; the same definition may
/// serve any number of running flows at the same time.
/// </summary>
public sealed class ProcessDefinition
{
    private readonly Dictionary<string, FlowNode> _nodes;
    private readonly Dictionary<string, SequenceFlow> _flows;
    private readonly Dictionary<string, List<FlowNode>> _boundaries;
    private readonly Dictionary<string, List<FlowNode>> _children;

    internal ProcessDefinition(
        string id, string? name, bool isExecutable, IReadOnlyList<FlowNode> nodes, IReadOnlyList<SequenceFlow> flows)
    {
        (Id, Name, IsExecutable, Nodes, Flows) = (id, name, isExecutable, nodes, flows);
        _nodes = nodes.ToDictionary(n => n.Id);
        _flows = flows.ToDictionary(f => f.Id);
        _boundaries = nodes.Where(n => n.AttachedTo is not null).GroupBy(n => n.AttachedTo!)
            .ToDictionary(g => g.Key, g => g.ToList());
        _children = nodes.GroupBy(n => n.Parent ?? "").ToDictionary(g => g.Key, g => g.ToList());
    }

    /// <summary>Id of the BPMN process element.</summary>
    public string Id { get; }

    /// <summary>Name of the process, when it has one.</summary>
    public string? Name { get; }

    /// <summary>True when the XML marks the process as executable.</summary>
    public bool IsExecutable { get; }

    /// <summary>Every node, those inside sub-processes included, in document order.</summary>
    public IReadOnlyList<FlowNode> Nodes { get; }

    /// <summary>Every sequence flow, those inside sub-processes included, in document order.</summary>
    public IReadOnlyList<SequenceFlow> Flows { get; }

    /// <summary>The tasks and call activities, which open work when a token reaches them (vi: bước xử lý).</summary>
    public IEnumerable<FlowNode> Steps => Nodes.Where(n => n.Kind.OpensWork());

    /// <summary>The node with this id; <see cref="KeyNotFoundException"/> when there is none.</summary>
    public FlowNode Node(string id) => _nodes[id];

    /// <summary>The node with this id, or null.</summary>
    public FlowNode? Find(string id) => _nodes.GetValueOrDefault(id);

    /// <summary>The sequence flow with this id, or null.</summary>
    public SequenceFlow? FindFlow(string id) => _flows.GetValueOrDefault(id);

    /// <summary>The boundary events attached to an activity, in document order.</summary>
    public IReadOnlyList<FlowNode> BoundariesOf(string activityId) => _boundaries.GetValueOrDefault(activityId, []);

    /// <summary>The nodes directly inside a sub-process; null means the top level of the process.</summary>
    public IReadOnlyList<FlowNode> ChildrenOf(string? subProcessId) => _children.GetValueOrDefault(subProcessId ?? "", []);

    /// <summary>The events that may start the process (null) or a sub-process.</summary>
    public IEnumerable<FlowNode> StartsOf(string? subProcessId) =>
        ChildrenOf(subProcessId).Where(n => n.Kind == NodeKind.StartEvent);
}

/// <summary>One BPMN flow node: an event, an activity or a gateway.</summary>
public sealed record FlowNode
{
    /// <summary>Id of the element in the XML, unique in the document.</summary>
    public required string Id { get; init; }

    /// <summary>What the node does when a token reaches it.</summary>
    public required NodeKind Kind { get; init; }

    /// <summary>Local name of the XML element, for messages: <c>userTask</c>, <c>complexGateway</c>.</summary>
    public required string Element { get; init; }

    /// <summary>Name shown in the diagram, when it has one.</summary>
    public string? Name { get; init; }

    /// <summary>Line of the element in the XML, counted from 1.</summary>
    public int Line { get; init; }

    /// <summary>Id of the enclosing sub-process; null at the top level.</summary>
    public string? Parent { get; init; }

    /// <summary>
    /// The attributes in the namespace <c>https://motcua.vn/bpmn/1</c> by local name: role, action, limit, branch.
    /// </summary>
    public IReadOnlyDictionary<string, string> Attributes { get; init; } = new Dictionary<string, string>();

    /// <summary>Sequence flows that end here, in document order.</summary>
    public IReadOnlyList<SequenceFlow> Incoming { get; internal set; } = [];

    /// <summary>Sequence flows that leave here, in document order.</summary>
    public IReadOnlyList<SequenceFlow> Outgoing { get; internal set; } = [];

    /// <summary>Id of the flow taken when no condition holds.</summary>
    public string? DefaultFlow { get; init; }

    /// <summary>What an event waits for or throws; null for a none event or a node that is no event.</summary>
    public EventTrigger? Trigger { get; init; }

    /// <summary>For a boundary event: the activity it sits on.</summary>
    public string? AttachedTo { get; init; }

    /// <summary>For a boundary event: whether it stops the activity it sits on.</summary>
    public bool Interrupting { get; init; } = true;

    /// <summary>For a call activity: what it calls, such as the code of the procedure of a branch (vi: nhánh liên thông).</summary>
    public string? CalledElement { get; init; }

    /// <summary>For an activity done several times: how many times and in which order.</summary>
    public MultiInstance? Loop { get; init; }

    /// <summary>
    /// The XML name of a feature of this node that the engine does not run: a standard loop, compensation, a gateway or
    /// task that starts processes itself, token quantities. Null when there is none.
    /// </summary>
    public string? Beyond { get; init; }

    /// <summary>For a converging complex gateway: the condition over <c>activationCount</c> that lets it pass.</summary>
    public string? ActivationCondition { get; init; }
}

/// <summary>A sequence flow between two nodes of the same process or sub-process.</summary>
/// <param name="Id">Id of the element.</param>
/// <param name="Name">Name in the diagram, when it has one.</param>
/// <param name="Source">Id of the node it leaves.</param>
/// <param name="Target">Id of the node it enters.</param>
/// <param name="Condition">Condition in FEEL, when it has one; without the leading "=" some editors write.</param>
/// <param name="Line">Line in the XML, counted from 1.</param>
public sealed record SequenceFlow(string Id, string? Name, string Source, string Target, string? Condition, int Line);

/// <summary>What an event waits for or throws.</summary>
/// <param name="Kind">Message, timer, and so on.</param>
/// <param name="Name">Message name, signal name or error code, when the event has one.</param>
/// <param name="Timer">For a timer: the expression, an ISO 8601 duration, date or cycle, or FEEL.</param>
/// <param name="TimerKind">For a timer: which of the three.</param>
public sealed record EventTrigger(TriggerKind Kind, string? Name = null, string? Timer = null, TimerKind? TimerKind = null);

/// <summary>An activity done several times.</summary>
/// <param name="Sequential">One after the other instead of all at once.</param>
/// <param name="Cardinality">FEEL expression giving the number of times, or a list whose length is the number.</param>
/// <param name="CompletionCondition">FEEL condition that ends the remaining instances early.</param>
public sealed record MultiInstance(bool Sequential, string? Cardinality, string? CompletionCondition);

/// <summary>The kinds of node the engine tells apart. <see cref="Other"/> is read but never executed.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<NodeKind>))]
public enum NodeKind
{
    StartEvent, EndEvent, CatchEvent, ThrowEvent, BoundaryEvent,
    Task, UserTask, ManualTask, ServiceTask, SendTask, ReceiveTask, ScriptTask, BusinessRuleTask,
    CallActivity, SubProcess,
    ExclusiveGateway, ParallelGateway, InclusiveGateway, EventBasedGateway, ComplexGateway,
    Other,
}

/// <summary>The kinds of event the engine tells apart. <see cref="Other"/> is read but never executed.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TriggerKind>))]
public enum TriggerKind { Message, Timer, Error, Signal, Terminate, Other }

/// <summary>How a timer expression is meant.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TimerKind>))]
public enum TimerKind { Date, Duration, Cycle }

/// <summary>Questions about a kind of node.</summary>
public static class NodeKinds
{
    /// <summary>True for tasks and call activities: reaching one opens work somebody or something must complete.</summary>
    public static bool OpensWork(this NodeKind kind) => kind is >= NodeKind.Task and <= NodeKind.CallActivity;

    /// <summary>True for tasks, call activities and sub-processes.</summary>
    public static bool IsActivity(this NodeKind kind) => kind is >= NodeKind.Task and <= NodeKind.SubProcess;

    /// <summary>True for the five gateways.</summary>
    public static bool IsGateway(this NodeKind kind) => kind is >= NodeKind.ExclusiveGateway and <= NodeKind.ComplexGateway;
}
