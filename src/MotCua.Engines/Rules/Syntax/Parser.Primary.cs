using MotCua.Engines.Rules.Nodes;
using MotCua.Engines.Rules.Values;

namespace MotCua.Engines.Rules.Syntax;

/// <summary>Literals, names, lists, contexts, ranges and what stands in parentheses.</summary>
internal sealed partial class Parser
{
    private bool inEndpoint;

    private Node Primary() => token.Kind switch
    {
        TokenKind.Number or TokenKind.Text => new LiteralNode(Take().Value),
        TokenKind.At => AtLiteral(),
        TokenKind.Name => Name(),
        TokenKind.Keyword => KeywordExpression(),
        TokenKind.Sign when token.Text is "(" => Parenthesised(),
        TokenKind.Sign when token.Text is "[" => ListOrRange(),
        TokenKind.Sign when token.Text is "]" => OpenRange(),
        TokenKind.Sign when token.Text is "{" => Context(),
        _ => throw Unexpected(),
    };

    private NameNode Name()
    {
        usesInput |= token.Text == "?";
        return new NameNode(Take().Text);
    }

    private Node KeywordExpression()
    {
        switch (token.Text)
        {
            case "true": return Constant(true);
            case "false": return Constant(false);
            case "null": return Constant(null);
            case "if": return If();
            case "for": return For();
            case "some" or "every": return Quantified();
            case "function": return Function();
            default: throw Unexpected();
        }
    }

    private LiteralNode Constant(object? value)
    {
        Take();
        return new LiteralNode(value);
    }

    private LiteralNode AtLiteral()
    {
        var value = TemporalText.Any((string)token.Value!)
            ?? throw lexer.Error(FeelSyntaxError.BadLiteral, token.Start, token.End);
        Take();
        return new LiteralNode(value);
    }

    /// <summary><c>(e)</c>, <c>(e..e)</c>, <c>(e..e]</c> or a comparison that is a range: <c>(&gt; 5)</c>.</summary>
    private Node Parenthesised()
    {
        Take();
        if (IsComparison(token)) return ComparisonRange();
        if (token.Is("..")) return RangeFrom(null, false);
        var node = Inside();
        if (token.Is("..")) return RangeFrom(node, false);
        Expect(")");
        return node;
    }

    private Node ComparisonRange()
    {
        var sign = Take().Text;
        var end = Inside();
        Expect(")");
        return new ComparisonRangeNode(sign, end);
    }

    /// <summary>An expression between brackets of its own, where an outer range no longer matters.</summary>
    private Node Inside()
    {
        var wasEndpoint = inEndpoint;
        inEndpoint = false;
        var node = Expression();
        inEndpoint = wasEndpoint;
        return node;
    }

    private Node ListOrRange()
    {
        Take();
        var items = new List<Node>();
        if (TakeIf("]")) return new ListNode(items);
        items.Add(ListItem());
        if (token.Is("..")) return RangeFrom(items[0], true);
        while (TakeIf(",")) items.Add(ListItem());
        Expect("]");
        return new ListNode(items);
    }

    private Node ListItem() => IsComparison(token) ? new ComparisonRangeNode(Take().Text, Inside()) : Inside();

    private Node OpenRange()
    {
        Take();
        var start = token.Is("..") ? null : Inside();
        return token.Is("..") ? RangeFrom(start, false) : throw Unexpected();
    }

    /// <summary>The rest of a range from its two dots; an end that is left out is open without bound.</summary>
    private RangeNode RangeFrom(Node? start, bool startIncluded)
    {
        Take();
        var end = start is not null && (token.Is(")") || token.Is("[")) ? null : Endpoint();
        if (!token.Is("]") && !token.Is(")") && !token.Is("[")) throw Unexpected();
        var endIncluded = Take().Is("]");
        return new RangeNode(start, end, startIncluded, endIncluded);
    }

    private Node Endpoint()
    {
        var wasEndpoint = inEndpoint;
        inEndpoint = true;
        var end = Expression();
        inEndpoint = wasEndpoint;
        return end;
    }

    /// <summary>Whether this <c>[</c> ends a range such as <c>]1..3[</c> rather than opening a filter.</summary>
    private bool ClosesRange()
    {
        if (!inEndpoint) return false;
        var next = Peek();
        return next.Kind == TokenKind.End
            || (next.Kind == TokenKind.Sign && next.Text is not ("(" or "[" or "{" or "-" or "]"))
            || (next.Kind == TokenKind.Sign && next.Text == "]")
            || (next.Kind == TokenKind.Keyword && next.Text is "and" or "or" or "then" or "else" or "return" or "satisfies" or "in" or "instance" or "between");
    }

    private ContextNode Context()
    {
        var outside = names;
        names = new NameTable(outside);
        var wasEndpoint = inEndpoint;
        inEndpoint = false;
        Take();
        var entries = new List<ContextEntry>();
        while (!token.Is("}"))
        {
            entries.Add(Entry());
            if (!token.Is(",")) break;
            Take();
            if (token.Is("}")) throw Unexpected();
        }
        names = outside;
        inEndpoint = wasEndpoint;
        Expect("}");
        return new ContextNode(entries);
    }

    private ContextEntry Entry()
    {
        string key;
        if (token.Kind == TokenKind.Text) key = (string)Take().Value!;
        else key = DeclaredName(":");
        Expect(":");
        pathNames.Add(key);
        var value = Expression();
        names.Add(key);
        return new ContextEntry(key, value);
    }
}
