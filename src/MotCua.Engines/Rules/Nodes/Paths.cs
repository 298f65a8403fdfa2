using MotCua.Engines.Rules.Values;

namespace MotCua.Engines.Rules.Nodes;

internal sealed class PathNode(Node target, string name) : Node(target)
{
    protected override object? Compute(Scope scope)
    {
        var value = target.Evaluate(scope);
        if (value is not IReadOnlyList<object?> list) return Properties.Of(value, name);
        scope.Run.Produce(list.Count);
        return list.Select(item => Properties.Of(item, name)).ToList();
    }
}

internal sealed class FilterNode(Node target, Node condition) : Node(target, condition)
{
    protected override object? Compute(Scope scope)
    {
        if (FeelValue.AsList(target.Evaluate(scope)) is not { } list) return null;
        var first = condition.Evaluate(list.Count == 0 ? scope : new ItemScope(scope, list[0]));
        if (first is decimal position) return At(list, position);
        return list.Count == 0 ? new List<object?>() : Select(scope, list, first);
    }

    private List<object?>? Select(Scope scope, IReadOnlyList<object?> list, object? first)
    {
        scope.Run.Produce(list.Count);
        var kept = new List<object?>();
        for (var i = 0; i < list.Count; i++)
        {
            var answer = i == 0 ? first : condition.Evaluate(new ItemScope(scope, list[i]));
            if (answer is true) kept.Add(list[i]);
            else if (answer is not (false or null)) return null;
        }
        return kept;
    }

    /// <summary>The item at a position from 1, or from the end when negative; null outside the list.</summary>
    private static object? At(IReadOnlyList<object?> list, decimal position)
    {
        if (position != decimal.Truncate(position) || Math.Abs(position) > list.Count || position == 0) return null;
        return list[position > 0 ? (int)position - 1 : list.Count + (int)position];
    }
}

internal static class Properties
{
    /// <summary>A named part of a value: an entry of a context or a property of a date, time, duration or range.</summary>
    public static object? Of(object? value, string name) => value switch
    {
        FeelContext context => context[name],
        FeelDate date => OfDate(date, name),
        FeelTime time => OfTime(time, time.Zone?.StandardOffsetSeconds, name),
        FeelDateTime at => OfDate(at.Date, name) ?? OfTime(at.Time, at.Time.Zone is null ? null : at.OffsetSeconds, name),
        FeelDuration duration => OfDuration(duration, name),
        FeelMonths months => name switch { "years" => months.Months / 12m - months.Months % 12 / 12m, "months" => months.Months % 12m, _ => null },
        FeelRange range => OfRange(range, name),
        _ => null,
    };

    private static object? OfDate(FeelDate date, string name) => name switch
    {
        "year" => (decimal)date.Year,
        "month" => (decimal)date.Month,
        "day" => (decimal)date.Day,
        "weekday" => (decimal)date.Weekday,
        _ => null,
    };

    private static object? OfTime(FeelTime time, int? offset, string name) => name switch
    {
        "hour" => (decimal)time.Hour,
        "minute" => (decimal)time.Minute,
        "second" => decimal.Truncate(time.Second),
        "time offset" when offset is { } seconds => new FeelDuration((Int128)seconds * FeelTime.NanosPerSecond),
        "timezone" => time.Zone?.Name,
        _ => null,
    };

    private static object? OfDuration(FeelDuration duration, string name) => name switch
    {
        "days" => duration.Days,
        "hours" => duration.HoursPart,
        "minutes" => duration.MinutesPart,
        "seconds" => decimal.Truncate(duration.SecondsPart),
        _ => null,
    };

    private static object? OfRange(FeelRange range, string name) => name switch
    {
        "start" => range.Start,
        "end" => range.End,
        "start included" => range.StartIncluded,
        "end included" => range.EndIncluded,
        _ => null,
    };
}
