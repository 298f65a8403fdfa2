using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace MotCua.Engines.Rules.Nodes;

/// <summary>One evaluation and what it has used of its limits.</summary>
internal sealed class EvaluationRun(FeelSettings settings)
{
    private readonly long started = Stopwatch.GetTimestamp();
    private long steps;
    private long size;
    private int depth;

    public FeelSettings Settings => settings;

    /// <summary>Enters a node; leave it with <see cref="Leave"/>.</summary>
    public void Enter()
    {
        if (++depth > settings.Limits.Depth || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw new FeelLimitException(FeelLimit.Depth);
        Spend(1);
    }

    public void Leave() => depth--;

    public void Spend(long count)
    {
        var before = steps;
        steps += count;
        if (steps > settings.Limits.Steps) throw new FeelLimitException(FeelLimit.Steps);
        if (before >> 9 != steps >> 9 && Stopwatch.GetElapsedTime(started) > settings.Limits.Time)
            throw new FeelLimitException(FeelLimit.Time);
    }

    /// <summary>Accounts for list items or characters about to be made.</summary>
    public void Produce(long count)
    {
        size += count;
        if (size > settings.Limits.Size) throw new FeelLimitException(FeelLimit.Size);
    }
}

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
