using MotCua.Engines.Rules.Nodes;

namespace MotCua.Engines.Rules.Syntax;

/// <summary>Unary tests: the cells of decision tables and what may follow <c>in</c>.</summary>
internal sealed partial class Parser
{
    private bool usesInput;

    private static bool IsComparison(Token token) =>
        token.Kind == TokenKind.Sign && token.Text is "<" or "<=" or ">" or ">=" or "=" or "!=";

    private TestsNode UnaryTests()
    {
        if (token.Is("-") && Peek().Kind == TokenKind.End)
        {
            Take();
            return new TestsNode([], false);
        }
        if (token.IsWord("not") && Peek().Is("(")) return NegatedTests();
        return new TestsNode(Tests(), false);
    }

    private TestsNode NegatedTests()
    {
        Take();
        Take();
        var tests = Tests();
        Expect(")");
        return new TestsNode(tests, true);
    }

    private List<TestNode> Tests()
    {
        var tests = new List<TestNode> { Test() };
        while (TakeIf(",")) tests.Add(Test());
        return tests;
    }

    private TestNode Test()
    {
        if (IsComparison(token)) return new ComparisonTestNode(Take().Text, Binary(4));
        var outer = usesInput;
        usesInput = false;
        var test = new ExpressionTestNode(Inside(), usesInput);
        usesInput |= outer;
        return test;
    }

    private List<TestNode> InTests()
    {
        if (IsComparison(token)) return [new ComparisonTestNode(Take().Text, Binary(4))];
        if (!token.Is("(")) return [new ExpressionTestNode(Binary(4), false)];
        Take();
        if (IsComparison(token)) return ParenthesisedTests([]);
        if (token.Is("..")) return [new ExpressionTestNode(RangeFrom(null, false), false)];
        var first = Inside();
        if (token.Is("..")) return [new ExpressionTestNode(RangeFrom(first, false), false)];
        if (token.Is(",")) return ParenthesisedTests([new ExpressionTestNode(first, false)]);
        Expect(")");
        return [new ExpressionTestNode(Continue(InstanceOf(Postfix(first)), 4), false)];
    }

    private List<TestNode> ParenthesisedTests(List<TestNode> tests)
    {
        if (tests.Count == 0) tests.Add(Test());
        while (TakeIf(",")) tests.Add(Test());
        Expect(")");
        return tests;
    }
}
