using MotCua.Engines.Rules.Functions;
using MotCua.Engines.Rules.Nodes;
using MotCua.Engines.Rules.Values;

namespace MotCua.Engines.Rules.Dmn;

/// <summary>One evaluation of a model: every element is worked out once, when it is first needed.</summary>
internal sealed class ModelRun
{
    private readonly FeelContext inputs;
    private readonly EvaluationRun run;
    private readonly Dictionary<GraphElement, object?> values;

    public ModelRun(FeelContext inputs, FeelSettings settings, List<DmnRule>? taken = null)
        : this(inputs, new EvaluationRun(settings) { Taken = taken }, []) { }

    private ModelRun(FeelContext inputs, EvaluationRun run, Dictionary<GraphElement, object?> values)
    {
        this.inputs = inputs;
        this.run = run;
        this.values = values;
    }

    public object? Evaluate(GraphElement element) => Evaluate(element, []);

    /// <param name="element">What to work out.</param>
    /// <param name="path">The imports it is seen through, outermost first.</param>
    private object? Evaluate(GraphElement element, IReadOnlyList<string> path)
    {
        if (values.TryGetValue(element, out var known)) return known;
        run.Enter();
        var value = Compute(element, path);
        run.Leave();
        values[element] = value;
        return value;
    }

    private object? Compute(GraphElement element, IReadOnlyList<string> path) => element switch
    {
        InputElement input => input.Type.Convert(run, FromOutside(input, path)),
        DecisionElement { Logic: { } logic } decision => decision.Type.Convert(run, logic.Evaluate(ScopeOf(decision.Requirements, path))),
        DecisionElement decision => decision.Type.Convert(run, FromOutside(decision, path)),
        KnowledgeElement knowledge => FunctionOf(knowledge, path),
        ServiceElement service => FunctionOf(service),
        _ => null,
    };

    public object? Evaluate(ServiceElement service)
    {
        foreach (var decision in service.InputDecisions)
            values[decision.Element] = Declared(decision.Element).Convert(run, FromOutside(decision.Element, Path([], decision)));
        var outputs = new FeelContext();
        foreach (var output in service.Outputs) outputs.Put(output.Element.Name, Evaluate(output.Element, Path([], output)));
        return service.Result.Convert(run, outputs.Count == 1 ? outputs.Single().Value : outputs);
    }

    public object? Invoke(KnowledgeElement knowledge, FeelContext arguments) =>
        FunctionOf(knowledge, []).InvokeNamed(run, [.. arguments]);

    private static IReadOnlyList<string> Path(IReadOnlyList<string> outer, Requirement requirement) =>
        requirement.Import is null ? outer : [.. outer, requirement.Import];

    /// <summary>A value given from outside: by namespace and name, under the names of the imports, or by name alone.</summary>
    private object? FromOutside(GraphElement element, IReadOnlyList<string> path)
    {
        if (inputs.TryGet($"{{{element.Model.Namespace}}}{element.Name}", out var qualified)) return qualified;
        if (path.Count == 0) return inputs[element.Name];
        if (inputs.TryGet(string.Join('.', [.. path, element.Name]), out var dotted)) return dotted;
        object? holder = inputs;
        foreach (var import in path) holder = (holder as FeelContext)?[import];
        return holder is FeelContext nested && nested.TryGet(element.Name, out var value) ? value : inputs[element.Name];
    }

    private ContextScope ScopeOf(IReadOnlyList<Requirement> requirements, IReadOnlyList<string> path)
    {
        var context = new FeelContext();
        foreach (var requirement in requirements)
        {
            var (import, element) = requirement;
            var value = Evaluate(element, Path(path, requirement));
            if (import is null)
            {
                context.Put(element.Name, value);
                continue;
            }
            if (context[import] is not FeelContext imported) context.Put(import, imported = []);
            imported.Put(element.Name, value);
        }
        return new ContextScope(run, null, context);
    }

    private UserFunction FunctionOf(KnowledgeElement knowledge, IReadOnlyList<string> path)
    {
        var body = knowledge.Body;
        return new UserFunction(
            knowledge.Name, knowledge.Parameters, knowledge.Result, new KnowledgeScope(run, this, knowledge, path),
            body is null ? _ => null : body.Evaluate);
    }

    private UserFunction FunctionOf(ServiceElement service)
    {
        Requirement[] wanted = [.. service.InputData, .. service.InputDecisions];
        var parameters = wanted.Select(w => new FunctionParameter(w.Element.Name, Declared(w.Element))).ToList();
        return new UserFunction(
            service.Name, parameters, FeelType.Any, new ContextScope(run, null, new FeelContext()), scope => Call(scope, service, wanted));
    }

    private object? Call(Scope scope, ServiceElement service, Requirement[] wanted)
    {
        var given = new FeelContext();
        foreach (var (_, element) in wanted)
        {
            scope.TryGet(element.Name, out var value);
            given.Put(element.Name, value);
        }
        return new ModelRun(given, run, []).Evaluate(service);
    }

    private static FeelType Declared(GraphElement element) => element switch
    {
        InputElement input => input.Type,
        DecisionElement decision => decision.Type,
        _ => FeelType.Any,
    };

    /// <summary>What a business knowledge model sees: itself and the knowledge it requires, worked out when asked for.</summary>
    private sealed class KnowledgeScope(EvaluationRun run, ModelRun model, KnowledgeElement knowledge, IReadOnlyList<string> path) : Scope(run, null)
    {
        private ContextScope? required;

        protected override bool TryOwn(string name, out object? value)
        {
            required ??= model.ScopeOf(knowledge.Requirements, path);
            if (required.TryGet(name, out value)) return true;
            value = name == knowledge.Name ? model.Evaluate(knowledge, path) : null;
            return value is not null;
        }
    }
}
