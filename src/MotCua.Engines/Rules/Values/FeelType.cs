using MotCua.Engines.Rules.Functions;

namespace MotCua.Engines.Rules.Values;

/// <summary>A FEEL type: what values it has, and which other types conform to it.</summary>
internal abstract record FeelType
{
    public static readonly FeelType Any = new Simple("Any");
    public static readonly FeelType Null = new Simple("Null");
    public static readonly FeelType Number = new Simple("number");
    public static readonly FeelType Text = new Simple("string");
    public static readonly FeelType Boolean = new Simple("boolean");
    public static readonly FeelType Date = new Simple("date");
    public static readonly FeelType Time = new Simple("time");
    public static readonly FeelType DateTime = new Simple("date and time");
    public static readonly FeelType Duration = new Simple("days and time duration");
    public static readonly FeelType Months = new Simple("years and months duration");
    public static readonly FeelType AnyList = new ListOf(Any);
    public static readonly FeelType AnyContext = new ContextOf([]);
    public static readonly FeelType AnyRange = new RangeOf(Any);
    public static readonly FeelType AnyFunction = new FunctionOf(null, Any);

    private static readonly Dictionary<string, FeelType> Named = new()
    {
        ["Any"] = Any, ["any"] = Any, ["Null"] = Null, ["number"] = Number, ["string"] = Text, ["boolean"] = Boolean,
        ["date"] = Date, ["time"] = Time, ["date and time"] = DateTime, ["dateTime"] = DateTime,
        ["days and time duration"] = Duration, ["dayTimeDuration"] = Duration,
        ["years and months duration"] = Months, ["yearMonthDuration"] = Months,
        ["list"] = AnyList, ["context"] = AnyContext, ["function"] = AnyFunction, ["range"] = AnyRange,
    };

    /// <summary>A built-in type by its name, or null.</summary>
    public static FeelType? Find(string name) => Named.GetValueOrDefault(name);

    public static IEnumerable<string> Names => Named.Keys;

    /// <summary>Whether a value that is not null belongs to the type.</summary>
    public abstract bool Holds(EvaluationRun run, object value);

    private static bool HoldsPart(EvaluationRun run, FeelType type, object part)
    {
        run.Spend(1);
        return type.Holds(run, part);
    }

    /// <summary>Whether every value of this type belongs to the other.</summary>
    public abstract bool ConformsTo(FeelType other);

    /// <summary>The value as this type by FEEL's implicit conversions; false when it does not conform.</summary>
    public bool TryConvert(EvaluationRun run, object? value, out object? converted)
    {
        converted = value;
        if (value is null || Holds(run, value)) return true;
        if (this is ListOf list && value is not IReadOnlyList<object?>)
        {
            if (!list.Item.TryConvert(run, value, out var item)) return false;
            converted = new List<object?> { item };
            return true;
        }
        if (value is IReadOnlyList<object?> { Count: 1 } single && Bare is not ListOf)
        {
            converted = single[0];
            return converted is not null && Holds(run, converted);
        }
        if (Bare != DateTime || value is not FeelDate date) return false;
        converted = new FeelDateTime(date, new FeelTime(0, FeelZone.Offset(0)));
        return Holds(run, converted);
    }

    /// <summary>The value as this type, or null when it does not conform.</summary>
    public object? Convert(EvaluationRun run, object? value) => TryConvert(run, value, out var converted) ? converted : null;

    /// <summary>The type without its constraint.</summary>
    public virtual FeelType Bare => this;

    internal sealed record Simple(string Name) : FeelType
    {
        public override bool Holds(EvaluationRun run, object value) => Name switch
        {
            "Any" => true,
            "number" => value is decimal,
            "string" => value is string,
            "boolean" => value is bool,
            "date" => value is FeelDate,
            "time" => value is FeelTime,
            "date and time" => value is FeelDateTime,
            "days and time duration" => value is FeelDuration,
            "years and months duration" => value is FeelMonths,
            _ => false,
        };

        public override bool ConformsTo(FeelType other) => other == Any || this == Null || other.Bare == this;
    }

    internal sealed record ListOf(FeelType Item) : FeelType
    {
        public override bool Holds(EvaluationRun run, object value) =>
            value is IReadOnlyList<object?> list && (Item == Any || list.All(item => item is null || HoldsPart(run, Item, item)));

        public override bool ConformsTo(FeelType other) =>
            other == Any || (other.Bare is ListOf list && Item.ConformsTo(list.Item));
    }

    internal sealed record RangeOf(FeelType Point) : FeelType
    {
        public override bool Holds(EvaluationRun run, object value) =>
            value is FeelRange range && (Point == Any
                || ((range.Start is null || Point.Holds(run, range.Start)) && (range.End is null || Point.Holds(run, range.End))));

        public override bool ConformsTo(FeelType other) =>
            other == Any || (other.Bare is RangeOf range && Point.ConformsTo(range.Point));
    }

    internal sealed record ContextOf(IReadOnlyList<KeyValuePair<string, FeelType>> Members) : FeelType
    {
        public override bool Holds(EvaluationRun run, object value) =>
            value is FeelContext context && Members.All(member =>
                context.TryGet(member.Key, out var held) && (held is null || HoldsPart(run, member.Value, held)));

        public override bool ConformsTo(FeelType other) =>
            other == Any || (other.Bare is ContextOf context && context.Members.All(wanted =>
                Members.Any(mine => mine.Key == wanted.Key && mine.Value.ConformsTo(wanted.Value))));
    }

    /// <param name="Parameters">The parameter types, or null for a function of any parameters.</param>
    /// <param name="Result">The type of the result.</param>
    internal sealed record FunctionOf(IReadOnlyList<FeelType>? Parameters, FeelType Result) : FeelType
    {
        public override bool Holds(EvaluationRun run, object value) => value is FeelFunction function && function.Type.ConformsTo(this);

        /// <summary>A function whose result type is not declared conforms in that respect; the result itself is checked when used.</summary>
        public override bool ConformsTo(FeelType other)
        {
            if (other == Any) return true;
            if (other.Bare is not FunctionOf function) return false;
            if (function.Parameters is null) return true;
            return Parameters is not null && Parameters.Count == function.Parameters.Count
                && (Result == Any || Result.ConformsTo(function.Result))
                && function.Parameters.Zip(Parameters).All(pair => pair.First.ConformsTo(pair.Second));
        }
    }

    /// <summary>A type narrowed by a test that its values must pass.</summary>
    internal sealed record Constrained(FeelType Inner, Func<object, bool> Allows) : FeelType
    {
        public override FeelType Bare => Inner.Bare;

        public override bool Holds(EvaluationRun run, object value) => Inner.Holds(run, value) && Allows(value);

        public override bool ConformsTo(FeelType other) => Inner.ConformsTo(other);
    }
}
