using System.Xml.Linq;
using MotCua.Engines.Rules.Functions;
using MotCua.Engines.Rules.Syntax;
using MotCua.Engines.Rules.Values;

namespace MotCua.Engines.Rules.Dmn;

/// <summary>Builds the graph of a model and of the models it imports.</summary>
internal sealed class ModelReader
{
    private readonly Dictionary<string, XElement> files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ModelGraph> graphs = new(StringComparer.Ordinal);
    private readonly Dictionary<GraphElement, XElement> sources = [];
    private readonly Dictionary<(string Namespace, string Id), GraphElement> byId = [];
    private readonly NameTable pathNames = new(NameTable.Properties);
    private readonly List<DmnReadException> problems = [];

    /// <summary>Reads a model and all it imports, with every problem found; parts with a problem have the value null.</summary>
    public static (ModelGraph Graph, IReadOnlyList<DmnReadException> Problems) Read(string xml, IEnumerable<string> imported)
    {
        var reader = new ModelReader();
        var main = DmnXml.Load(xml);
        foreach (var file in imported.Select(DmnXml.Load)) reader.files[DmnXml.Attribute(file, "namespace") ?? ""] = file;
        var graph = reader.Declare(main);
        foreach (var (element, source) in reader.sources.ToList()) reader.Guard(() => reader.Require(element, source));
        foreach (var (element, source) in reader.sources.ToList()) reader.Guard(() => reader.Define(element, source));
        return (graph, reader.problems);
    }

    private void Guard(Action step)
    {
        try
        {
            step();
        }
        catch (DmnReadException problem)
        {
            problems.Add(problem);
        }
    }

    private ModelGraph Declare(XElement root)
    {
        var graph = new ModelGraph(DmnXml.Name(root), DmnXml.Attribute(root, "namespace") ?? "");
        graphs[graph.Namespace] = graph;
        graph.Types = new TypeTable(graph);
        foreach (var import in DmnXml.Children(root, "import")) Guard(() => Import(graph, import));
        foreach (var definition in DmnXml.Children(root, "itemDefinition")) graph.Types.Add(definition);
        foreach (var part in root.Descendants().Where(IsPart)) pathNames.Add(DmnXml.Name(part));
        foreach (var element in root.Elements()) Guard(() => DeclareElement(graph, element));
        return graph;
    }

    /// <summary>Whether a path may step to what this element names.</summary>
    private static bool IsPart(XElement element) => element.Name.LocalName is
        "itemComponent" or "variable" or "column" or "output" or "inputData" or "decision" or "businessKnowledgeModel" or "decisionService";

    private void Import(ModelGraph graph, XElement import)
    {
        var ns = DmnXml.Attribute(import, "namespace") ?? "";
        if (graphs.TryGetValue(ns, out var known)) graph.Imports.Add((DmnXml.Name(import), known));
        else if (files.TryGetValue(ns, out var file)) graph.Imports.Add((DmnXml.Name(import), Declare(file)));
        else if (DmnXml.Attribute(import, "importType")?.Contains("/DMN/", StringComparison.Ordinal) == true)
            throw DmnXml.Error(import, $"không có mô hình “{ns}” để nhập.", $"the model “{ns}” to import is not given.");
    }

    private void DeclareElement(ModelGraph graph, XElement source)
    {
        if (Make(graph, source) is not { } element) return;
        if (element.Name.Length == 0) throw DmnXml.Error(source, "phần tử không có tên.", "the element has no name.");
        sources[element] = source;
        if (element.Id.Length > 0) byId[(graph.Namespace, element.Id)] = element;
    }

    private static GraphElement? Make(ModelGraph graph, XElement source)
    {
        var (id, name) = (DmnXml.Id(source), DmnXml.Name(source));
        var variable = DmnXml.Child(source, "variable");
        var typeName = variable is null ? null : DmnXml.Attribute(variable, "typeRef");
        switch (source.Name.LocalName)
        {
            case "inputData": return Added(graph.Inputs, Input(graph, id, name, typeName));
            case "decision": return Added(graph.Decisions, new DecisionElement(graph, id, name, graph.Types.OrAny(typeName))
            {
                TypeName = graph.Types.FeelName(typeName),
                Description = DmnXml.Child(source, "description")?.Value,
            });
            case "businessKnowledgeModel": return Added(graph.Knowledge, new KnowledgeElement(graph, id, name));
            case "decisionService": return Added(graph.Services, new ServiceElement(graph, id, name));
            default: return null;
        }
    }

    private static InputElement Input(ModelGraph graph, string id, string name, string? typeName) =>
        new(graph, id, name, graph.Types.OrAny(typeName))
        {
            TypeName = graph.Types.FeelName(typeName),
            AllowedValues = ValueList.Read(graph.Types.AllowedValues(typeName)),
        };

