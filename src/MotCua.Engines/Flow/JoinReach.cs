namespace MotCua.Engines.Flow;

/// <summary>
/// Whether a join that waits for an unknown number of tokens must go on waiting (BPMN 2.0.2, 13.4.3): some token can
/// still reach an empty incoming flow, without passing the join, and cannot reach a filled one the same way.
/// </summary>
internal sealed class JoinReach(ProcessDefinition definition, FlowNode join)
{
    /// <param name="places">Where the tokens of the join's scope are: ids of nodes or of flows.</param>
    public bool MoreMayCome(IReadOnlyCollection<string> places)
    {
        var filled = join.Incoming.Where(f => places.Contains(f.Id)).ToList();
        var reachFilled = Upstream(filled);
        var reachEmpty = Upstream(join.Incoming.Except(filled));
        return places.Any(p => reachEmpty.Contains(p) && !reachFilled.Contains(p));
    }

    /// <summary>Every node and flow from which one of these flows can be reached without passing the join.</summary>
    private HashSet<string> Upstream(IEnumerable<SequenceFlow> ends)
    {
        var found = new HashSet<string>();
        var open = new Stack<SequenceFlow>(ends);
        while (open.TryPop(out var flow))
        {
            if (!found.Add(flow.Id) || flow.Source == join.Id) continue;
            foreach (var next in Before(definition.Node(flow.Source), found)) open.Push(next);
        }
        return found;
    }

    private IEnumerable<SequenceFlow> Before(FlowNode node, HashSet<string> found)
    {
        found.Add(node.Id);
        if (node.AttachedTo is null) return node.Incoming;
        found.Add(node.AttachedTo);
        return definition.Node(node.AttachedTo).Incoming;
    }
}
