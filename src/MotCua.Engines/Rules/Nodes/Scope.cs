using MotCua.Engines.Rules.Values;

namespace MotCua.Engines.Rules.Nodes;

/// <summary>Variables, innermost first.</summary>
internal abstract class Scope(EvaluationRun run, Scope? outer)
{
    public EvaluationRun Run => run;

    protected abstract bool TryOwn(string name, out object? value);

    public bool TryGet(string name, out object? value)
    {
        for (var scope = this; scope is not null; scope = scope.Outer)
        {
            if (scope.TryOwn(name, out value)) return true;
        }
        value = null;
        return false;
    }

    private Scope? Outer => outer;
}

/// <summary>The entries of a context as variables.</summary>
internal sealed class ContextScope(EvaluationRun run, Scope? outer, FeelContext context) : Scope(run, outer)
{
    protected override bool TryOwn(string name, out object? value) => context.TryGet(name, out value);
}

/// <summary>A few variables made by the expression itself.</summary>
internal sealed class LocalScope(Scope outer) : Scope(outer.Run, outer)
{
    private readonly List<KeyValuePair<string, object?>> variables = [];

    public LocalScope(Scope outer, string name, object? value) : this(outer) => Set(name, value);

    public void Set(string name, object? value) => variables.Add(KeyValuePair.Create(name, value));

    protected override bool TryOwn(string name, out object? value)
    {
        for (var i = variables.Count - 1; i >= 0; i--)
        {
            if (variables[i].Key != name) continue;
            value = variables[i].Value;
            return true;
        }
        value = null;
        return false;
    }
}

/// <summary>Inside a filter: the parts of a context item, then <c>item</c> itself.</summary>
internal sealed class ItemScope(Scope outer, object? item) : Scope(outer.Run, outer)
{
    protected override bool TryOwn(string name, out object? value)
    {
        if (item is FeelContext context && context.TryGet(name, out value)) return true;
        value = item;
        return name == "item";
    }
}
