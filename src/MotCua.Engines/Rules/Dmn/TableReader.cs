using System.Xml.Linq;
using MotCua.Engines.Rules.Nodes;
using MotCua.Engines.Rules.Syntax;
using MotCua.Engines.Rules.Values;

namespace MotCua.Engines.Rules.Dmn;

/// <summary>Reads one decision table.</summary>
internal sealed class TableReader(TypeTable types, XElement source, Vocabulary vocabulary)
{
    private readonly List<TableInput> inputs = [];

    public IReadOnlyList<TableInput> Inputs => inputs;

    public DecisionTableNode Read()
    {
        var columns = DmnXml.Children(source, "input").Select(Input).ToList();
        var outputs = DmnXml.Children(source, "output").ToList();
        if (outputs.Count == 0) throw DmnXml.Error(source, "bảng quyết định không có cột kết quả.", "the decision table has no output.");
        var read = outputs.Select(output => Output(output, outputs.Count == 1)).ToList();
        var rules = DmnXml.Children(source, "rule").Select((rule, i) => Rule(rule, i + 1, columns.Count, read.Count)).ToList();
        var aggregation = DmnXml.Attribute(source, "aggregation");
        return new DecisionTableNode(columns, read, rules, Policy(), aggregation is null or "LIST" ? null : aggregation);
    }

    private HitPolicy Policy() => DmnXml.Attribute(source, "hitPolicy") switch
    {
        null or "UNIQUE" => HitPolicy.Unique,
        "FIRST" => HitPolicy.First,
        "PRIORITY" => HitPolicy.Priority,
        "ANY" => HitPolicy.Any,
        "COLLECT" => HitPolicy.Collect,
        "RULE ORDER" => HitPolicy.RuleOrder,
        "OUTPUT ORDER" => HitPolicy.OutputOrder,
        var other => throw DmnXml.Error(source, $"không có chính sách chọn luật “{other}”.", $"there is no hit policy “{other}”."),
    };

    private InputColumn Input(XElement input)
    {
        var expression = DmnXml.Child(input, "inputExpression");
        var text = expression is null ? null : DmnXml.Text(expression);
        if (string.IsNullOrEmpty(text)) throw DmnXml.Error(input, "cột đầu vào không có biểu thức.", "the input has no expression.");
        var typeName = DmnXml.Attribute(expression!, "typeRef");
        var values = DmnXml.Child(input, "inputValues");
        var listed = ValueList.Read(values) is { Count: > 0 } own ? own : ValueList.Read(types.AllowedValues(typeName));
        inputs.Add(new TableInput(text, types.FeelName(typeName), listed));
        var node = DmnXml.Parse(expression!, () => Parser.ParseExpression(text, vocabulary));
        return new InputColumn(node, types.OrAny(typeName), values is null ? null : Tests(values, vocabulary));
    }

    private OutputColumn Output(XElement output, bool single)
    {
        var typeName = DmnXml.Attribute(output, "typeRef") ?? (single ? DmnXml.Attribute(source, "typeRef") ?? VariableType() : null);
        var name = DmnXml.Name(output);
        var values = ValueList.Read(DmnXml.Child(output, "outputValues"));
        if (values.Count == 0) values = ValueList.Read(types.AllowedValues(typeName));
        var fallback = DmnXml.Child(output, "defaultOutputEntry") is { } entry ? Expression(entry) : null;
        return new OutputColumn(name, types.OrAny(DmnXml.Attribute(output, "typeRef")), values, fallback);
    }

    private string? VariableType() =>
        source.Parent is { } parent && DmnXml.Child(parent, "variable") is { } variable ? DmnXml.Attribute(variable, "typeRef") : null;

    private TableRule Rule(XElement rule, int number, int inputCount, int outputCount)
    {
        var tests = DmnXml.Children(rule, "inputEntry").ToList();
        var outputs = DmnXml.Children(rule, "outputEntry").ToList();
        if (tests.Count != inputCount || outputs.Count != outputCount)
            throw DmnXml.Error(rule, "số ô của luật không khớp với số cột.", "the rule does not have a cell for every column.");
        return new TableRule(new DmnRule(DmnXml.Attribute(rule, "id") ?? "", number), [.. tests.Select(test => Tests(test, vocabulary))], [.. outputs.Select(Expression)]);
    }

    private static TestsNode Tests(XElement element, Vocabulary vocabulary)
    {
        var text = DmnXml.Text(element);
        return string.IsNullOrEmpty(text)
            ? new TestsNode([], false)
            : DmnXml.Parse(element, () => Parser.ParseUnaryTests(text, vocabulary));
    }

    private Node Expression(XElement element)
    {
        var text = DmnXml.Text(element);
        if (string.IsNullOrEmpty(text) || text == "-") return new LiteralNode(null);
        var node = DmnXml.Parse(element, () => Parser.ParseExpression(text, vocabulary));
        var type = types.OrAny(DmnXml.Attribute(element, "typeRef"));
        return type == FeelType.Any ? node : new TypedNode(node, type);
    }
}
