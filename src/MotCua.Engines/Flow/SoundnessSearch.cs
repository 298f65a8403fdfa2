namespace MotCua.Engines.Flow;

/// <summary>One search; see <see cref="Soundness"/>.</summary>
internal sealed class SoundnessSearch(ProcessDefinition definition, int bound)
{
    private const int MaxAnswers = 4_096;

    private readonly Dictionary<string, Place> _places = [];
    private readonly Queue<Place> _open = new();
    private readonly HashSet<string> _visited = [];
    private readonly Dictionary<(string Code, string? Element), SoundnessFinding> _findings = [];
    private bool _complete = true;

    /// <summary>A state the search has met, with the states it can come from.</summary>
    private sealed record Place(FlowState State, IReadOnlyDictionary<string, bool> Fixed)
    {
        public List<Place> Before { get; } = [];
        public bool CanEnd { get; set; }
    }

    public SoundnessReport Run()
    {
        var starts = definition.StartsOf(null).ToList();
        if (starts.Count == 0) Report("flow.no-start", definition.Id, 0);
        foreach (var start in starts)
            TryAll(null, choices => FlowEngine.Start(definition, new FlowState { ProcessId = definition.Id }, choices, start.Id), new Dictionary<string, bool>());
        while (_complete && _open.TryDequeue(out var place))
            foreach (var command in CommandsOf(place.State))
                TryAll(place, choices => FlowEngine.Advance(definition, place.State, command, choices), place.Fixed, IsRepeating(command, place.State));
        Judge();
        return new SoundnessReport([.. _findings.Values], _places.Count, _complete);
    }

    /// <summary>Everything that can happen next: work done or failed, timers due, messages and signals.</summary>
    private IEnumerable<FlowCommand> CommandsOf(FlowState state) =>
    [
        .. state.Work.Select(w => new CompleteWork(w.Id)),
        .. state.Work.SelectMany(w => ErrorsCaughtAround(w.NodeId).Distinct().Select(code => new FailWork(w.Id, code))),
        .. state.Waits.Select(Happening),
    ];

    /// <summary>The errors that a boundary event of the step or of a sub-process around it catches.</summary>
    private IEnumerable<string> ErrorsCaughtAround(string? nodeId)
    {
        for (var id = nodeId; id is not null; id = definition.Node(id).Parent)
            foreach (var trigger in definition.BoundariesOf(id).Select(b => b.Trigger).Where(t => t?.Kind == TriggerKind.Error))
                yield return trigger!.Name ?? "error";
    }

    private static FlowCommand Happening(OpenWait wait) => wait.Trigger.Kind switch
    {
        TriggerKind.Timer => new FireTimer(wait.Id),
        TriggerKind.Message => new DeliverMessage(wait.Trigger.Name ?? wait.NodeId, wait.Id),
        _ => new RaiseSignal(wait.Trigger.Name ?? ""),
    };

    /// <summary>An event that may happen again and again beside the activity it sits on.</summary>
    private bool IsRepeating(FlowCommand command, FlowState state)
    {
        var id = (command as FireTimer)?.WaitId ?? (command as DeliverMessage)?.WaitId;
        return state.Waits.FirstOrDefault(w => w.Id == id) is { } wait && !definition.Node(wait.NodeId).Interrupting;
    }

    private void TryAll(
        Place? from, Func<IChoices, FlowStep> step, IReadOnlyDictionary<string, bool> fixedBefore, bool repeating = false)
    {
        var choices = new ScriptedChoices(fixedBefore);
        var tried = 0;
        do
        {
            if (++tried > MaxAnswers) { GiveUp(); return; }
            if (!Try(from, step, choices, repeating)) return;
        }
        while (_complete && choices.Next());
    }

    /// <summary>Makes one step; false when others like it would run without end as well.</summary>
    private bool Try(Place? from, Func<IChoices, FlowStep> step, ScriptedChoices choices, bool repeating)
    {
        try
        {
            var result = step(choices);
            _visited.UnionWith(result.Visited);
            if (result.State.Status == FlowStatus.Failed) Report("sound.uncaught", result.Visited[^1], definition.Node(result.Visited[^1]).Line);
            if (OpenTwice(result.State) is { } twice)
            {
                if (!repeating) Report("sound.twice", twice, definition.Node(twice).Line);
                return true;
            }
            Meet(result.State, choices.Fixed, from);
            return true;
        }
        catch (FlowException error)
        {
            Add(new SoundnessFinding(error.Code, error.ElementId, error.Line, error.MessageVi, error.Message));
            return error.Code != "flow.endless";
        }
    }

    /// <summary>A step with two tokens in one scope: paths that were split are not joined again before it.</summary>
    private static string? OpenTwice(FlowState state)
    {
        var loops = state.Scopes.Where(s => s.Loop is not null).Select(s => s.Id).ToHashSet();
        return state.Tokens.Where(t => !loops.Contains(t.Scope)).GroupBy(t => (t.At, t.Scope))
            .FirstOrDefault(g => g.Count() > 1 && state.Work.Any(w => w.NodeId == g.Key.At))?.Key.At;
    }

    private void Meet(FlowState state, IReadOnlyDictionary<string, bool> fixedAnswers, Place? from)
    {
        var key = StateKey.Of(state, fixedAnswers);
        if (!_places.TryGetValue(key, out var place))
        {
            if (_places.Count == bound) { GiveUp(); return; }
            _places[key] = place = new Place(state, fixedAnswers);
            if (state.Status == FlowStatus.Running) _open.Enqueue(place);
        }
        if (from is not null) place.Before.Add(from);
    }

    private void Judge()
    {
        if (!_complete) return;
        MarkEnding();
        var lost = _places.Values.Where(p => !p.CanEnd).ToList();
        foreach (var place in lost.Where(p => p.State.Work.Count == 0 && p.State.Waits.Count == 0))
            foreach (var token in place.State.Tokens)
                Report("sound.stuck", WaitingAt(token), definition.Find(WaitingAt(token))?.Line ?? 0);
        if (_findings.Count > 0) return;
        foreach (var work in lost.SelectMany(p => p.State.Work))
            Report("sound.no-end", work.NodeId, definition.Node(work.NodeId).Line);
        foreach (var node in definition.Nodes.Where(n => !_visited.Contains(n.Id)))
            Report("sound.unreachable", node.Id, node.Line);
    }

    private string WaitingAt(FlowToken token) => definition.FindFlow(token.At)?.Target ?? token.At;

    /// <summary>Marks every state from which the process can come to an end, backwards from the ends.</summary>
    private void MarkEnding()
    {
        var open = new Stack<Place>(_places.Values.Where(p => p.State.Status != FlowStatus.Running));
        while (open.TryPop(out var place))
        {
            if (place.CanEnd) continue;
            place.CanEnd = true;
            place.Before.ForEach(open.Push);
        }
    }

    private void GiveUp()
    {
        _complete = false;
        Report("sound.bound", definition.Id, 0, bound.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    private void Report(string code, string? element, int line, params string[] args) => Add(new SoundnessFinding(
        code, element, line, FlowTexts.Vi(code, element, line, args), FlowTexts.En(code, element, line, args)));

    private void Add(SoundnessFinding finding) => _findings.TryAdd((finding.Code, finding.ElementId), finding);
}
