namespace MotCua.Engines.Flow;

/// <summary>One run from a state until every token waits. Mutable inside, thrown away after.</summary>
internal sealed partial class FlowRun
{
    private const int MaxSteps = 20_000;

    private readonly ProcessDefinition _definition;
    private readonly FlowState _before;
    private readonly IChoices _choices;
    private readonly List<FlowToken> _tokens;
    private readonly List<OpenWork> _work;
    private readonly List<OpenWait> _waits;
    private readonly List<FlowScope> _scopes;
    private readonly List<GatewayReset> _resets;
    private readonly Dictionary<string, int> _counts;
    private readonly FlowVariables _variables;
    private readonly Queue<Arrival> _arrivals = new();
    private readonly List<OpenWork> _opened = [];
    private readonly List<ClosedWork> _closed = [];
    private readonly List<OpenWait> _waitsOpened = [];
    private readonly List<OpenWait> _waitsClosed = [];
    private readonly List<Thrown> _thrown = [];
    private readonly List<string> _visited = [];
    private int _next;
    private int _steps;
    private FlowStatus _status;
    private string? _error;

    /// <summary>A token on its way into a node.</summary>
    private readonly record struct Arrival(FlowNode Node, string? Flow, int Scope);

    public FlowRun(ProcessDefinition definition, FlowState state, IChoices choices)
    {
        (_definition, _before, _choices) = (definition, state, choices);
        (_tokens, _work, _waits) = ([.. state.Tokens], [.. state.Work], [.. state.Waits]);
        (_scopes, _resets, _counts) = ([.. state.Scopes], [.. state.Resets], new(state.Counts));
        (_variables, _next, _status) = (new(state.Variables), state.Next, state.Status);
    }

    public ProcessDefinition Definition => _definition;
    public FlowVariables Variables => _variables;
    public IReadOnlyList<OpenWork> Work => _work;
    public IReadOnlyList<OpenWait> Waits => _waits;

    public FlowToken Token(int id) => _tokens.First(t => t.Id == id);

    public void Start(string? startId)
    {
        var starts = _definition.StartsOf(null).ToList();
        var start = startId is not null
            ? starts.FirstOrDefault(s => s.Id == startId)
            : starts.FirstOrDefault(s => s.Trigger is null) ?? starts.FirstOrDefault();
        if (start is null) throw new FlowException("flow.no-start", startId ?? _definition.Id, 0);
        Arrive(start, null, 0);
    }

    /// <summary>Runs until nothing moves and hands over the result.</summary>
    public FlowStep Finish()
    {
        while (_status == FlowStatus.Running && Settle()) { }
        var state = _before with
        {
            Status = _status,
            Tokens = [.. _tokens],
            Work = [.. _work],
            Waits = [.. _waits],
            Scopes = [.. _scopes],
            Resets = [.. _resets],
            Variables = _variables.Values,
            Counts = _counts,
            Next = _next,
            Error = _error,
        };
        return new FlowStep(state, _opened, _closed)
        {
            WaitsOpened = _waitsOpened,
            WaitsClosed = _waitsClosed,
            Thrown = _thrown,
            Visited = _visited,
        };
    }

    /// <summary>One round: move what can move, then joins that look at the whole, then scopes that are empty.</summary>
    private bool Settle()
    {
        while (_status == FlowStatus.Running && _arrivals.TryDequeue(out var arrival)) Enter(arrival);
        if (_status != FlowStatus.Running) return false;
        return PassOneWaitingJoin() || EndOneScope();
    }

    private void Arrive(FlowNode node, string? flow, int scope) => _arrivals.Enqueue(new(node, flow, scope));

    private void Enter(Arrival arrival)
    {
        var node = arrival.Node;
        if (++_steps > MaxSteps) throw new FlowException("flow.endless", node.Id, node.Line);
        if (node.Beyond is not null) throw Unsupported(node);
        _visited.Add(node.Id);
        if (node.Kind.IsActivity()) EnterActivity(node, arrival.Scope);
        else if (node.Kind.IsGateway()) EnterGateway(node, arrival.Flow, arrival.Scope);
        else EnterEvent(node, arrival.Scope);
    }

    /// <summary>Sends tokens along every flow that leaves an event or an activity, as conditions say.</summary>
    public void Leave(FlowNode node, int scope)
    {
        if (node.Outgoing.Count == 0) return;
        var taken = node.Outgoing.Where(f => f.Id != node.DefaultFlow && Holds(node, f)).ToList();
        var conditional = taken.Any(f => f.Condition is not null);
        if (!conditional && node.Outgoing.FirstOrDefault(f => f.Id == node.DefaultFlow) is { } otherwise)
            taken = [.. node.Outgoing.Where(f => f == otherwise || taken.Contains(f))];
        if (taken.Count == 0) throw new FlowException("flow.no-way-out", node.Id, node.Line);
        foreach (var flow in taken) Follow(flow, scope);
    }

    private void Follow(SequenceFlow flow, int scope) => Arrive(_definition.Node(flow.Target), flow.Id, scope);

    private bool Holds(FlowNode node, SequenceFlow flow) =>
        flow.Condition is null || _choices.Holds(node, flow.Condition, _variables);

    private FlowToken NewToken(string at, int scope)
    {
        var token = new FlowToken(_next++, at, scope);
        _tokens.Add(token);
        return token;
    }

    private string NextId(FlowNode node)
    {
        var count = _counts[node.Id] = _counts.GetValueOrDefault(node.Id) + 1;
        return $"{node.Id}#{count}";
    }

    private void OpenWait(FlowNode node, EventTrigger trigger, int token)
    {
        var wait = new OpenWait(NextId(node), node.Id, trigger, token);
        _waits.Add(wait);
        _waitsOpened.Add(wait);
    }

    private static FlowException Unsupported(FlowNode node) => new("flow.unsupported", node.Id, node.Line, node.Beyond ?? node.Element);
}
