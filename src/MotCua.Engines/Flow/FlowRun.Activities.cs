using System.Globalization;

namespace MotCua.Engines.Flow;

internal sealed partial class FlowRun
{
    private void EnterActivity(FlowNode node, int scope)
    {
        var token = NewToken(node.Id, scope);
        foreach (var boundary in _definition.BoundariesOf(node.Id)) Arm(boundary, token.Id);
        if (node.Loop is null) Begin(node, token, null);
        else BeginLoop(node, token);
    }

    private void Arm(FlowNode boundary, int token)
    {
        if (boundary.Trigger is null or { Kind: TriggerKind.Other or TriggerKind.Terminate }) throw Unsupported(boundary);
        if (boundary.Trigger.Kind != TriggerKind.Error) OpenWait(boundary, boundary.Trigger, token);
    }

    private void Begin(FlowNode node, FlowToken token, int? index)
    {
        if (node.Kind == NodeKind.SubProcess) BeginSubProcess(node, token);
        else OpenWorkFor(node, token, index);
    }

    private void OpenWorkFor(FlowNode node, FlowToken token, int? index)
    {
        var work = new OpenWork(NextId(node), node.Id, node.Kind, token.Id, index, node.CalledElement, node.Trigger?.Name);
        _work.Add(work);
        _opened.Add(work);
    }

    private void BeginSubProcess(FlowNode node, FlowToken token)
    {
        var scope = new FlowScope(_next++, node.Id, token.Id);
        _scopes.Add(scope);
        var starts = _definition.StartsOf(node.Id).ToList();
        if (starts.Count == 0) starts = [.. _definition.ChildrenOf(node.Id).Where(n => n.Incoming.Count == 0 && n.AttachedTo is null)];
        foreach (var start in starts) Arrive(start, null, scope.Id);
    }

    private void BeginLoop(FlowNode node, FlowToken token)
    {
        var total = _choices.Count(node, node.Loop!.Cardinality, _variables)
            ?? throw new FlowException("flow.bad-count", node.Id, node.Line, EvaluatedChoices.MaxCount.ToString(CultureInfo.InvariantCulture));
        var started = node.Loop.Sequential ? Math.Min(1, total) : total;
        var scope = new FlowScope(_next++, node.Id, token.Id, new LoopCount(total, started, 0));
        _scopes.Add(scope);
        for (var i = 0; i < started; i++) Begin(node, NewToken(node.Id, scope.Id), i);
    }

    /// <summary>An activity, or one instance of it, is done: its token goes on.</summary>
    public void Complete(FlowToken token)
    {
        _tokens.Remove(token);
        DropWaits(token.Id);
        var node = _definition.Node(token.At);
        if (_scopes.Find(s => s.Id == token.Scope && s.Loop is not null && s.NodeId == node.Id) is { } loop) CountInstance(node, loop);
        else Leave(node, token.Scope);
    }

    private void CountInstance(FlowNode node, FlowScope loop)
    {
        var count = loop.Loop! with { Done = loop.Loop.Done + 1 };
        var enough = node.Loop!.CompletionCondition is { } condition && EnoughDone(node, condition, count);
        if (enough) Cancel(_tokens.Where(t => t.Scope == loop.Id).ToList());
        if (!enough && count.Started < count.Total)
        {
            Begin(node, NewToken(node.Id, loop.Id), count.Started);
            count = count with { Started = count.Started + 1 };
        }
        _scopes[_scopes.IndexOf(loop)] = loop with { Loop = count };
    }

    private bool EnoughDone(FlowNode node, string condition, LoopCount count)
    {
        var variables = new FlowVariables(_variables.With(("nrOfInstances", count.Total), ("nrOfCompletedInstances", count.Done)));
        return _choices.Holds(node, condition, variables);
    }

    /// <summary>Ends the first scope in which no token is left, the innermost first.</summary>
    private bool EndOneScope()
    {
        if (_scopes.FindLast(s => _tokens.All(t => t.Scope != s.Id)) is { } scope)
        {
            EndScope(scope);
            Complete(_tokens.First(t => t.Id == scope.Token));
            return true;
        }
        if (_tokens.Count == 0) _status = FlowStatus.Completed;
        return false;
    }

    private void EndScope(FlowScope scope)
    {
        _scopes.Remove(scope);
        _resets.RemoveAll(r => r.Scope == scope.Id);
    }

    /// <summary>Takes tokens away together with everything that hangs on them.</summary>
    public void Cancel(IReadOnlyList<FlowToken> tokens)
    {
        foreach (var token in tokens)
        {
            _tokens.Remove(token);
            DropWaits(token.Id);
            CloseWork(token.Id, CloseReason.Cancelled, null);
            CancelInside(token);
        }
    }

    /// <summary>Cancels the work and the scopes inside an activity, but not the token that waits in it.</summary>
    private void CancelInside(FlowToken token)
    {
        foreach (var scope in _scopes.Where(s => s.Token == token.Id).ToList())
        {
            CancelScope(scope.Id);
            EndScope(scope);
        }
    }

    private void CancelScope(int scope)
    {
        Cancel(_tokens.Where(t => t.Scope == scope).ToList());
        var left = _arrivals.Where(a => a.Scope != scope).ToList();
        _arrivals.Clear();
        left.ForEach(_arrivals.Enqueue);
    }

    public void CloseWork(int token, CloseReason reason, string? outcome)
    {
        foreach (var work in _work.Where(w => w.Token == token).ToList())
        {
            _work.Remove(work);
            _closed.Add(new ClosedWork(work, reason, outcome));
        }
    }

    private void DropWaits(int token)
    {
        foreach (var wait in _waits.Where(w => w.Token == token).ToList()) CloseWait(wait);
    }

    public void CloseWait(OpenWait wait)
    {
        _waits.Remove(wait);
        _waitsClosed.Add(wait);
    }
}
