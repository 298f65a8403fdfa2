using MotCua.Engines.Rules.Values;

namespace MotCua.Engines.Rules.Nodes;

internal sealed class ArithmeticNode(string sign, Node left, Node right) : Node(left, right)
{
    protected override object? Compute(Scope scope)
    {
        var (a, b) = (left.Evaluate(scope), right.Evaluate(scope));
        if (a is null || b is null) return null;
        if (a is string text && b is string other && sign == "+")
        {
            scope.Run.Produce(text.Length + other.Length);
            return text + other;
        }
        return Arithmetic.Apply(sign, a, b);
    }
}

internal sealed class NegateNode(Node operand) : Node(operand)
{
    public override bool IsPlain => operand is LiteralNode;

    protected override object? Compute(Scope scope) => operand.Evaluate(scope) switch
    {
        decimal number => -number,
        FeelDuration duration => new FeelDuration(-duration.Nanos),
        FeelMonths months => new FeelMonths(-months.Months),
        _ => null,
    };
}

internal sealed class AndNode(Node left, Node right) : Node(left, right)
{
    protected override object? Compute(Scope scope)
    {
        var a = left.Evaluate(scope);
        if (a is false) return false;
        var b = right.Evaluate(scope);
        if (b is false) return false;
        return a is true && b is true ? true : null;
    }
}

internal sealed class OrNode(Node left, Node right) : Node(left, right)
{
    protected override object? Compute(Scope scope)
    {
        var a = left.Evaluate(scope);
        if (a is true) return true;
        var b = right.Evaluate(scope);
        if (b is true) return true;
        return a is false && b is false ? false : null;
    }
}

internal sealed class CompareNode(string sign, Node left, Node right) : Node(left, right)
{
    protected override object? Compute(Scope scope) => Comparison.Of(scope.Run, sign, left.Evaluate(scope), right.Evaluate(scope));
}

internal static class Comparison
{
    /// <summary>One of FEEL's six comparisons; null when the two cannot be compared.</summary>
    public static bool? Of(EvaluationRun run, string sign, object? left, object? right) => sign switch
    {
        "=" => FeelValue.AreEqual(run, left, right),
        "!=" => !FeelValue.AreEqual(run, left, right),
        "<" => FeelValue.Compare(left, right) is { } order ? order < 0 : null,
        "<=" => FeelValue.Compare(left, right) is { } order ? order <= 0 : null,
        ">" => FeelValue.Compare(left, right) is { } order ? order > 0 : null,
        _ => FeelValue.Compare(left, right) is { } order ? order >= 0 : null,
    };
}

internal sealed class BetweenNode(Node point, Node low, Node high) : Node(point, low, high)
{
    protected override object? Compute(Scope scope)
    {
        var value = point.Evaluate(scope);
        var above = Comparison.Of(scope.Run, ">=", value, low.Evaluate(scope));
        var below = Comparison.Of(scope.Run, "<=", value, high.Evaluate(scope));
        return above is null || below is null ? null : above & below;
    }
}

internal sealed class InstanceOfNode(Node operand, FeelType type) : Node(operand)
{
    protected override object? Compute(Scope scope) =>
        operand.Evaluate(scope) is { } value ? type.Holds(scope.Run, value) : type == FeelType.Null;
}
