namespace MotCua.Engines.Rules.Dmn;

/// <summary>What a decision asks for, through the decisions it depends on.</summary>
internal static class InputListing
{
    public static IReadOnlyList<DmnInput> Of(DecisionElement decision)
    {
        var found = new OrderedDictionary<string, DmnInput>();
        Collect(decision, found, []);
        return [.. found.Values];
    }

    private static void Collect(DecisionElement decision, OrderedDictionary<string, DmnInput> found, HashSet<DecisionElement> seen)
    {
        if (!seen.Add(decision)) return;
        var required = decision.Requirements.Select(r => r.Element).ToList();
        foreach (var column in decision.TableInputs)
        {
            if (required.FirstOrDefault(e => e.Name == column.Expression) is DecisionElement inner) Collect(inner, found, seen);
            else if (required.OfType<InputElement>().FirstOrDefault(e => e.Name == column.Expression) is { } input) Add(found, Merge(input, column));
            else if (required.Count == 0) Add(found, new DmnInput(column.Expression, column.TypeName, column.AllowedValues));
        }
        foreach (var element in required)
        {
            if (element is InputElement input) Add(found, new DmnInput(input.Name, input.TypeName, input.AllowedValues));
            else if (element is DecisionElement inner) Collect(inner, found, seen);
        }
    }

    private static DmnInput Merge(InputElement input, TableInput column) => new(
        input.Name,
        column.TypeName ?? input.TypeName,
        column.AllowedValues.Count > 0 ? column.AllowedValues : input.AllowedValues);

    private static void Add(OrderedDictionary<string, DmnInput> found, DmnInput input) => found.TryAdd(input.Name, input);
}
