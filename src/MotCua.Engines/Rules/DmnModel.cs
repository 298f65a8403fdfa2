using MotCua.Engines.Rules.Dmn;

namespace MotCua.Engines.Rules;

/// <summary>
/// A DMN model (1.1 to 1.5): its decisions, and their evaluation. Immutable and safe to share between threads.
/// </summary>
public sealed class DmnModel
{
    private readonly ModelGraph graph;

    private DmnModel(ModelGraph graph, IReadOnlyList<DmnReadException> problems)
    {
        this.graph = graph;
        Problems = problems;
        Decisions = [.. graph.Decisions.Select(decision => new DmnDecision(decision))];
        DecisionServices = [.. graph.Services.Select(service => service.Name)];
    }

    /// <summary>The name of the model.</summary>
    public string Name => graph.Name;

    /// <summary>The namespace of the model; other models import it by this.</summary>
    public string Namespace => graph.Namespace;

    /// <summary>What does not hold together, in the order found; empty for a sound model.</summary>
    public IReadOnlyList<DmnReadException> Problems { get; }

    /// <summary>The decisions of the model, in the order of the file.</summary>
    public IReadOnlyList<DmnDecision> Decisions { get; }

    /// <summary>The names of the decision services of the model.</summary>
    public IReadOnlyList<string> DecisionServices { get; }

    /// <summary>Reads a model and checks every expression in it.</summary>
    /// <param name="xml">The DMN file. A document type declaration is refused.</param>
    /// <param name="imported">The DMN files that the model may import, in any order.</param>
    /// <exception cref="DmnReadException">The file is not DMN, or a part of it does not hold together.</exception>
    public static DmnModel Read(string xml, params IEnumerable<string> imported)
    {
        var model = ReadWithProblems(xml, imported);
        return model.Problems.Count == 0 ? model : throw model.Problems[0];
    }

    /// <summary>Reads a model though parts of it do not hold together; those are listed, and their value is null.</summary>
    /// <param name="xml">The DMN file. A document type declaration is refused.</param>
    /// <param name="imported">The DMN files that the model may import, in any order.</param>
    /// <exception cref="DmnReadException">The file is not DMN at all.</exception>
    public static DmnModel ReadWithProblems(string xml, params IEnumerable<string> imported)
    {
        var (graph, problems) = ModelReader.Read(xml, imported);
        return new DmnModel(graph, problems);
    }

    /// <summary>The decision of that name, or null.</summary>
    public DmnDecision? FindDecision(string name) => Decisions.FirstOrDefault(decision => decision.Name == name);

    /// <summary>The value of a decision; null also where FEEL speaks of an error.</summary>
    /// <param name="decisionName">The name of a decision of this model.</param>
    /// <param name="inputs">
    /// The input data by name. Input data of an imported model is found under the name of the import, or by its own name.
    /// </param>
    /// <param name="settings">The current time and the limits; standard when left out.</param>
    /// <exception cref="ArgumentException">The model has no such decision.</exception>
    /// <exception cref="FeelLimitException">The evaluation used more than its limits allow.</exception>
    public object? Evaluate(string decisionName, FeelContext inputs, FeelSettings? settings = null) =>
        new ModelRun(inputs, settings ?? FeelSettings.Standard).Evaluate(Decision(decisionName));

    /// <summary>
    /// As <see cref="Evaluate"/>, with the rules that led there: those whose outputs were used, of every decision table met,
    /// in the order they were used.
    /// </summary>
    public DmnExplanation Explain(string decisionName, FeelContext inputs, FeelSettings? settings = null)
    {
        var taken = new List<DmnRule>();
        var value = new ModelRun(inputs, settings ?? FeelSettings.Standard, taken).Evaluate(Decision(decisionName));
        return new DmnExplanation(value, taken);
    }

    private DecisionElement Decision(string name) => graph.Decisions.FirstOrDefault(d => d.Name == name)
        ?? throw new ArgumentException($"The model has no decision “{name}”.", nameof(name));

