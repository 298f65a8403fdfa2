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

    public ModelRun(FeelContext inputs, FeelSettings settings) : this(inputs, new EvaluationRun(settings), []) { }

    private ModelRun(FeelContext inputs, EvaluationRun run, Dictionary<GraphElement, object?> values)
    {
        this.inputs = inputs;
        this.run = run;
        this.values = values;
    }

    public object? Evaluate(GraphElement element, string? import = null)
    {
        if (values.TryGetValue(element, out var known)) return known;
        run.Enter();
        var value = Compute(element, import);
        run.Leave();
        values[element] = value;
        return value;
    }

    private object? Compute(GraphElement element, string? import) => element switch
    {
        InputElement input => input.Type.Convert(run, FromOutside(input, import)),
        DecisionElement { Logic: { } logic } decision => decision.Type.Convert(run, logic.Evaluate(ScopeOf(decision.Requirements))),
        DecisionElement decision => decision.Type.Convert(run, FromOutside(decision, import)),
        KnowledgeElement knowledge => FunctionOf(knowledge),
        ServiceElement service => FunctionOf(service),
        _ => null,
    };

    public object? Evaluate(ServiceElement service)
    {
        foreach (var decision in service.InputDecisions)
            values[decision.Element] = Declared(decision.Element).Convert(run, FromOutside(decision.Element, decision.Import));
        var outputs = service.Outputs.ToDictionary(o => o.Element.Name, o => Evaluate(o.Element, o.Import));
        return service.Result.Convert(run, outputs.Count == 1 ? outputs.Values.Single() : new FeelContext(outputs));
    }

    public object? Invoke(KnowledgeElement knowledge, FeelContext arguments) =>
        FunctionOf(knowledge).InvokeNamed(run, [.. arguments]);

    /// <summary>A value given from outside: by namespace and name, under the name of the import, or by name alone.</summary>
    private object? FromOutside(GraphElement element, string? import)
    {
        if (inputs.TryGet($"{{{element.Model.Namespace}}}{element.Name}", out var qualified)) return qualified;
        if (import is not null && inputs[import] is FeelContext nested && nested.TryGet(element.Name, out var value)) return value;
        return inputs[element.Name];
    }

    private ContextScope ScopeOf(IReadOnlyList<Requirement> requirements)
    {
        var context = new FeelContext();
        foreach (var (import, element) in requirements)
        {
            var value = Evaluate(element, import);
            if (import is null) context[element.Name] = value;
            else if (context[import] is FeelContext imported) imported[element.Name] = value;
            else context[import] = new FeelContext { [element.Name] = value };
        }
        return new ContextScope(run, null, context);
    }

    private UserFunction FunctionOf(KnowledgeElement knowledge)
    {
        var body = knowledge.Body;
        return new UserFunction(
            knowledge.Name, knowledge.Parameters, knowledge.Result, new KnowledgeScope(run, this, knowledge),
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
            given[element.Name] = value;
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
    private sealed class KnowledgeScope(EvaluationRun run, ModelRun model, KnowledgeElement knowledge) : Scope(run, null)
    {
        private ContextScope? required;

        protected override bool TryOwn(string name, out object? value)
        {
            required ??= model.ScopeOf(knowledge.Requirements);
            if (required.TryGet(name, out value)) return true;
            value = name == knowledge.Name ? model.Evaluate(knowledge) : null;
            return value is not null;
        }
    }
}
