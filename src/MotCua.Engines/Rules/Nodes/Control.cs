using System.Collections;
using MotCua.Engines.Rules.Functions;
using MotCua.Engines.Rules.Values;

namespace MotCua.Engines.Rules.Nodes;

internal sealed class IfNode(Node condition, Node yes, Node no) : Node(condition, yes, no)
{
    protected override object? Compute(Scope scope) =>
        condition.Evaluate(scope) is true ? yes.Evaluate(scope) : no.Evaluate(scope);
}

/// <summary>One variable of an iteration and what it runs over; with an end it runs from start to end.</summary>
internal sealed record Iteration(string Name, Node Start, Node? End);

/// <summary>The rounds of one or more nested iterations.</summary>
internal static class Rounds
{
    /// <summary>Calls <paramref name="body"/> for every round; false when something to run over is not iterable.</summary>
    public static bool Run(Scope scope, IReadOnlyList<Iteration> iterations, Action<Scope> body, int index = 0)
    {
        if (index == iterations.Count)
        {
            body(scope);
            return true;
        }
        var iteration = iterations[index];
        if (Items(scope, iteration) is not { } items) return false;
        foreach (var item in items)
        {
            scope.Run.Spend(1);
            if (!Run(new LocalScope(scope, iteration.Name, item), iterations, body, index + 1)) return false;
        }
        return true;
    }

    private static IEnumerable<object?>? Items(Scope scope, Iteration iteration)
    {
        var start = iteration.Start.Evaluate(scope);
        if (iteration.End is { } end) return Between(start, end.Evaluate(scope));
        return start is FeelRange range ? Of(range) : FeelValue.AsList(start);
    }

    /// <summary>The whole numbers or days of a range; null when it has no such steps or no bound.</summary>
    private static IEnumerable<object?>? Of(FeelRange range)
    {
        if (Between(range.Start, range.End) is not { } all) return null;
        return all.Where(item => FeelValue.Contains(range, item) == true);
    }

    private static IEnumerable<object?>? Between(object? start, object? end) => (start, end) switch
    {
        (decimal a, decimal b) => Numbers(a, b),
        (FeelDate a, FeelDate b) => Days(a.EpochDay, b.EpochDay),
        _ => null,
    };

    private static IEnumerable<object?> Numbers(decimal start, decimal end)
    {
        for (var i = start; start <= end ? i <= end : i >= end; i += start <= end ? 1 : -1) yield return i;
    }

    private static IEnumerable<object?> Days(long start, long end)
    {
        for (var i = start; start <= end ? i <= end : i >= end; i += start <= end ? 1 : -1) yield return FeelDate.FromEpochDay(i);
    }
}

/// <summary>The results so far of a <c>for</c>, as the variable <c>partial</c>.</summary>
internal sealed class PartialScope(Scope outer, List<object?> results) : Scope(outer.Run, outer)
{
    protected override bool TryOwn(string name, out object? value)
    {
        value = name == "partial" ? new Prefix(results, results.Count) : null;
        return value is not null;
    }

    /// <summary>The first items of a list that may still grow.</summary>
    private sealed class Prefix(List<object?> list, int count) : IReadOnlyList<object?>
    {
        public int Count => count;

        public object? this[int index] => list[index];

        public IEnumerator<object?> GetEnumerator() => list.Take(count).GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}

internal sealed class ForNode(IReadOnlyList<Iteration> iterations, Node body)
    : Node([.. iterations.Select(i => i.Start), .. iterations.Select(i => i.End), body])
{
    protected override object? Compute(Scope scope)
    {
        var results = new List<object?>();
        var outer = new PartialScope(scope, results);
        var iterable = Rounds.Run(outer, iterations, inner =>
        {
            scope.Run.Produce(1);
            results.Add(body.Evaluate(inner));
        });
        return iterable ? results : null;
    }
}

internal sealed class QuantifiedNode(bool every, IReadOnlyList<Iteration> iterations, Node body)
    : Node([.. iterations.Select(i => i.Start), .. iterations.Select(i => i.End), body])
{
    protected override object? Compute(Scope scope)
    {
        var answers = new List<object?>();
        return Rounds.Run(scope, iterations, inner => answers.Add(body.Evaluate(inner))) ? Join(every, answers) : null;
    }

    /// <summary>All answers joined by and (every) or by or (some); null when one is no boolean.</summary>
    public static object? Join(bool every, IReadOnlyList<object?> answers)
    {
        if (answers.Any(answer => answer is not (bool or null))) return null;
        if (answers.Any(answer => answer is bool flag && flag != every)) return !every;
        return answers.Contains(null) ? null : every;
    }
}

internal sealed class FunctionNode(IReadOnlyList<FunctionParameter> parameters, Node? body) : Node(body)
{
    /// <summary>The type the result must have.</summary>
    public FeelType Result { get; init; } = FeelType.Any;

    protected override object? Compute(Scope scope) =>
        new UserFunction("function", parameters, Result, scope, body is null ? _ => null : body.Evaluate);
}

internal sealed record Argument(string? Name, Node Value);

internal sealed class CallNode(Node function, IReadOnlyList<Argument> arguments)
    : Node([function, .. arguments.Select(a => a.Value)])
{
    private readonly bool named = arguments.Any(a => a.Name is not null);

    /// <summary>A date, time or duration made of a text.</summary>
    public override bool IsPlain =>
        function is NameNode { Name: "date" or "time" or "date and time" or "duration" } && arguments is [{ Value: LiteralNode }];

    protected override object? Compute(Scope scope)
    {
        if (Target(scope) is not FeelFunction callee) return null;
        if (named && arguments.Any(a => a.Name is null)) return null;
        var values = new List<object?>(arguments.Count);
        foreach (var argument in arguments) values.Add(argument.Value.Evaluate(scope));
        return named
            ? callee.InvokeNamed(scope.Run, [.. arguments.Select((a, i) => KeyValuePair.Create(a.Name!, values[i]))])
            : callee.Invoke(scope.Run, values);
    }

    private object? Target(Scope scope) => function.Evaluate(scope);
}