    /// <summary>
    /// The value of a decision service: that of its output decision, or a context of them when there are several.
    /// </summary>
    /// <param name="serviceName">The name of a decision service of this model.</param>
    /// <param name="inputs">Its input data and input decisions by name.</param>
    /// <param name="settings">The current time and the limits; standard when left out.</param>
    /// <exception cref="ArgumentException">The model has no such decision service.</exception>
    /// <exception cref="FeelLimitException">The evaluation used more than its limits allow.</exception>
    public object? EvaluateService(string serviceName, FeelContext inputs, FeelSettings? settings = null)
    {
        var service = graph.Services.FirstOrDefault(s => s.Name == serviceName)
            ?? throw new ArgumentException($"The model has no decision service “{serviceName}”.", nameof(serviceName));
        return new ModelRun(inputs, settings ?? FeelSettings.Standard).Evaluate(service);
    }

    /// <summary>The result of a business knowledge model called with named arguments.</summary>
    /// <exception cref="ArgumentException">The model has no such business knowledge model.</exception>
    /// <exception cref="FeelLimitException">The evaluation used more than its limits allow.</exception>
    public object? Invoke(string knowledgeName, FeelContext arguments, FeelSettings? settings = null)
    {
        var knowledge = graph.Knowledge.FirstOrDefault(k => k.Name == knowledgeName)
            ?? throw new ArgumentException($"The model has no business knowledge model “{knowledgeName}”.", nameof(knowledgeName));
        return new ModelRun(arguments, settings ?? FeelSettings.Standard).Invoke(knowledge, arguments);
    }
}

/// <summary>A decision of a model.</summary>
public sealed class DmnDecision
{
    internal DmnDecision(DecisionElement element)
    {
        Id = element.Id;
        Name = element.Name;
        Description = element.Description;
        TypeName = element.TypeName;
        Inputs = InputListing.Of(element);
    }

    /// <summary>The id in the file.</summary>
    public string Id { get; }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>The description in the file, or null.</summary>
    public string? Description { get; }

    /// <summary>The type of the result as the file names it, or null.</summary>
    public string? TypeName { get; }

    /// <summary>
    /// What must be known to decide, in the order it is asked: the inputs of the decision table, those of the
    /// decisions it depends on in their place, then other input data it requires.
    /// </summary>
    public IReadOnlyList<DmnInput> Inputs { get; }
}

/// <summary>Something a decision needs to know.</summary>
/// <param name="Name">The name of the input data, or the text of the expression when it is not a plain name.</param>
/// <param name="TypeName">Its type as FEEL names it: boolean, string, number, date and so on; null when the file does not say.</param>
/// <param name="AllowedValues">The values it may have when the file lists them, else empty.</param>
public sealed record DmnInput(string Name, string? TypeName, IReadOnlyList<object> AllowedValues);

/// <summary>A rule (a row) of a decision table.</summary>
/// <param name="Id">The id in the file; empty when it has none.</param>
/// <param name="Number">Its place in the table, counted from 1.</param>
public sealed record DmnRule(string Id, int Number);

/// <summary>What a decision gave and the rules that led there.</summary>
public sealed record DmnExplanation(object? Value, IReadOnlyList<DmnRule> Rules);

/// <summary>A DMN file that cannot be used: which element, where, and why, in both languages.</summary>
public sealed class DmnReadException : Exception
{
    internal DmnReadException(string? elementId, int line, int column, string messageVi, string messageEn, Exception? inner = null)
        : base($"Line {line}, column {column}: {messageEn}", inner)
    {
        ElementId = elementId;
        Line = line;
        Column = column;
        MessageVi = messageVi;
        MessageEn = messageEn;
    }

    /// <summary>The id of the element at fault or of the nearest element around it that has one; null when there is none.</summary>
    public string? ElementId { get; }

    /// <summary>The line in the file, counted from 1; 0 when unknown.</summary>
    public int Line { get; }

    /// <summary>The column in the file, counted from 1; 0 when unknown.</summary>
    public int Column { get; }

    /// <summary>What is wrong, in Vietnamese.</summary>
    public string MessageVi { get; }

    /// <summary>What is wrong, in English.</summary>
    public string MessageEn { get; }
}
