using MotCua.Engines.Rules.Values;

namespace MotCua.Engines.Rules.Nodes;

/// <summary>A test of the value of the variable <c>?</c>.</summary>
internal abstract class TestNode(Node inner) : Node(inner)
{
    public const string Input = "?";

    protected override object? Compute(Scope scope)
    {
        scope.TryGet(Input, out var input);
        return Test(scope, input);
    }

    protected abstract bool? Test(Scope scope, object? input);
}

internal sealed class ComparisonTestNode(string sign, Node operand) : TestNode(operand)
{
    private readonly Node operand = operand;

    protected override bool? Test(Scope scope, object? input) => Comparison.Of(scope.Run, sign, input, operand.Evaluate(scope));
}

/// <summary>Any expression as a test: it names the input itself, or gives a value, list or range the input must be in.</summary>
internal sealed class ExpressionTestNode(Node expression, bool usesInput) : TestNode(expression)
{
    private readonly Node expression = expression;

    protected override bool? Test(Scope scope, object? input)
    {
        var value = expression.Evaluate(scope);
        if (usesInput && value is bool or null) return value as bool?;
        return value is true && input is not (bool or null) ? true : IsIn(scope.Run, input, value);
    }

    private static bool? IsIn(EvaluationRun run, object? input, object? value) => value switch
    {
        FeelRange range when input is not FeelRange => FeelValue.Contains(range, input),
        IReadOnlyList<object?> list => FeelValue.Same(run, input, list) || list.Any(item => IsInItem(run, input, item)),
        _ => FeelValue.AreEqual(run, input, value),
    };

    private static bool IsInItem(EvaluationRun run, object? input, object? item) =>
        FeelValue.Same(run, input, item)
        || (item is FeelRange range && input is not FeelRange && FeelValue.Contains(range, input) == true);
}

/// <summary>A list of tests of which one must hold; no test at all always holds.</summary>
internal sealed class TestsNode(IReadOnlyList<TestNode> tests, bool negated) : Node([.. tests])
{
    /// <summary>Whether this is the dash: any value will do.</summary>
    public bool IsAny => tests.Count == 0;

    protected override object? Compute(Scope scope)
    {
        if (IsAny) return true;
        bool? result = false;
        foreach (var test in tests) result |= test.Evaluate(scope) as bool?;
        return negated ? !result : result;
    }
}

internal sealed class InNode(Node point, IReadOnlyList<TestNode> tests) : Node([point, .. tests])
{
    protected override object? Compute(Scope scope)
    {
        var inner = new LocalScope(scope, TestNode.Input, point.Evaluate(scope));
        bool? result = false;
        foreach (var test in tests) result |= test.Evaluate(inner) as bool?;
        return result;
    }
}
