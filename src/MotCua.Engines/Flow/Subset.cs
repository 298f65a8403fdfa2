namespace MotCua.Engines.Flow;

/// <summary>
/// What of BPMN a published process may use: none, message, timer and terminate events, error events on borders and
/// ends, user, service, send, receive, manual and plain tasks, call activities, embedded sub-processes, the exclusive,
/// parallel, inclusive and event-based gateways, and repetition by number. Everything else is refused by name, even
/// where the engine could run it for a foreign model (scripts, signals, complex gateways).
/// </summary>
public static class Subset
{
    /// <summary>Every element outside the subset or not complete enough to run, in document order.</summary>
    public static IReadOnlyList<SoundnessFinding> Check(ProcessDefinition definition) =>
        [.. definition.Nodes.SelectMany(n => Faults(definition, n))];

    private static IEnumerable<SoundnessFinding> Faults(ProcessDefinition definition, FlowNode node)
    {
        if (!IsKnown(node) || node.Beyond is not null) yield return Finding("flow.unsupported", node, node.Beyond ?? node.Element);
        else if (!TriggerFits(definition, node)) yield return Finding("flow.event", node, Word(node.Trigger));
        if (node.Trigger is { Kind: TriggerKind.Timer, Timer: null }) yield return Finding("flow.no-timer", node);
        if (node.Kind == NodeKind.CallActivity && node.CalledElement is null) yield return Finding("flow.no-called", node);
        if (node.Loop is { Cardinality: null }) yield return Finding("flow.no-count", node);
        if (node.Kind == NodeKind.EventBasedGateway && BadBranch(definition, node) is { } branch) yield return Finding("flow.event-branch", branch);
    }

    private static bool IsKnown(FlowNode node) =>
        node.Kind is not (NodeKind.Other or NodeKind.ScriptTask or NodeKind.BusinessRuleTask or NodeKind.ComplexGateway);

    private static bool TriggerFits(ProcessDefinition definition, FlowNode node) => (node.Kind, node.Trigger?.Kind) switch
    {
        (NodeKind.StartEvent, null) => true,
        (NodeKind.StartEvent, TriggerKind.Message or TriggerKind.Timer) => node.Parent is null,
        (NodeKind.EndEvent, null or TriggerKind.Message or TriggerKind.Terminate or TriggerKind.Error) => true,
        (NodeKind.CatchEvent, TriggerKind.Message or TriggerKind.Timer) => true,
        (NodeKind.ThrowEvent, null or TriggerKind.Message) => true,
        (NodeKind.BoundaryEvent, TriggerKind.Message or TriggerKind.Timer) => OnActivity(definition, node),
        (NodeKind.BoundaryEvent, TriggerKind.Error) => node.Interrupting && OnActivity(definition, node),
        (NodeKind.StartEvent or NodeKind.EndEvent or NodeKind.CatchEvent or NodeKind.ThrowEvent or NodeKind.BoundaryEvent, _) => false,
        _ => true,
    };

    private static bool OnActivity(ProcessDefinition definition, FlowNode boundary) =>
        definition.Node(boundary.AttachedTo!).Kind.IsActivity();

    /// <summary>The first element behind an event-based gateway that catches neither a message nor a timer.</summary>
    private static FlowNode? BadBranch(ProcessDefinition definition, FlowNode gateway) => gateway.Outgoing
        .Select(f => definition.Node(f.Target))
        .FirstOrDefault(n => n.Kind != NodeKind.ReceiveTask && n.Trigger?.Kind is not (TriggerKind.Message or TriggerKind.Timer));

    private static string Word(EventTrigger? trigger) => trigger is null ? "none" : trigger.Kind.ToString().ToLowerInvariant();

    private static SoundnessFinding Finding(string code, FlowNode node, params string[] args) => new(
        code, node.Id, node.Line, FlowTexts.Vi(code, node.Id, node.Line, args), FlowTexts.En(code, node.Id, node.Line, args));
}
