using MotCua.Engines.Rules.Nodes;
using MotCua.Engines.Rules.Values;

namespace MotCua.Engines.Rules.Functions;

/// <summary>A parameter of a function written in FEEL or in a model.</summary>
internal sealed record FunctionParameter(string Name, FeelType Type);

/// <summary>A function as a FEEL value.</summary>
internal abstract class FeelFunction
{
    public abstract FeelType.FunctionOf Type { get; }

    /// <summary>How many parameters it takes, or null when that varies.</summary>
    public abstract int? Arity { get; }

    public abstract object? Invoke(EvaluationRun run, IReadOnlyList<object?> arguments);

    public abstract object? InvokeNamed(EvaluationRun run, IReadOnlyList<KeyValuePair<string, object?>> arguments);
}

/// <summary>A function defined in an expression, a business knowledge model or a decision service.</summary>
internal sealed class UserFunction(
    string name, IReadOnlyList<FunctionParameter> parameters, FeelType result, Scope closure, Func<Scope, object?> body)
    : FeelFunction
{
    public override FeelType.FunctionOf Type => new([.. parameters.Select(p => p.Type)], result);

    public override int? Arity => parameters.Count;

    public override object? Invoke(EvaluationRun run, IReadOnlyList<object?> arguments)
    {
        if (arguments.Count != parameters.Count) return null;
        run.Enter();
        var scope = new LocalScope(closure);
        for (var i = 0; i < parameters.Count; i++)
        {
            if (!parameters[i].Type.TryConvert(run, arguments[i], out var value)) return Left(run, null);
            scope.Set(parameters[i].Name, value);
        }
        return Left(run, result.Convert(run, body(scope)));
    }

    private static object? Left(EvaluationRun run, object? value)
    {
        run.Leave();
        return value;
    }

    public override object? InvokeNamed(EvaluationRun run, IReadOnlyList<KeyValuePair<string, object?>> arguments)
    {
        if (arguments.Count != parameters.Count) return null;
        var ordered = new object?[parameters.Count];
        foreach (var (argument, value) in arguments)
        {
            var index = IndexOf(argument);
            if (index < 0) return null;
            ordered[index] = value;
        }
        return arguments.DistinctBy(a => a.Key).Count() == parameters.Count ? Invoke(run, ordered) : null;
    }

    private int IndexOf(string parameter)
    {
        for (var i = 0; i < parameters.Count; i++)
        {
            if (parameters[i].Name == parameter) return i;
        }
        return -1;
    }

    public override string ToString() => $"{name}({string.Join(", ", parameters.Select(p => p.Name))})";
}
