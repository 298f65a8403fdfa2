using System.Runtime.CompilerServices;
using MotCua.Engines.Rules.Nodes;
using MotCua.Engines.Rules.Values;

namespace MotCua.Engines.Rules.Syntax;

/// <summary>
/// A recursive-descent parser for FEEL. The names in scope change while it reads, so it holds one token and
/// cuts the next only after the scope for it is set.
/// </summary>
internal sealed partial class Parser
{
    private readonly Lexer lexer;
    private readonly NameTable pathNames;
    private readonly NameTable typeNames;
    private readonly Func<string, FeelType?> types;
    private NameTable names;
    private Token token;
    private int nesting;

    private Parser(string text, Vocabulary vocabulary)
    {
        lexer = new Lexer(text);
        names = vocabulary.Names;
        pathNames = new NameTable(vocabulary.PathNames);
        typeNames = vocabulary.TypeNames;
        types = vocabulary.Types;
        if (text.Length > FeelLimits.TextLength) throw lexer.Error(FeelSyntaxError.TooLong, 0, 0);
        Move(0);
    }

    public static Node ParseExpression(string text, Vocabulary vocabulary)
    {
        var parser = new Parser(text, vocabulary);
        return parser.ToEnd(parser.Expression());
    }

    public static TestsNode ParseUnaryTests(string text, Vocabulary vocabulary)
    {
        var parser = new Parser(text, vocabulary.With(["?"]));
        var tests = parser.UnaryTests();
        parser.ToEnd(tests);
        return tests;
    }

    private Node ToEnd(Node node) => token.Kind == TokenKind.End ? node : throw Unexpected();

    private void Move(int from, bool afterDot = false) =>
        token = lexer.Read(from, afterDot ? pathNames : names, afterDot);

    private Token Take()
    {
        var taken = token;
        Move(taken.End);
        return taken;
    }

    private bool TakeIf(string sign)
    {
        if (!token.Is(sign)) return false;
        Take();
        return true;
    }

    private void Expect(string sign)
    {
        if (!TakeIf(sign)) throw Unexpected();
    }

    private void ExpectKeyword(string word)
    {
        if (!token.IsKeyword(word)) throw Unexpected();
        Take();
    }

    private Token Peek() => lexer.Read(token.End, names, false);

    private FeelSyntaxException Unexpected() =>
        lexer.Error(token.Kind == TokenKind.End ? FeelSyntaxError.UnexpectedEnd : FeelSyntaxError.Unexpected, token.Start, token.End);

    private void CheckDepth(Node node)
    {
        if (node.Height > FeelLimits.Nesting * 2) throw lexer.Error(FeelSyntaxError.TooDeep, token.Start, token.End);
    }

    private Node Expression()
    {
        if (++nesting > FeelLimits.Nesting || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw lexer.Error(FeelSyntaxError.TooDeep, token.Start, token.End);
        var node = Binary(1);
        nesting--;
        return node;
    }

    private Node Binary(int lowest)
    {
        return Continue(Unary(), lowest);
    }

    private Node Continue(Node left, int lowest)
    {
        while (Level(token) is > 0 and var level && level >= lowest)
        {
            left = Extend(left, level);
            CheckDepth(left);
        }
        return left;
    }

    private static int Level(Token token) => (token.Kind, token.Text) switch
    {
        (TokenKind.Keyword, "or") => 1,
        (TokenKind.Keyword, "and") => 2,
        (TokenKind.Keyword, "between" or "in") => 3,
        (TokenKind.Sign, "=" or "!=" or "<" or "<=" or ">" or ">=") => 3,
        (TokenKind.Sign, "+" or "-") => 4,
        (TokenKind.Sign, "*" or "/") => 5,
        (TokenKind.Sign, "**") => 6,
        _ => 0,
    };

    private Node Extend(Node left, int level)
    {
        var sign = Take().Text;
        return sign switch
        {
            "between" => Between(left),
            "in" => new InNode(left, InTests()),
            "and" => new AndNode(left, Binary(level + 1)),
            "or" => new OrNode(left, Binary(level + 1)),
            _ when level == 3 => new CompareNode(sign, left, Binary(level + 1)),
            _ => new ArithmeticNode(sign, left, Binary(level + 1)),
        };
    }

    private BetweenNode Between(Node point)
    {
        var low = Binary(4);
        ExpectKeyword("and");
        return new BetweenNode(point, low, Binary(4));
    }

    private Node Unary()
    {
        if (!token.Is("-")) return InstanceOf(Postfix(Primary()));
        if (++nesting > FeelLimits.Nesting) throw lexer.Error(FeelSyntaxError.TooDeep, token.Start, token.End);
        Take();
        var node = new NegateNode(Unary());
        nesting--;
        return node;
    }

    private Node InstanceOf(Node node)
    {
        while (token.IsKeyword("instance"))
        {
            Take();
            if (!token.IsKeyword("of")) throw Unexpected();
            node = new InstanceOfNode(node, TypeAfterToken());
            CheckDepth(node);
        }
        return node;
    }

    private Node Postfix(Node node)
    {
        while (true)
        {
            if (token.Is(".")) node = PathStep(node);
            else if (token.Is("[") && !ClosesRange()) node = Filter(node);
            else if (token.Is("(")) node = Call(node);
            else return node;
            CheckDepth(node);
        }
    }

    private PathNode PathStep(Node node)
    {
        Move(token.End, afterDot: true);
        if (token.Kind != TokenKind.Name) throw lexer.Error(FeelSyntaxError.NameExpected, token.Start, token.End);
        return new PathNode(node, Take().Text);
    }

    private FilterNode Filter(Node node)
    {
        var outside = names;
        names = NameTable.Of(new NameTable(outside, pathNames), ["item"]);
        var wasEndpoint = inEndpoint;
        inEndpoint = false;
        Take();
        var condition = Expression();
        names = outside;
        inEndpoint = wasEndpoint;
        Expect("]");
        return new FilterNode(node, condition);
    }

    private CallNode Call(Node function)
    {
        var wasEndpoint = inEndpoint;
        inEndpoint = false;
        Take();
        var arguments = new List<Argument>();
        while (!token.Is(")"))
        {
            var name = ArgumentName();
            arguments.Add(new Argument(name, Expression()));
            if (!token.Is(",")) break;
            Take();
            if (token.Is(")")) throw Unexpected();
        }
        inEndpoint = wasEndpoint;
        Expect(")");
        return new CallNode(function, arguments);
    }

    /// <summary>The name before a colon at the start of an argument, or null when the argument has none.</summary>
    private string? ArgumentName()
    {
        var end = DeclaredNameEnd(token.Start, ":");
        if (token.Kind is not (TokenKind.Name or TokenKind.Keyword) || end < 0) return null;
        var name = Chars.Normalise(lexer.Text[token.Start..end]);
        Move(Chars.SkipSpace(lexer.Text, end) + 1);
        return name;
    }
}