    private static T Added<T>(List<T> list, T element)
    {
        list.Add(element);
        return element;
    }

    private void Require(GraphElement element, XElement source)
    {
        switch (element)
        {
            case DecisionElement decision:
                decision.Requirements.AddRange(Requirements(element, source, "informationRequirement", "requiredInput"));
                decision.Requirements.AddRange(Requirements(element, source, "informationRequirement", "requiredDecision"));
                decision.Requirements.AddRange(Requirements(element, source, "knowledgeRequirement", "requiredKnowledge"));
                break;
            case KnowledgeElement knowledge:
                knowledge.Requirements.AddRange(Requirements(element, source, "knowledgeRequirement", "requiredKnowledge"));
                break;
            case ServiceElement service:
                service.Outputs = [.. DmnXml.Children(source, "outputDecision").Select(r => Resolve(element.Model, r))];
                service.InputDecisions = [.. DmnXml.Children(source, "inputDecision").Select(r => Resolve(element.Model, r))];
                service.InputData = [.. DmnXml.Children(source, "inputData").Select(r => Resolve(element.Model, r))];
                break;
        }
    }

    private IEnumerable<Requirement> Requirements(GraphElement element, XElement source, string kind, string reference) =>
        DmnXml.Children(source, kind).SelectMany(r => DmnXml.Children(r, reference)).Select(r => Resolve(element.Model, r));

    private Requirement Resolve(ModelGraph graph, XElement reference)
    {
        var href = DmnXml.Attribute(reference, "href") ?? "";
        var at = href.LastIndexOf('#');
        var ns = at > 0 ? href[..at] : graph.Namespace;
        if (!byId.TryGetValue((ns, href[(at + 1)..]), out var element))
            throw DmnXml.Error(reference, $"không tìm thấy phần tử “{href}”.", $"there is no element “{href}”.");
        var import = graph.Imports.FirstOrDefault(i => i.Model == element.Model).Name;
        return new Requirement(element.Model == graph || import is "" ? null : import, element);
    }

    private void Define(GraphElement element, XElement source)
    {
        var types = element.Model.Types;
        if (element is DecisionElement decision)
        {
            RefuseCycle(decision, source);
            var boxed = new BoxedReader(types);
            if (BoxedReader.ExpressionIn(source) is { } logic) decision.Logic = boxed.Read(logic, VocabularyOf(types, decision.Requirements));
            decision.TableInputs = boxed.TableInputs;
        }
        if (element is KnowledgeElement knowledge) DefineKnowledge(knowledge, source);
        if (element is ServiceElement service) service.Result = ResultType(types, source);
    }

    private void DefineKnowledge(KnowledgeElement knowledge, XElement source)
    {
        var types = knowledge.Model.Types;
        knowledge.Result = ResultType(types, source);
        if (DmnXml.Child(source, "encapsulatedLogic") is not { } logic) return;
        knowledge.Parameters = BoxedReader.Parameters(types, logic);
        if (DmnXml.Attribute(logic, "kind") is not (null or "FEEL") || BoxedReader.ExpressionIn(logic) is not { } body) return;
        var vocabulary = VocabularyOf(types, knowledge.Requirements).With([knowledge.Name, .. knowledge.Parameters.Select(p => p.Name)]);
        knowledge.Body = new BoxedReader(types).Read(body, vocabulary);
    }

    private static FeelType ResultType(TypeTable types, XElement source)
    {
        if (DmnXml.Child(source, "variable") is not { } variable) return FeelType.Any;
        var type = types.OrAny(DmnXml.Attribute(variable, "typeRef"));
        return type is FeelType.FunctionOf function ? function.Result : type;
    }

    private Vocabulary VocabularyOf(TypeTable types, IReadOnlyList<Requirement> requirements)
    {
        var names = requirements.Select(r => r.Import ?? r.Element.Name);
        return new Vocabulary(
            NameTable.Of(NameTable.Builtin, names), pathNames, NameTable.Of(NameTable.Types, types.Names), types.Find);
    }

    private static void RefuseCycle(DecisionElement decision, XElement source)
    {
        var seen = new HashSet<GraphElement>();
        var waiting = new Stack<GraphElement>(decision.Requirements.Select(r => r.Element));
        while (waiting.TryPop(out var element))
        {
            if (element == decision) throw DmnXml.Error(source, "quyết định phụ thuộc vào chính nó.", "the decision depends on itself.");
            if (element is not DecisionElement next || !seen.Add(next)) continue;
            foreach (var requirement in next.Requirements) waiting.Push(requirement.Element);
        }
    }
}
