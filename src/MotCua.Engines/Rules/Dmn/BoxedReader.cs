using System.Xml.Linq;
using MotCua.Engines.Rules.Functions;
using MotCua.Engines.Rules.Nodes;
using MotCua.Engines.Rules.Syntax;
using MotCua.Engines.Rules.Values;

namespace MotCua.Engines.Rules.Dmn;

/// <summary>Turns the boxed expressions of one element into nodes.</summary>
internal sealed class BoxedReader(TypeTable types)
{
    private int depth;

    /// <summary>The input columns of the outermost decision table that was read.</summary>
    public IReadOnlyList<TableInput> TableInputs { get; private set; } = [];

    public static XElement? ExpressionIn(XElement parent) =>
        parent.Elements().FirstOrDefault(IsExpression);

    private static bool IsExpression(XElement element) => element.Name.LocalName is
        "literalExpression" or "decisionTable" or "invocation" or "context" or "functionDefinition" or "relation" or "list"
        or "conditional" or "filter" or "for" or "every" or "some";

    public static List<FunctionParameter> Parameters(TypeTable types, XElement function) =>
    [
        .. DmnXml.Children(function, "formalParameter")
            .Select(p => new FunctionParameter(DmnXml.Name(p), types.OrAny(DmnXml.Attribute(p, "typeRef")))),
    ];

    public Node Read(XElement source, Vocabulary vocabulary)
    {
        if (++depth > DmnXml.Nesting) throw DmnXml.Error(source, "biểu thức lồng nhau quá sâu.", "expressions nest too deep.");
        var node = ReadKind(source, vocabulary);
        depth--;
        var type = types.OrAny(DmnXml.Attribute(source, "typeRef"));
        return type == FeelType.Any || source.Name.LocalName == "functionDefinition" ? node : new TypedNode(node, type);
    }

    private Node ReadKind(XElement source, Vocabulary vocabulary) => source.Name.LocalName switch
    {
        "literalExpression" => Literal(source, vocabulary),
        "decisionTable" => Table(source, vocabulary),
        "invocation" => Invocation(source, vocabulary),
        "context" => Context(source, vocabulary),
        "functionDefinition" => Function(source, vocabulary),
        "relation" => Relation(source, vocabulary),
        "list" => new ListNode([.. Inner(source).Select(e => Read(e, vocabulary))]),
        "conditional" => new IfNode(Part(source, "if", vocabulary), Part(source, "then", vocabulary), Part(source, "else", vocabulary)),
        "filter" => Filter(source, vocabulary),
        _ => Iteration(source, vocabulary),
    };

    private static IEnumerable<XElement> Inner(XElement source) => source.Elements().Where(IsExpression);

    private static Node Literal(XElement source, Vocabulary vocabulary)
    {
        var text = DmnXml.Text(source);
        if (string.IsNullOrEmpty(text)) return new LiteralNode(null);
        return DmnXml.Parse(source, () => Parser.ParseExpression(text, vocabulary));
    }

    private DecisionTableNode Table(XElement source, Vocabulary vocabulary)
    {
        var reader = new TableReader(types, source, vocabulary);
        var table = reader.Read();
        if (depth == 1) TableInputs = reader.Inputs;
        return table;
    }

    /// <summary>The expression inside a named part, such as the condition of a conditional.</summary>
    private Node Part(XElement source, string name, Vocabulary vocabulary) =>
        DmnXml.Child(source, name) is { } part && ExpressionIn(part) is { } expression
            ? Read(expression, vocabulary)
            : throw DmnXml.Error(source, $"thiếu phần “{name}”.", $"the part “{name}” is missing.");

    private Node Invocation(XElement source, Vocabulary vocabulary)
    {
        if (ExpressionIn(source) is not { } function) throw DmnXml.Error(source, "lời gọi không có hàm.", "the invocation names no function.");
        var arguments = DmnXml.Children(source, "binding").Select(binding => new Argument(
            DmnXml.Child(binding, "parameter") is { } parameter ? DmnXml.Name(parameter) : "",
            ExpressionIn(binding) is { } value ? Read(value, vocabulary) : new LiteralNode(null)));
        return new CallNode(Read(function, vocabulary), [.. arguments]);
    }

    private BoxedContextNode Context(XElement source, Vocabulary vocabulary)
    {
        var entries = new List<BoxedEntry>();
        foreach (var entry in DmnXml.Children(source, "contextEntry"))
        {
            var variable = DmnXml.Child(entry, "variable");
            var name = variable is null ? null : DmnXml.Name(variable);
            if (name is not null) vocabulary = vocabulary.With([name]);
            var value = ExpressionIn(entry) is { } expression ? Read(expression, vocabulary) : new LiteralNode(null);
            entries.Add(new BoxedEntry(name, types.OrAny(variable is null ? null : DmnXml.Attribute(variable, "typeRef")), value));
        }
        return new BoxedContextNode(entries);
    }

    private FunctionNode Function(XElement source, Vocabulary vocabulary)
    {
        var parameters = Parameters(types, source);
        var external = DmnXml.Attribute(source, "kind") is not (null or "FEEL");
        if (external || ExpressionIn(source) is not { } body) return new FunctionNode(parameters, null);
        return new FunctionNode(parameters, Read(body, vocabulary.With(parameters.Select(p => p.Name))))
        {
            Result = types.OrAny(DmnXml.Attribute(source, "typeRef")) is var type && type is FeelType.FunctionOf function ? function.Result : FeelType.Any,
        };
    }

    private ListNode Relation(XElement source, Vocabulary vocabulary)
    {
        var columns = DmnXml.Children(source, "column").ToList();
        var rows = DmnXml.Children(source, "row").Select(row => Row(columns, [.. Inner(row)], vocabulary));
        return new ListNode([.. rows]);
    }

    private RelationRowNode Row(List<XElement> columns, List<XElement> cells, Vocabulary vocabulary)
    {
        var entries = columns.Select((column, i) => new BoxedEntry(
            DmnXml.Name(column),
            types.OrAny(DmnXml.Attribute(column, "typeRef")),
            i < cells.Count ? Read(cells[i], vocabulary) : new LiteralNode(null)));
        return new RelationRowNode([.. entries]);
    }

    private BoxedFilterNode Filter(XElement source, Vocabulary vocabulary)
    {
        var inner = vocabulary with { Names = NameTable.Of(new NameTable(vocabulary.Names, vocabulary.PathNames), ["item"]) };
        return new BoxedFilterNode(Part(source, "in", vocabulary), Part(source, "match", inner));
    }

    private Node Iteration(XElement source, Vocabulary vocabulary)
    {
        var variable = Chars.Normalise(DmnXml.Attribute(source, "iteratorVariable") ?? "item");
        var over = new Iteration(variable, Part(source, "in", vocabulary), null);
        var inner = vocabulary.With([variable, "partial"]);
        return source.Name.LocalName == "for"
            ? new ForNode([over], Part(source, "return", inner))
            : new QuantifiedNode(source.Name.LocalName == "every", [over], Part(source, "satisfies", inner));
    }
}
