using MotCua.Engines.Rules.Nodes;
using MotCua.Engines.Rules.Values;

namespace MotCua.Engines.Rules.Functions;

/// <summary>All built-in functions by name.</summary>
internal static class BuiltinLibrary
{
    private static readonly Dictionary<string, Builtin> All = new[]
    {
        TextFunctions.All, PatternFunctions.All, NumberFunctions.All, ListFunctions.All, AggregateFunctions.All,
        TemporalFunctions.All, CalendarFunctions.All, RangeFunctions.All, ContextFunctions.All,
    }.SelectMany(family => family).ToDictionary(function => function.Name);

    public static IEnumerable<string> Names => All.Keys;

    public static Builtin? Find(string name) => All.GetValueOrDefault(name);

    public static Overload Way(IReadOnlyList<Parameter> parameters, Func<EvaluationRun, object?[], object?> body) => new(parameters, body);

    public static Overload Way(IReadOnlyList<Parameter> parameters, Func<object?[], object?> body) => new(parameters, (_, a) => body(a));

    public static Parameter Need(string name, FeelType type) => new(name, type);

    public static Parameter May(string name, FeelType type) => new(name, type) { Optional = true };

    /// <summary>A parameter that may be null, but must be there.</summary>
    public static Parameter Maybe(string name, FeelType type) => new(name, type) { Nullable = true };

    /// <summary>All remaining arguments.</summary>
    public static Parameter Rest(string name) => new(name, FeelType.Any) { Rest = true };

    /// <summary>A whole number within the range of an int, its fraction cut; null outside.</summary>
    public static int? Whole(object? value) =>
        value is decimal number && Math.Abs(number) <= int.MaxValue ? (int)decimal.Truncate(number) : null;
}
