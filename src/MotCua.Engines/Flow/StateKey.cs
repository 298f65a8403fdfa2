namespace MotCua.Engines.Flow;

/// <summary>
/// Writes a state without its numbers: two states with the same key go on in the same ways. Tokens and scopes form a
/// tree, whose branches are sorted.
/// </summary>
internal sealed class StateKey(FlowState state)
{
    public static string Of(FlowState state, IReadOnlyDictionary<string, bool> fixedAnswers) => string.Concat(
        state.Status, new StateKey(state).Inside(0),
        string.Join('&', fixedAnswers.OrderBy(a => a.Key, StringComparer.Ordinal).Select(a => $"{a.Key}={a.Value}")));

    private string Inside(int scope)
    {
        var tokens = state.Tokens.Where(t => t.Scope == scope).Select(Token).Order(StringComparer.Ordinal);
        var resets = state.Resets.Where(r => r.Scope == scope).Select(r => r.NodeId).Order(StringComparer.Ordinal);
        return $"({string.Join(',', tokens)}|{string.Join(',', resets)})";
    }

    private string Token(FlowToken token)
    {
        var waits = state.Waits.Where(w => w.Token == token.Id).Select(w => w.NodeId).Order(StringComparer.Ordinal);
        var scopes = state.Scopes.Where(s => s.Token == token.Id)
            .Select(s => $"{s.Loop?.Total}/{s.Loop?.Started}/{s.Loop?.Done}{Inside(s.Id)}").Order(StringComparer.Ordinal);
        return $"{token.At}[{string.Join(',', waits)}]{string.Concat(scopes)}";
    }
}
