using MotCua.Engines.Rules.Functions;
using MotCua.Engines.Rules.Nodes;
using MotCua.Engines.Rules.Values;

namespace MotCua.Engines.Rules.Syntax;

/// <summary>if, for, some, every and function.</summary>
internal sealed partial class Parser
{
    private IfNode If()
    {
        Take();
        var condition = Expression();
        ExpectKeyword("then");
        var yes = Expression();
        ExpectKeyword("else");
        return new IfNode(condition, yes, Expression());
    }

    private ForNode For()
    {
        var outside = names;
        names = NameTable.Of(names, ["partial"]);
        Take();
        var iterations = Iterations();
        if (!token.IsKeyword("return")) throw Unexpected();
        Take();
        var body = Expression();
        LeaveScope(outside);
        return new ForNode(iterations, body);
    }

    private QuantifiedNode Quantified()
    {
        var outside = names;
        names = new NameTable(names);
        var every = Take().Text == "every";
        var iterations = Iterations();
        if (!token.IsKeyword("satisfies")) throw Unexpected();
        Take();
        var body = Expression();
        LeaveScope(outside);
        return new QuantifiedNode(every, iterations, body);
    }

    /// <summary>Goes back to the outer names; the token at hand was cut with the inner ones, so it is cut again.</summary>
    private void LeaveScope(NameTable outside)
    {
        names = outside;
        Move(token.Start);
    }

    private List<Iteration> Iterations()
    {
        var iterations = new List<Iteration>();
        do
        {
            if (iterations.Count > 0) Take();
            var name = IterationName();
            ExpectKeyword("in");
            var start = Expression();
            var end = TakeIf("..") ? Expression() : null;
            names.Add(name);
            iterations.Add(new Iteration(name, start, end));
        }
        while (token.Is(","));
        return iterations;
    }

    private FunctionNode Function()
    {
        var outside = names;
        names = new NameTable(names);
        Take();
        if (!token.Is("(")) throw Unexpected();
        Take();
        var parameters = new List<FunctionParameter>();
        while (!token.Is(")"))
        {
            parameters.Add(Parameter());
            if (!token.Is(",")) break;
            Take();
            if (token.Is(")")) throw Unexpected();
        }
        Expect(")");
        var external = token.IsKeyword("external");
        if (external) Take();
        var body = Expression();
        LeaveScope(outside);
        return new FunctionNode(parameters, external ? null : body);
    }

    private FunctionParameter Parameter()
    {
        var name = DeclaredName(":,)");
        var type = token.Is(":") ? TypeAfterToken() : FeelType.Any;
        names.Add(name);
        return new FunctionParameter(name, type);
    }
}
