namespace MotCua.Engines.Rules.Nodes;

/// <summary>A parsed piece of an expression.</summary>
internal abstract class Node
{
    /// <summary>How many nodes lie on the longest way down, this one included.</summary>
    public int Height { get; private init; } = 1;

    protected Node(params ReadOnlySpan<Node?> children)
    {
        foreach (var child in children)
        {
            if (child is not null && child.Height >= Height) Height = child.Height + 1;
        }
    }

    /// <summary>Whether the value is written out, so that it is the same in every scope.</summary>
    public virtual bool IsPlain => false;

    /// <summary>The value in a scope; null also where FEEL speaks of an error.</summary>
    /// <exception cref="FeelLimitException">The evaluation used more than it may.</exception>
    public object? Evaluate(Scope scope)
    {
        scope.Run.Enter();
        var value = Compute(scope);
        scope.Run.Leave();
        return value;
    }

    protected abstract object? Compute(Scope scope);
}

internal sealed class LiteralNode(object? value) : Node
{
    public override bool IsPlain => true;

    protected override object? Compute(Scope scope) => value;
}

internal sealed class NameNode(string name) : Node
{
    public string Name => name;

    protected override object? Compute(Scope scope) =>
        scope.TryGet(name, out var value) ? value : Functions.BuiltinLibrary.Find(name);
}

internal sealed class ListNode(IReadOnlyList<Node> items) : Node([.. items])
{
    protected override object? Compute(Scope scope)
    {
        scope.Run.Produce(items.Count);
        var list = new List<object?>(items.Count);
        foreach (var item in items) list.Add(item.Evaluate(scope));
        return list;
    }
}

internal sealed record ContextEntry(string Key, Node Value);

internal sealed class ContextNode(IReadOnlyList<ContextEntry> entries) : Node([.. entries.Select(e => e.Value)])
{
    protected override object? Compute(Scope scope)
    {
        scope.Run.Produce(entries.Count);
        var context = new FeelContext();
        var inner = new ContextScope(scope.Run, scope, context);
        foreach (var (key, value) in entries)
        {
            if (context.TryGet(key, out _)) return null;
            context.Put(key, value.Evaluate(inner));
        }
        return context;
    }
}

internal sealed class RangeNode(Node? start, Node? end, bool startIncluded, bool endIncluded) : Node(start, end)
{
    /// <summary>Whether its ends are written out: numbers, texts, dates, times and durations, or open.</summary>
    public bool IsLiteral => (start ?? end) is not null && (start?.IsPlain ?? !startIncluded) && (end?.IsPlain ?? !endIncluded);

    protected override object? Compute(Scope scope)
    {
        var (low, high) = (start?.Evaluate(scope), end?.Evaluate(scope));
        if (low is null && high is null) return null;
        if (low is not null && high is not null && Values.FeelValue.Compare(low, high) is null or > 0) return null;
        return new FeelRange(low, high, startIncluded && low is not null, endIncluded && high is not null);
    }
}

/// <summary>A range written as a comparison, such as <c>(&lt;= 5)</c>.</summary>
internal sealed class ComparisonRangeNode(string sign, Node end) : Node(end)
{
    protected override object? Compute(Scope scope)
    {
        var value = end.Evaluate(scope);
        if (value is null) return null;
        return sign switch
        {
            "<" => new FeelRange(null, value, false, false),
            "<=" => new FeelRange(null, value, false, true),
            ">" => new FeelRange(value, null, false, false),
            ">=" => new FeelRange(value, null, true, false),
            "=" => new FeelRange(value, value, true, true),
            _ => null,
        };
    }
}
