using MotCua.Engines.Rules.Nodes;
using MotCua.Engines.Rules.Values;
using static MotCua.Engines.Rules.Functions.BuiltinLibrary;

namespace MotCua.Engines.Rules.Functions;

/// <summary>Functions that make one value of a list, given as a list or as single arguments.</summary>
internal static class AggregateFunctions
{
    public static IReadOnlyList<Builtin> All { get; } =
    [
        Aggregate("min", list => Extreme(list, -1)),
        Aggregate("max", list => Extreme(list, 1)),
        OfNumbers("sum", numbers => numbers.Count == 0 ? null : Total(numbers)),
        OfNumbers("product", numbers => numbers.Count == 0 ? null : numbers.Aggregate(1m, (a, b) => a * b)),
        OfNumbers("mean", numbers => numbers.Count == 0 ? null : (decimal)Total(numbers) / numbers.Count),
        OfNumbers("median", Median),
        OfNumbers("stddev", Deviation),
        OfNumbers("mode", Mode),
        Aggregate("all", list => QuantifiedNode.Join(true, list)),
        Aggregate("any", list => QuantifiedNode.Join(false, list)),
    ];

    private static Builtin Aggregate(string name, Func<IReadOnlyList<object?>, object?> of) => new(
        name,
        Way([Need("list", FeelType.AnyList)], a => of(ListFunctions.Items(a[0]))),
        Way([Maybe("first", FeelType.Any), Maybe("second", FeelType.Any), Rest("others")],
            a => of([a[0], a[1], .. ListFunctions.Items(a[2])])),
        Way([Maybe("first", FeelType.Any), Maybe("second", FeelType.Any)], a => of([a[0], a[1]])));

    private static Builtin OfNumbers(string name, Func<List<decimal>, object?> of) => Aggregate(
        name,
        list => list.All(item => item is decimal) ? of([.. list.Cast<decimal>()]) : null);

    private static object Total(List<decimal> numbers) => numbers.Aggregate(0m, (a, b) => a + b);

    private static object? Extreme(IReadOnlyList<object?> list, int direction)
    {
        if (list.Count == 0) return null;
        var best = list[0];
        if (FeelValue.Compare(best, best) is null) return null;
        foreach (var item in list.Skip(1))
        {
            if (FeelValue.Compare(item, best) is not { } order) return null;
            if (Math.Sign(order) == direction) best = item;
        }
        return best;
    }

    private static object? Median(List<decimal> numbers)
    {
        if (numbers.Count == 0) return null;
        numbers.Sort();
        var middle = numbers.Count / 2;
        return numbers.Count % 2 == 1 ? numbers[middle] : (numbers[middle - 1] + numbers[middle]) / 2;
    }

    /// <summary>The standard deviation of a sample: it needs two numbers.</summary>
    private static object? Deviation(List<decimal> numbers)
    {
        if (numbers.Count < 2) return null;
        var mean = (decimal)Total(numbers) / numbers.Count;
        return NumberFunctions.SquareRoot(numbers.Sum(n => (n - mean) * (n - mean)) / (numbers.Count - 1));
    }

    private static object? Mode(List<decimal> numbers)
    {
        var groups = numbers.GroupBy(n => n).ToList();
        var most = groups.Count == 0 ? 0 : groups.Max(g => g.Count());
        return groups.Where(g => g.Count() == most).Select(g => g.Key).Order().Select(n => (object?)n).ToList();
    }
}
