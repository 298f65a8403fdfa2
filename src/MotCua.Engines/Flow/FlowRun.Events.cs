namespace MotCua.Engines.Flow;

internal sealed partial class FlowRun
{
    private void EnterEvent(FlowNode node, int scope)
    {
        switch (node.Kind)
        {
            case NodeKind.StartEvent: Leave(node, scope); break;
            case NodeKind.CatchEvent: Catch(node, scope); break;
            case NodeKind.ThrowEvent: Throw(node); Leave(node, scope); break;
            case NodeKind.EndEvent: End(node, scope); break;
            default: throw Unsupported(node);
        }
    }

    private void Catch(FlowNode node, int scope)
    {
        if (node.Trigger is not { Kind: TriggerKind.Message or TriggerKind.Timer or TriggerKind.Signal } trigger) throw Unsupported(node);
        OpenWait(node, trigger, NewToken(node.Id, scope).Id);
    }

    private void Throw(FlowNode node)
    {
        if (node.Trigger is null) return;
        if (node.Trigger.Kind is not (TriggerKind.Message or TriggerKind.Signal)) throw Unsupported(node);
        _thrown.Add(new Thrown(node.Id, node.Trigger.Kind, node.Trigger.Name));
        if (node.Trigger.Kind == TriggerKind.Signal) Raise(node.Trigger.Name);
    }

    private void End(FlowNode node, int scope)
    {
        switch (node.Trigger?.Kind)
        {
            case TriggerKind.Terminate: Terminate(scope); break;
            case TriggerKind.Error: RaiseError(scope, node.Trigger.Name); break;
            default: Throw(node); break;
        }
    }

    private void Terminate(int scope)
    {
        if (scope != 0) CancelScope(scope);
        else StopAll(FlowStatus.Completed);
    }

    /// <summary>Ends the whole process; what is open closes as cancelled.</summary>
    public void StopAll(FlowStatus status)
    {
        _status = status;
        _arrivals.Clear();
        Cancel(_tokens.Where(t => t.Scope == 0).ToList());
    }

    /// <summary>Everything that waits for the signal moves on.</summary>
    public bool Raise(string? name)
    {
        var waiting = _waits.Where(w => w.Trigger.Kind == TriggerKind.Signal && w.Trigger.Name == name).ToList();
        foreach (var wait in waiting.Where(_waits.Contains)) Happen(wait);
        return waiting.Count > 0;
    }

    /// <summary>An error leaves a scope: the nearest boundary error event around it that fits catches it.</summary>
    public void RaiseError(int scope, string? code)
    {
        if (_scopes.Find(s => s.Id == scope) is { } inner) RaiseErrorAt(_tokens.First(t => t.Id == inner.Token), code);
        else
        {
            _error = code ?? "error";
            StopAll(FlowStatus.Failed);
        }
    }

    /// <summary>An error at a token that waits in an activity: caught on its border, or passed on outwards.</summary>
    public void RaiseErrorAt(FlowToken token, string? code)
    {
        var isInstance = _scopes.Exists(s => s.Id == token.Scope && s.NodeId == token.At && s.Loop is not null);
        var catcher = isInstance ? null : _definition.BoundariesOf(token.At)
            .Where(b => b.Trigger is { Kind: TriggerKind.Error } t && (t.Name is null || t.Name == code))
            .OrderBy(b => b.Trigger!.Name is null).FirstOrDefault();
        if (catcher is null)
        {
            RaiseError(token.Scope, code);
            return;
        }
        Cancel([token]);
        _visited.Add(catcher.Id);
        Leave(catcher, token.Scope);
    }

    /// <summary>What a wait was for has happened.</summary>
    public void Happen(OpenWait wait)
    {
        var node = _definition.Node(wait.NodeId);
        var token = _tokens.First(t => t.Id == wait.Token);
        if (node.Kind != NodeKind.BoundaryEvent)
        {
            Cancel([token]);
            _visited.Add(node.Id);
        }
        else HappenOnBoundary(node, wait, token);
        Leave(node, token.Scope);
    }

    private void HappenOnBoundary(FlowNode node, OpenWait wait, FlowToken token)
    {
        _visited.Add(node.Id);
        if (node.Interrupting) Cancel([token]);
        else if (wait.Trigger is { Kind: TriggerKind.Timer, TimerKind: not TimerKind.Cycle }) CloseWait(wait);
    }
}
