using MotCua.Engines.Rules.Nodes;
using MotCua.Engines.Rules.Values;
using static MotCua.Engines.Rules.Functions.BuiltinLibrary;

namespace MotCua.Engines.Rules.Functions;

/// <summary>Functions that take lists apart and put them together. Positions count from 1, or from the end when negative.</summary>
internal static class ListFunctions
{
    private static readonly Parameter List = Need("list", FeelType.AnyList);

    public static IReadOnlyList<Builtin> All { get; } =
    [
        new("list contains", Way([List, Maybe("element", FeelType.Any)], (run, a) => Items(a[0]).Any(item => FeelValue.Same(run, item, a[1])))),
        new("count", Way([List], a => (decimal)Items(a[0]).Count)),
        new("sublist", Way([List, Need("start position", FeelType.Number), May("length", FeelType.Number)], Sublist)),
        new("append", Way([List, Rest("item")], (run, a) => Made(run, [.. Items(a[0]), .. Items(a[1])]))),
        new("concatenate", Way([Rest("list")], (run, a) => Concatenate(run, Items(a[0])))),
        new("insert before", Way([List, Need("position", FeelType.Number), Maybe("newItem", FeelType.Any)], InsertBefore)),
        new("remove", Way([List, Need("position", FeelType.Number)], Remove)),
        new("list replace",
            Way([List, Need("position", FeelType.Number), Maybe("newItem", FeelType.Any)], ReplaceAt),
            Way([List, Need("match", FeelType.AnyFunction), Maybe("newItem", FeelType.Any)], ReplaceMatching)),
        new("reverse", Way([List], (run, a) => Made(run, [.. Items(a[0]).Reverse()]))),
        new("index of", Way([List, Maybe("match", FeelType.Any)], IndexOf)),
        new("union", Way([Rest("list")], (run, a) => Concatenate(run, Items(a[0])) is { } all ? Distinct(run, all) : null)),
        new("distinct values", Way([List], (run, a) => Distinct(run, Items(a[0])))),
        new("flatten", Way([List], Flatten)),
        new("sort",
            Way([List, Need("precedes", FeelType.AnyFunction)], (run, a) => Sorting.By(run, Items(a[0]), (FeelFunction)a[1]!)),
            Way([List], (run, a) => Sorting.Naturally(run, Items(a[0])))),
    ];

    public static IReadOnlyList<object?> Items(object? list) => (IReadOnlyList<object?>)list!;

    private static List<object?> Made(EvaluationRun run, List<object?> list)
    {
        run.Produce(list.Count);
        return list;
    }

    private static List<object?>? Concatenate(EvaluationRun run, IReadOnlyList<object?> lists)
    {
        var all = new List<object?>();
        foreach (var list in lists)
        {
            if (FeelValue.AsList(list) is not { } items) return null;
            run.Produce(items.Count);
            all.AddRange(items);
        }
        return all;
    }

    /// <summary>Where a position points, from 0; null outside the list.</summary>
    private static int? Index(IReadOnlyList<object?> list, object? position)
    {
        if (Whole(position) is not { } at || at == 0 || Math.Abs((long)at) > list.Count) return null;
        return at > 0 ? at - 1 : list.Count + at;
    }

    private static object? Sublist(EvaluationRun run, object?[] arguments)
    {
        var list = Items(arguments[0]);
        if (Index(list, arguments[1]) is not { } start) return null;
        var length = arguments[2] is null ? list.Count - start : Whole(arguments[2]);
        if (length is null or < 1 || start + (long)length > list.Count) return null;
        return Made(run, [.. list.Skip(start).Take(length.Value)]);
    }

    private static object? InsertBefore(EvaluationRun run, object?[] arguments)
    {
        var list = Items(arguments[0]);
        if (Index(list, arguments[1]) is not { } at) return null;
        return Made(run, [.. list.Take(at), arguments[2], .. list.Skip(at)]);
    }

    private static object? Remove(EvaluationRun run, object?[] arguments)
    {
        var list = Items(arguments[0]);
        return Index(list, arguments[1]) is { } at ? Made(run, [.. list.Take(at), .. list.Skip(at + 1)]) : null;
    }

    private static object? ReplaceAt(EvaluationRun run, object?[] arguments)
    {
        var list = Items(arguments[0]);
        return Index(list, arguments[1]) is { } at ? Made(run, [.. list.Take(at), arguments[2], .. list.Skip(at + 1)]) : null;
    }

    private static object? ReplaceMatching(EvaluationRun run, object?[] arguments)
    {
        var (list, match) = (Items(arguments[0]), (FeelFunction)arguments[1]!);
        if (match.Arity is not (2 or null)) return null;
        var result = new List<object?>();
        foreach (var item in list)
        {
            if (match.Invoke(run, [item, arguments[2]]) is not bool replaced) return null;
            result.Add(replaced ? arguments[2] : item);
        }
        return Made(run, result);
    }

    private static object? IndexOf(EvaluationRun run, object?[] arguments)
    {
        var list = Items(arguments[0]);
        return Made(run, [.. Enumerable.Range(0, list.Count).Where(i => FeelValue.Same(run, list[i], arguments[1])).Select(i => (object?)(i + 1m))]);
    }

    private static List<object?> Distinct(EvaluationRun run, IReadOnlyList<object?> list)
    {
        var kept = new List<object?>();
        foreach (var item in list)
        {
            run.Spend(1 + kept.Count / 16);
            if (!kept.Any(other => FeelValue.Same(run, item, other))) kept.Add(item);
        }
        return Made(run, kept);
    }

    private static object? Flatten(EvaluationRun run, object?[] arguments)
    {
        var flat = new List<object?>();
        Flatten(run, Items(arguments[0]), flat);
        return flat;
    }

    private static void Flatten(EvaluationRun run, IReadOnlyList<object?> list, List<object?> flat)
    {
        run.Enter();
        run.Produce(list.Count);
        foreach (var item in list)
        {
            if (item is IReadOnlyList<object?> inner) Flatten(run, inner, flat);
            else flat.Add(item);
        }
        run.Leave();
    }
}
