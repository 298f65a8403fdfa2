using System.Text.RegularExpressions;

namespace MotCua.Engines.Flow;

/// <summary>
/// Answers conditions by a script, so that a search can try every answer: after each run <see cref="Next"/> turns to
/// the next script, like the wheels of a counter.
/// </summary>
internal sealed partial class ScriptedChoices(IReadOnlyDictionary<string, bool> fixedBefore) : IChoices
{
    private readonly List<(int Value, int Options)> _script = [];
    private int _at;

    /// <summary>Answers that hold for the whole run of the process, with those given in this step.</summary>
    public Dictionary<string, bool> Fixed { get; private set; } = new(fixedBefore);

    public bool Holds(FlowNode at, string expression, FlowVariables variables)
    {
        if (!IsFixed(expression)) return Choose(2) == 1;
        if (!Fixed.TryGetValue(expression, out var answer)) Fixed[expression] = answer = Choose(2) == 1;
        return answer;
    }

    public int? Count(FlowNode at, string? expression, FlowVariables variables) => Choose(3);

    /// <summary>Turns to the next script; false when all have been tried.</summary>
    public bool Next()
    {
        while (_script.Count > 0 && _script[^1].Value + 1 == _script[^1].Options) _script.RemoveAt(_script.Count - 1);
        if (_script.Count == 0) return false;
        _script[^1] = _script[^1] with { Value = _script[^1].Value + 1 };
        (_at, Fixed) = (0, new(fixedBefore));
        return true;
    }

    private int Choose(int options)
    {
        if (_at == _script.Count) _script.Add((0, options));
        return _script[_at++].Value;
    }

    /// <summary>Reads nothing but what stays the same while the process runs.</summary>
    private static bool IsFixed(string expression) => Name().Matches(Quoted().Replace(expression, "\"\""))
        .All(m => m.Value.Split('.')[0] is "answers" or "case" or "channel" or "and" or "or" or "not" or "true" or "false" or "null" or "in");

    [GeneratedRegex("\"(\\\\.|[^\"\\\\])*\"")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"(?<![\w.])[\p{L}_][\w.]*")]
    private static partial Regex Name();
}
