using MotCua.Engines.Rules.Nodes;
using MotCua.Engines.Rules.Syntax;
using MotCua.Engines.Rules.Values;
using static MotCua.Engines.Rules.Functions.BuiltinLibrary;

namespace MotCua.Engines.Rules.Functions;

/// <summary>How points and ranges lie to one another. Null when they cannot be ordered.</summary>
internal static class RangeFunctions
{
    private static readonly FeelType Point = new FeelType.Constrained(FeelType.Any, value => value is not (FeelRange or IReadOnlyList<object?>));

    public static IReadOnlyList<Builtin> All { get; } =
    [
        new("before",
            Points((a, b) => Order(a, b) < 0),
            PointAndRange((p, r) => LiesBefore(p, r)),
            RangeAndPoint((r, p) => EndsBefore(r, p)),
            Ranges((a, b) => Precedes(a, b))),
        new("after",
            Points((a, b) => Order(a, b) > 0),
            PointAndRange((p, r) => EndsBefore(r, p)),
            RangeAndPoint((r, p) => LiesBefore(p, r)),
            Ranges((a, b) => Precedes(b, a))),
        new("meets", Ranges(Meets)),
        new("met by", Ranges((a, b) => Meets(b, a))),
        new("overlaps", Ranges((a, b) => Reaches(a, b) && Reaches(b, a))),
        new("overlaps before", Ranges(OverlapsBefore)),
        new("overlaps after", Ranges((a, b) => OverlapsBefore(b, a))),
        new("finishes", PointAndRange((p, r) => r.EndIncluded && Order(p, r.End) == 0), Ranges(Finishes)),
        new("finished by", RangeAndPoint((r, p) => r.EndIncluded && Order(p, r.End) == 0), Ranges((a, b) => Finishes(b, a))),
        new("includes", RangeAndPoint((r, p) => FeelValue.Contains(r, p) == true), Ranges(Includes)),
        new("during", PointAndRange((p, r) => FeelValue.Contains(r, p) == true), Ranges((a, b) => Includes(b, a))),
        new("starts", PointAndRange((p, r) => r.StartIncluded && Order(p, r.Start) == 0), Ranges(Starts)),
        new("started by", RangeAndPoint((r, p) => r.StartIncluded && Order(p, r.Start) == 0), Ranges((a, b) => Starts(b, a))),
        new("coincides", Points((a, b) => Order(a, b) == 0), Ranges((a, b) => CompareStarts(a, b) == 0 && CompareEnds(a, b) == 0)),
        new("range", Way([Need("from", FeelType.Text)], (run, a) => Read(run, (string)a[0]!))),
    ];

    private static Overload Points(Func<object, object, bool> test) => Way(
        [Need("point1", Point), Need("point2", Point)],
        a => Order(a[0], a[1]) is null ? null : test(a[0]!, a[1]!));

    private static Overload PointAndRange(Func<object, FeelRange, bool> test) => Way(
        [Need("point", Point), Need("range", FeelType.AnyRange)],
        a => Ordered(a[0], (FeelRange)a[1]!) ? test(a[0]!, (FeelRange)a[1]!) : null);

    private static Overload RangeAndPoint(Func<FeelRange, object, bool> test) => Way(
        [Need("range", FeelType.AnyRange), Need("point", Point)],
        a => Ordered(a[1], (FeelRange)a[0]!) ? test((FeelRange)a[0]!, a[1]!) : null);

    private static Overload Ranges(Func<FeelRange, FeelRange, bool> test) => Way(
        [Need("range1", FeelType.AnyRange), Need("range2", FeelType.AnyRange)],
        a =>
        {
            var (left, right) = ((FeelRange)a[0]!, (FeelRange)a[1]!);
            return Ordered(left.Start ?? left.End, right) && Ordered(left.End ?? left.Start, right) ? test(left, right) : null;
        });

    private static int? Order(object? left, object? right) => FeelValue.Compare(left, right);

    private static bool Ordered(object? point, FeelRange range) =>
        (range.Start is null || Order(point, range.Start) is not null) && (range.End is null || Order(point, range.End) is not null);

    /// <summary>Which range starts first: negative when the left one does.</summary>
    private static int CompareStarts(FeelRange left, FeelRange right)
    {
        if (left.Start is null || right.Start is null) return (left.Start is null ? 0 : 1) - (right.Start is null ? 0 : 1);
        return Order(left.Start, right.Start) is not 0 and var order
            ? order!.Value
            : right.StartIncluded.CompareTo(left.StartIncluded);
    }

    /// <summary>Which range ends first: negative when the left one does.</summary>
    private static int CompareEnds(FeelRange left, FeelRange right)
    {
        if (left.End is null || right.End is null) return (left.End is null ? 1 : 0) - (right.End is null ? 1 : 0);
        return Order(left.End, right.End) is not 0 and var order
            ? order!.Value
            : left.EndIncluded.CompareTo(right.EndIncluded);
    }

    private static bool LiesBefore(object point, FeelRange range) =>
        range.Start is not null && (Order(point, range.Start) < 0 || (Order(point, range.Start) == 0 && !range.StartIncluded));

    private static bool EndsBefore(FeelRange range, object point) =>
        range.End is not null && (Order(range.End, point) < 0 || (Order(range.End, point) == 0 && !range.EndIncluded));

    private static bool Precedes(FeelRange left, FeelRange right) => !Reaches(left, right);

    /// <summary>Whether the left range goes on to where the right one starts, or further.</summary>
    private static bool Reaches(FeelRange left, FeelRange right)
    {
        if (left.End is null || right.Start is null) return true;
        var order = Order(left.End, right.Start);
        return order > 0 || (order == 0 && left.EndIncluded && right.StartIncluded);
    }

    private static bool Meets(FeelRange left, FeelRange right) =>
        left.EndIncluded && right.StartIncluded && Order(left.End, right.Start) == 0;

    private static bool OverlapsBefore(FeelRange left, FeelRange right) =>
        CompareStarts(left, right) < 0 && Reaches(left, right) && CompareEnds(left, right) <= 0;

    private static bool Finishes(FeelRange left, FeelRange right) =>
        CompareEnds(left, right) == 0 && CompareStarts(left, right) >= 0;

    private static bool Starts(FeelRange left, FeelRange right) =>
        CompareStarts(left, right) == 0 && CompareEnds(left, right) <= 0;

    private static bool Includes(FeelRange left, FeelRange right) =>
        CompareStarts(left, right) <= 0 && CompareEnds(left, right) >= 0;

    private static object? Read(EvaluationRun run, string text)
    {
        run.Spend(text.Length);
        try
        {
            var node = Parser.ParseExpression(text, Vocabulary.Builtin) as RangeNode;
            return node?.IsLiteral == true ? node.Evaluate(new ContextScope(run, null, new FeelContext())) : null;
        }
        catch (FeelSyntaxException)
        {
            return null;
        }
    }
}
