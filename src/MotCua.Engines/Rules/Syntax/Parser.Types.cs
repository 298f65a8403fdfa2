using MotCua.Engines.Rules.Nodes;
using MotCua.Engines.Rules.Values;

namespace MotCua.Engines.Rules.Syntax;

/// <summary>Type names after <c>instance of</c>, in parameters and inside other types.</summary>
internal sealed partial class Parser
{
    private FeelType TypeAfterToken()
    {
        if (++nesting > FeelLimits.Nesting) throw lexer.Error(FeelSyntaxError.TooDeep, token.Start, token.End);
        token = lexer.Read(token.End, typeNames, true);
        if (token.Kind != TokenKind.Name) throw lexer.Error(FeelSyntaxError.NameExpected, token.Start, token.End);
        var name = Take();
        var type = name.Text switch
        {
            "list" when token.Is("<") => new FeelType.ListOf(TypeArgument()),
            "range" when token.Is("<") => new FeelType.RangeOf(TypeArgument()),
            "context" when token.Is("<") => ContextType(),
            "function" when token.Is("<") => FunctionType(),
            _ => NamedType(name),
        };
        nesting--;
        return type;
    }

    private FeelType TypeArgument()
    {
        var type = TypeAfterToken();
        Expect(">");
        return type;
    }

    private FeelType.ContextOf ContextType()
    {
        var members = new List<KeyValuePair<string, FeelType>>();
        Take();
        while (!token.Is(">"))
        {
            var name = DeclaredName(":");
            if (!token.Is(":")) throw Unexpected();
            members.Add(KeyValuePair.Create(name, TypeAfterToken()));
            if (!TakeIf(",")) break;
        }
        Expect(">");
        return new FeelType.ContextOf(members);
    }

    private FeelType.FunctionOf FunctionType()
    {
        var parameters = new List<FeelType>();
        if (Peek().Is(">")) Take();
        else
        {
            parameters.Add(TypeAfterToken());
            while (token.Is(",")) parameters.Add(TypeAfterToken());
        }
        Expect(">");
        if (!token.Is("->")) throw Unexpected();
        return new FeelType.FunctionOf(parameters, TypeAfterToken());
    }

    private FeelType NamedType(Token name)
    {
        var text = name.Text;
        while (token.Is("."))
        {
            Move(token.End, afterDot: true);
            text += "." + Take().Text;
        }
        return FeelType.Find(text) ?? types(text) ?? throw lexer.Error(FeelSyntaxError.UnknownType, name.Start, name.End);
    }
}
