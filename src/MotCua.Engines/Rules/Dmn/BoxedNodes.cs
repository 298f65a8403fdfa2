using MotCua.Engines.Rules.Nodes;
using MotCua.Engines.Rules.Values;

namespace MotCua.Engines.Rules.Dmn;

/// <summary>A node whose value must conform to a type; null when it does not.</summary>
internal sealed class TypedNode(Node inner, FeelType type) : Node(inner)
{
    protected override object? Compute(Scope scope) => type.Convert(scope.Run, inner.Evaluate(scope));
}

/// <summary>An entry of a boxed context; without a name it is the result of the whole.</summary>
internal sealed record BoxedEntry(string? Name, FeelType Type, Node Value);

internal sealed class BoxedContextNode(IReadOnlyList<BoxedEntry> entries) : Node([.. entries.Select(e => e.Value)])
{
    protected override object? Compute(Scope scope)
    {
        scope.Run.Produce(entries.Count);
        var context = new FeelContext();
        var inner = new ContextScope(scope.Run, scope, context);
        foreach (var (name, type, value) in entries)
        {
            var result = type.Convert(scope.Run, value.Evaluate(inner));
            if (name is null) return result;
            context.Put(name, result);
        }
        return context;
    }
}

/// <summary>A row of a relation: a context whose entries do not see one another.</summary>
internal sealed class RelationRowNode(IReadOnlyList<BoxedEntry> cells) : Node([.. cells.Select(c => c.Value)])
{
    protected override object? Compute(Scope scope)
    {
        scope.Run.Produce(cells.Count);
        var row = new FeelContext();
        foreach (var (name, type, value) in cells) row.Put(name ?? "", type.Convert(scope.Run, value.Evaluate(scope)));
        return row;
    }
}

/// <summary>A boxed filter: it always gives a list, and its condition must always give a boolean.</summary>
internal sealed class BoxedFilterNode(Node list, Node condition) : Node(list, condition)
{
    protected override object? Compute(Scope scope)
    {
        if (FeelValue.AsList(list.Evaluate(scope)) is not { } items) return null;
        scope.Run.Produce(items.Count);
        var kept = new List<object?>();
        foreach (var item in items)
        {
            if (condition.Evaluate(new ItemScope(scope, item)) is not bool keep) return null;
            if (keep) kept.Add(item);
        }
        return kept;
    }
}
