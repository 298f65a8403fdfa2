using MotCua.Engines.Rules.Functions;
using MotCua.Engines.Rules.Nodes;
using MotCua.Engines.Rules.Values;

namespace MotCua.Engines.Rules.Dmn;

/// <summary>A part of the decision requirements graph: something that has a name and a value.</summary>
internal abstract class GraphElement(ModelGraph model, string id, string name)
{
    public ModelGraph Model => model;

    public string Id => id;

    public string Name => name;
}

internal sealed class InputElement(ModelGraph model, string id, string name, FeelType type) : GraphElement(model, id, name)
{
    public FeelType Type => type;

    public string? TypeName { get; init; }

    public IReadOnlyList<object> AllowedValues { get; init; } = [];
}

/// <summary>An element another one requires, with the import it is seen through (null within one model).</summary>
internal sealed record Requirement(string? Import, GraphElement Element);

internal sealed class DecisionElement(ModelGraph model, string id, string name, FeelType type) : GraphElement(model, id, name)
{
    public FeelType Type => type;

    public string? TypeName { get; init; }

    public string? Description { get; init; }

    public List<Requirement> Requirements { get; } = [];

    /// <summary>The decision logic, or null when the value comes from outside.</summary>
    public Node? Logic { get; set; }

    /// <summary>The inputs of the decision table, in order; empty for other logic.</summary>
    public IReadOnlyList<TableInput> TableInputs { get; set; } = [];
}

/// <summary>An input column as the file describes it.</summary>
internal sealed record TableInput(string Expression, string? TypeName, IReadOnlyList<object> AllowedValues);

internal sealed class KnowledgeElement(ModelGraph model, string id, string name) : GraphElement(model, id, name)
{
    public List<Requirement> Requirements { get; } = [];

    public IReadOnlyList<FunctionParameter> Parameters { get; set; } = [];

    public FeelType Result { get; set; } = FeelType.Any;

    public Node? Body { get; set; }
}

internal sealed class ServiceElement(ModelGraph model, string id, string name) : GraphElement(model, id, name)
{
    public FeelType Result { get; set; } = FeelType.Any;

    public IReadOnlyList<Requirement> Outputs { get; set; } = [];

    public IReadOnlyList<Requirement> InputDecisions { get; set; } = [];

    public IReadOnlyList<Requirement> InputData { get; set; } = [];
}

/// <summary>One model file, its elements and the models it imports.</summary>
internal sealed class ModelGraph(string name, string ns)
{
    public string Name => name;

    public string Namespace => ns;

    public List<InputElement> Inputs { get; } = [];

    public List<DecisionElement> Decisions { get; } = [];

    public List<KnowledgeElement> Knowledge { get; } = [];

    public List<ServiceElement> Services { get; } = [];

    /// <summary>The imported models with their names here; an empty name merges a model into this one.</summary>
    public List<(string Name, ModelGraph Model)> Imports { get; } = [];

    public TypeTable Types { get; set; } = null!;

    public IEnumerable<GraphElement> Elements => [.. Inputs, .. Decisions, .. Knowledge, .. Services];
}
