using System.Collections;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;

namespace MotCua.Engines.Rules.Values;

/// <summary>Bringing host values to FEEL values, and FEEL's three-valued equality and order.</summary>
internal static class FeelValue
{
    /// <summary>The items one host value may hold in all, and how deep.</summary>
    private const int MostItems = 2_000_000;

    /// <summary>A host value as a FEEL value.</summary>
    /// <exception cref="ArgumentException">It has no FEEL counterpart.</exception>
    /// <exception cref="FeelLimitException">It holds too many items, or too deep inside one another.</exception>
    public static object? From(object? value)
    {
        var room = MostItems;
        return From(value, ref room);
    }

    private static object? From(object? value, ref int room) => value switch
    {
        null or bool or string or decimal or FeelDate or FeelTime or FeelDateTime or FeelDuration or FeelMonths => value,
        FeelContext or FeelRange or Functions.FeelFunction => value,
        int or long or short or byte or uint or ulong or ushort or sbyte => Convert.ToDecimal(value),
        double or float => FromDouble(Convert.ToDouble(value)),
        JsonNode node => FeelJson.ToFeel(node),
        _ => FromClr(value, ref room),
    };

    private static object? FromClr(object value, ref int room) => value switch
    {
        DateOnly date => FeelDate.From(date),
        TimeOnly time => FeelTime.From(time),
        DateTimeOffset at => FeelDateTime.From(at),
        TimeSpan span => FeelDuration.From(span),
        char or Guid => value.ToString(),
        Enum choice => choice.ToString(),
        IEnumerable<KeyValuePair<string, object?>> pairs => new FeelContext(pairs),
        IEnumerable items => FromItems(items, ref room),
        _ => throw new ArgumentException($"{value.GetType()} has no FEEL counterpart."),
    };

    private static List<object?> FromItems(IEnumerable items, ref int room)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack()) throw new FeelLimitException(FeelLimit.Depth);
        var list = new List<object?>();
        foreach (var item in items)
        {
            if (--room < 0) throw new FeelLimitException(FeelLimit.Size);
            list.Add(From(item, ref room));
        }
        return list;
    }

    public static decimal? FromDouble(double value) =>
        double.IsFinite(value) && Math.Abs(value) < 7.9e28 ? (decimal)value : null;

    /// <summary>FEEL's <c>=</c>: true, false, or null when the two cannot be compared.</summary>
    public static bool? AreEqual(EvaluationRun run, object? left, object? right) => (left, right) switch
    {
        (null, null) => true,
        (null, _) or (_, null) => false,
        (bool a, bool b) => a == b,
        (decimal a, decimal b) => a == b,
        (string a, string b) => string.Equals(a, b, StringComparison.Ordinal),
        (FeelDate a, FeelDate b) => a == b,
        (FeelTime a, FeelTime b) => a.Zone is null == b.Zone is null && a.UtcNanos == b.UtcNanos,
        (FeelDateTime a, FeelDateTime b) => a.Time.Zone is null == b.Time.Zone is null && a.EpochNanos == b.EpochNanos,
        (FeelDuration a, FeelDuration b) => a == b,
        (FeelMonths a, FeelMonths b) => a == b,
        (IReadOnlyList<object?> a, IReadOnlyList<object?> b) => ListsEqual(run, a, b),
        (FeelContext a, FeelContext b) => ContextsEqual(run, a, b),
        (FeelRange a, FeelRange b) => RangesEqual(run, a, b),
        (Functions.FeelFunction a, Functions.FeelFunction b) => ReferenceEquals(a, b),
        _ => null,
    };

    /// <summary>Whether the two are equal as <c>list contains</c> and decision tables see it: null counts as no.</summary>
    public static bool Same(EvaluationRun run, object? left, object? right) => AreEqual(run, left, right) == true;

    /// <summary>FEEL's order: negative, zero or positive, or null when the two cannot be ordered.</summary>
    public static int? Compare(object? left, object? right) => (left, right) switch
    {
        (decimal a, decimal b) => a.CompareTo(b),
        (string a, string b) => CompareText(a, b),
        (FeelDate a, FeelDate b) => a.CompareTo(b),
        (FeelTime a, FeelTime b) when a.Zone is null == b.Zone is null => a.UtcNanos.CompareTo(b.UtcNanos),
        (FeelDateTime a, FeelDateTime b) when a.Time.Zone is null == b.Time.Zone is null => a.EpochNanos.CompareTo(b.EpochNanos),
        (FeelDuration a, FeelDuration b) => a.CompareTo(b),
        (FeelMonths a, FeelMonths b) => a.CompareTo(b),
        _ => null,
    };

    private static int CompareText(string left, string right)
    {
        if (!left.Any(char.IsSurrogate) && !right.Any(char.IsSurrogate)) return string.CompareOrdinal(left, right);
        return left.EnumerateRunes().Select(r => r.Value).SequenceCompare(right.EnumerateRunes().Select(r => r.Value));
    }

    private static int SequenceCompare(this IEnumerable<int> left, IEnumerable<int> right)
    {
        using var other = right.GetEnumerator();
        foreach (var rune in left)
        {
            if (!other.MoveNext()) return 1;
            if (rune != other.Current) return rune.CompareTo(other.Current);
        }
        return other.MoveNext() ? -1 : 0;
    }

    private static bool ListsEqual(EvaluationRun run, IReadOnlyList<object?> left, IReadOnlyList<object?> right) =>
        left.Count == right.Count && left.Zip(right).All(pair => PartsEqual(run, pair.First, pair.Second));

    private static bool ContextsEqual(EvaluationRun run, FeelContext left, FeelContext right) =>
        left.Count == right.Count
        && left.All(entry => right.TryGet(entry.Key, out var other) && PartsEqual(run, entry.Value, other));

    private static bool PartsEqual(EvaluationRun run, object? left, object? right)
    {
        run.Enter();
        var equal = Same(run, left, right);
        run.Leave();
        return equal;
    }

    private static bool RangesEqual(EvaluationRun run, FeelRange left, FeelRange right) =>
        left.StartIncluded == right.StartIncluded && left.EndIncluded == right.EndIncluded
        && Same(run, left.Start, right.Start) && Same(run, left.End, right.End);

    /// <summary>Whether a point lies in a range; null when it cannot be ordered against an end.</summary>
    public static bool? Contains(FeelRange range, object? point)
    {
        if (point is null) return null;
        var above = range.Start is null ? 1 : Compare(point, range.Start);
        var below = range.End is null ? -1 : Compare(point, range.End);
        if (above is null || below is null) return null;
        return (above > 0 || (above == 0 && range.StartIncluded)) && (below < 0 || (below == 0 && range.EndIncluded));
    }

    /// <summary>A value as a list: a list is itself, null is null, anything else is alone in a list.</summary>
    public static IReadOnlyList<object?>? AsList(object? value) => value switch
    {
        null => null,
        IReadOnlyList<object?> list => list,
        _ => [value],
    };
}
