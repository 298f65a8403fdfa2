using MotCua.Engines.Rules.Nodes;
using MotCua.Engines.Rules.Values;

namespace MotCua.Engines.Rules.Functions;

/// <summary>A stable merge sort that any ordering function may drive, even a contradictory one.</summary>
internal static class Sorting
{
    /// <summary>Sorted by a function of two items; null when it does not answer with a boolean.</summary>
    public static List<object?>? By(EvaluationRun run, IReadOnlyList<object?> list, FeelFunction precedes) =>
        Sort(run, list, (a, b) => precedes.Invoke(run, [a, b]) as bool?);

    /// <summary>Sorted by FEEL's own order; null when two items cannot be ordered.</summary>
    public static List<object?>? Naturally(EvaluationRun run, IReadOnlyList<object?> list) =>
        Sort(run, list, (a, b) => FeelValue.Compare(a, b) is { } order ? order < 0 : null);

    private static List<object?>? Sort(EvaluationRun run, IReadOnlyList<object?> list, Func<object?, object?, bool?> precedes)
    {
        if (list.Count < 2) return [.. list];
        var middle = list.Count / 2;
        var left = Sort(run, [.. list.Take(middle)], precedes);
        var right = Sort(run, [.. list.Skip(middle)], precedes);
        return left is null || right is null ? null : Merge(run, left, right, precedes);
    }

    private static List<object?>? Merge(
        EvaluationRun run, List<object?> left, List<object?> right, Func<object?, object?, bool?> precedes)
    {
        run.Produce(left.Count + right.Count);
        var merged = new List<object?>(left.Count + right.Count);
        var (i, j) = (0, 0);
        while (i < left.Count && j < right.Count)
        {
            run.Spend(1);
            if (precedes(right[j], left[i]) is not { } rightFirst) return null;
            merged.Add(rightFirst ? right[j++] : left[i++]);
        }
        merged.AddRange(left.Skip(i));
        merged.AddRange(right.Skip(j));
        return merged;
    }
}
