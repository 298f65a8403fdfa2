namespace MotCua.Engines.Flow;

internal sealed partial class FlowRun
{
    private void EnterGateway(FlowNode node, string? flow, int scope)
    {
        if (node.Kind == NodeKind.ExclusiveGateway) PassExclusive(node, scope);
        else if (node.Kind == NodeKind.EventBasedGateway) AwaitEvents(node, scope);
        else if (node.Incoming.Count > 1) WaitAtJoin(node, flow!, scope);
        else Split(node, scope);
    }

    private void PassExclusive(FlowNode node, int scope)
    {
        var flow = node.Outgoing.FirstOrDefault(f => f.Id != node.DefaultFlow && Holds(node, f))
            ?? node.Outgoing.FirstOrDefault(f => f.Id == node.DefaultFlow);
        if (flow is not null) Follow(flow, scope);
        else if (node.Outgoing.Count > 0) throw new FlowException("flow.no-way-out", node.Id, node.Line);
    }

    private void AwaitEvents(FlowNode node, int scope)
    {
        var token = NewToken(node.Id, scope);
        foreach (var target in node.Outgoing.Select(f => _definition.Node(f.Target)))
            OpenWait(target, TriggerBehind(target), token.Id);
    }

    private static EventTrigger TriggerBehind(FlowNode target) => target switch
    {
        { Kind: NodeKind.ReceiveTask } => target.Trigger ?? new EventTrigger(TriggerKind.Message, target.Id),
        { Kind: NodeKind.CatchEvent, Trigger: { Kind: TriggerKind.Message or TriggerKind.Timer or TriggerKind.Signal } trigger } => trigger,
        _ => throw Unsupported(target),
    };

    private void Split(FlowNode node, int scope)
    {
        if (node.Kind == NodeKind.ParallelGateway)
            foreach (var flow in node.Outgoing) Follow(flow, scope);
        else
            SplitInclusive(node, scope);
    }

    private void SplitInclusive(FlowNode node, int scope)
    {
        var taken = node.Outgoing.Where(f => f.Id != node.DefaultFlow && Holds(node, f)).ToList();
        if (taken.Count == 0) taken = [.. node.Outgoing.Where(f => f.Id == node.DefaultFlow)];
        if (taken.Count == 0 && node.Outgoing.Count > 0) throw new FlowException("flow.no-way-out", node.Id, node.Line);
        foreach (var flow in taken) Follow(flow, scope);
    }

    private void WaitAtJoin(FlowNode node, string flow, int scope)
    {
        NewToken(flow, scope);
        if (node.Kind != NodeKind.ParallelGateway) return;
        var waiting = node.Incoming.Select(f => _tokens.Find(t => t.At == f.Id && t.Scope == scope)).ToList();
        if (waiting.Contains(null)) return;
        waiting.ForEach(t => _tokens.Remove(t!));
        Split(node, scope);
    }

    /// <summary>Lets the first inclusive or complex join pass that nothing more can reach. True when one did.</summary>
    private bool PassOneWaitingJoin()
    {
        foreach (var (node, scope) in WaitingJoins())
        {
            var passed = node.Kind == NodeKind.ComplexGateway ? PassComplex(node, scope) : PassInclusive(node, scope);
            if (passed) return true;
        }
        return ResetOneGateway();
    }

    private List<(FlowNode Node, int Scope)> WaitingJoins() =>
        [.. _tokens.Select(t => (Flow: _definition.FindFlow(t.At), t.Scope)).Where(x => x.Flow is not null)
            .Select(x => (Node: _definition.Node(x.Flow!.Target), x.Scope))
            .Where(x => x.Node.Kind != NodeKind.ParallelGateway).Distinct()];

    private bool PassInclusive(FlowNode node, int scope)
    {
        if (MoreMayCome(node, scope)) return false;
        TakeOneFromEach(node, scope);
        Split(node, scope);
        return true;
    }

    private List<FlowToken> TokensBefore(FlowNode node, int scope) =>
        [.. node.Incoming.Select(f => _tokens.Find(t => t.At == f.Id && t.Scope == scope)).OfType<FlowToken>()];

    private void TakeOneFromEach(FlowNode node, int scope) => TokensBefore(node, scope).ForEach(t => _tokens.Remove(t));

    private bool MoreMayCome(FlowNode node, int scope)
    {
        var inScope = _tokens.Where(t => t.Scope == scope).Select(t => t.At).ToList();
        return new JoinReach(_definition, node).MoreMayCome(inScope);
    }

    private bool PassComplex(FlowNode node, int scope)
    {
        var waiting = TokensBefore(node, scope);
        var reset = new GatewayReset(node.Id, scope);
        if (_resets.Contains(reset))
        {
            waiting.ForEach(t => _tokens.Remove(t));
            return true;
        }
        if (!Activated(node, waiting.Count) && MoreMayCome(node, scope)) return false;
        waiting.ForEach(t => _tokens.Remove(t));
        _resets.Add(reset);
        Split(node, scope);
        return true;
    }

    private bool Activated(FlowNode node, int count) =>
        node.ActivationCondition is { } condition
        && _choices.Holds(node, condition, new FlowVariables(_variables.With(("activationCount", count))));

    /// <summary>Forgets that a complex gateway has passed once no token can reach it any more.</summary>
    private bool ResetOneGateway()
    {
        var over = _resets.Find(r => !MoreMayCome(_definition.Node(r.NodeId), r.Scope));
        return over is not null && _resets.Remove(over);
    }
}
