using MotCua.Engines.Rules.Nodes;
using MotCua.Engines.Rules.Values;

namespace MotCua.Engines.Rules.Functions;

/// <summary>A parameter of a built-in function.</summary>
internal sealed record Parameter(string Name, FeelType Type)
{
    /// <summary>May be left out; the function then gets null.</summary>
    public bool Optional { get; init; }

    /// <summary>Null is a value here, not an error.</summary>
    public bool Nullable { get; init; }

    /// <summary>Takes all remaining arguments as a list. Only last, never by name.</summary>
    public bool Rest { get; init; }

    public static implicit operator Parameter((string Name, FeelType Type) pair) => new(pair.Name, pair.Type);
}

/// <summary>One way to call a built-in function.</summary>
internal sealed record Overload(IReadOnlyList<Parameter> Parameters, Func<EvaluationRun, object?[], object?> Body)
{
    /// <summary>The arguments by position, converted; null when this way of calling does not fit.</summary>
    public object?[]? Bind(EvaluationRun run, IReadOnlyList<object?> arguments)
    {
        var rest = Parameters.Count > 0 && Parameters[^1].Rest;
        if (arguments.Count > Parameters.Count && !rest) return null;
        if (rest && arguments.Count < Parameters.Count) return null;
        var bound = new object?[Parameters.Count];
        for (var i = 0; i < Parameters.Count; i++)
        {
            if (Parameters[i].Rest) bound[i] = arguments.Skip(i).ToList();
            else if (i >= arguments.Count && !Parameters[i].Optional) return null;
            else if (i < arguments.Count && !TryConvert(run, Parameters[i], arguments[i], out bound[i])) return null;
        }
        return bound;
    }

    public object?[]? BindNamed(EvaluationRun run, IReadOnlyList<KeyValuePair<string, object?>> arguments)
    {
        var bound = new object?[Parameters.Count];
        var given = new bool[Parameters.Count];
        foreach (var (name, value) in arguments)
        {
            var index = IndexOf(name);
            if (index < 0 || given[index] || !TryConvert(run, Parameters[index], value, out bound[index])) return null;
            given[index] = true;
        }
        return Parameters.Where((p, i) => !given[i] && !p.Optional).Any() ? null : bound;
    }

    /// <summary>Whether the names are those of the parameters, in their order.</summary>
    public bool Lists(IEnumerable<string> names) => names.SequenceEqual(Parameters.Select(p => p.Name));

    private int IndexOf(string name)
    {
        for (var i = 0; i < Parameters.Count; i++)
        {
            if (Parameters[i].Name == name && !Parameters[i].Rest) return i;
        }
        return -1;
    }

    private static bool TryConvert(EvaluationRun run, Parameter parameter, object? value, out object? converted)
    {
        converted = null;
        return value is null ? parameter.Nullable : parameter.Type.TryConvert(run, value, out converted);
    }
}

/// <summary>A built-in function with all the ways to call it; the first that fits is taken.</summary>
internal sealed class Builtin(string name, params IReadOnlyList<Overload> overloads) : FeelFunction
{
    public string Name => name;

    public override FeelType.FunctionOf Type =>
        overloads[0].Parameters.Any(p => p.Optional || p.Rest)
            ? new FeelType.FunctionOf(null, FeelType.Any)
            : new FeelType.FunctionOf([.. overloads[0].Parameters.Select(p => p.Type)], FeelType.Null);

    public override int? Arity => overloads is [{ Parameters: var parameters }] && !parameters.Any(p => p.Optional || p.Rest)
        ? parameters.Count
        : null;

    public override object? Invoke(EvaluationRun run, IReadOnlyList<object?> arguments)
    {
        foreach (var overload in overloads)
        {
            if (overload.Bind(run, arguments) is { } bound) return Run(run, overload, bound);
        }
        return null;
    }

    /// <summary>Where two ways take the same names (a point before a range, a range before a point), the order given tells them apart.</summary>
    public override object? InvokeNamed(EvaluationRun run, IReadOnlyList<KeyValuePair<string, object?>> arguments)
    {
        foreach (var overload in overloads.OrderByDescending(o => o.Lists(arguments.Select(a => a.Key))))
        {
            if (overload.BindNamed(run, arguments) is { } bound) return Run(run, overload, bound);
        }
        return null;
    }

    private static object? Run(EvaluationRun run, Overload overload, object?[] bound)
    {
        foreach (var argument in bound) run.Spend(Weight(argument) / 16);
        try
        {
            return overload.Body(run, bound);
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    private static int Weight(object? argument) => argument switch
    {
        IReadOnlyList<object?> list => list.Count,
        string text => text.Length,
        _ => 0,
    };

    public override string ToString() => name;
}
