using MotCua.Engines.Rules.Nodes;
using MotCua.Engines.Rules.Syntax;
using MotCua.Engines.Rules.Values;

namespace MotCua.Engines.Rules;

/// <summary>The FEEL expression language of DMN 1.5.</summary>
public static class Feel
{
    /// <summary>Parses an expression.</summary>
    /// <param name="text">The expression.</param>
    /// <param name="names">
    /// Names with signs in them (<c>+ - * / . '</c>) that the expression may use. Names of words alone, even of
    /// several words, need not be given.
    /// </param>
    /// <exception cref="FeelSyntaxException">The text is not a FEEL expression.</exception>
    public static FeelExpression Parse(string text, params IEnumerable<string> names) =>
        new(text, Parser.ParseExpression(text, Vocabulary.Builtin.With(names)));

    /// <summary>Parses unary tests: what stands in an input cell of a decision table.</summary>
    /// <exception cref="FeelSyntaxException">The text is not a list of unary tests.</exception>
    public static FeelTest ParseTest(string text, params IEnumerable<string> names) =>
        new(text, Parser.ParseUnaryTests(text, Vocabulary.Builtin.With(names)));
}

/// <summary>A parsed FEEL expression; immutable and safe to share between threads.</summary>
public sealed class FeelExpression
{
    private readonly Node node;

    internal FeelExpression(string text, Node node)
    {
        Text = text;
        this.node = node;
    }

    /// <summary>The text it was parsed from.</summary>
    public string Text { get; }

    /// <summary>
    /// The value of the expression: null, bool, decimal, string, <see cref="FeelDate"/>, <see cref="FeelTime"/>,
    /// <see cref="FeelDateTime"/>, <see cref="FeelDuration"/>, <see cref="FeelMonths"/>, <see cref="FeelRange"/>,
    /// a list (<c>IReadOnlyList&lt;object?&gt;</c>), a <see cref="FeelContext"/> or a function. What FEEL calls
    /// an error (an unknown name, types that do not fit) is null.
    /// </summary>
    /// <exception cref="FeelLimitException">The evaluation used more than its limits allow.</exception>
    public object? Evaluate(FeelContext variables, FeelSettings? settings = null) =>
        node.Evaluate(new ContextScope(new EvaluationRun(settings ?? FeelSettings.Standard), null, variables));

    /// <summary>Whether the expression is true; null and anything else is no.</summary>
    /// <exception cref="FeelLimitException">The evaluation used more than its limits allow.</exception>
    public bool IsTrue(FeelContext variables, FeelSettings? settings = null) => Evaluate(variables, settings) is true;
}

/// <summary>Parsed unary tests; immutable and safe to share between threads.</summary>
public sealed class FeelTest
{
    private readonly TestsNode node;

    internal FeelTest(string text, TestsNode node)
    {
        Text = text;
        this.node = node;
    }

    /// <summary>The text it was parsed from.</summary>
    public string Text { get; }

    /// <summary>Whether a value passes the test; null when the two cannot be compared.</summary>
    /// <exception cref="FeelLimitException">The evaluation used more than its limits allow.</exception>
    public bool? Accepts(object? value, FeelContext variables, FeelSettings? settings = null)
    {
        var outer = new ContextScope(new EvaluationRun(settings ?? FeelSettings.Standard), null, variables);
        return node.Evaluate(new LocalScope(outer, TestNode.Input, FeelValue.From(value))) as bool?;
    }
}
