using MotCua.Engines.Rules.Values;
using static MotCua.Engines.Rules.Functions.BuiltinLibrary;

namespace MotCua.Engines.Rules.Functions;

/// <summary>Functions on numbers.</summary>
internal static class NumberFunctions
{
    private const int LowestScale = -6111;
    private const int HighestScale = 6176;
    private const decimal E = 2.7182818284590452353602874714m;

    /// <summary>Below this power of e nothing of the result is left.</summary>
    private const decimal SmallestPower = -66;

    public static IReadOnlyList<Builtin> All { get; } =
    [
        Rounded("decimal", MidpointRounding.ToEven, false),
        Rounded("floor", MidpointRounding.ToNegativeInfinity, true),
        Rounded("ceiling", MidpointRounding.ToPositiveInfinity, true),
        new("round up", Way([Need("n", FeelType.Number), Need("scale", FeelType.Number)], a => AwayFromZero((decimal)a[0]!, a[1]))),
        Rounded("round down", MidpointRounding.ToZero, false),
        Rounded("round half up", MidpointRounding.AwayFromZero, false),
        new("round half down", Way([Need("n", FeelType.Number), Need("scale", FeelType.Number)], a => HalfDown((decimal)a[0]!, a[1]))),
        new("abs",
            Way([Need("n", FeelType.Number)], a => Math.Abs((decimal)a[0]!)),
            Way([Need("n", FeelType.Duration)], a => new FeelDuration(Int128.Abs(((FeelDuration)a[0]!).Nanos))),
            Way([Need("n", FeelType.Months)], a => new FeelMonths(Math.Abs(((FeelMonths)a[0]!).Months)))),
        new("modulo", Way([Need("dividend", FeelType.Number), Need("divisor", FeelType.Number)], a => Modulo((decimal)a[0]!, (decimal)a[1]!))),
        new("sqrt", Way([Need("number", FeelType.Number)], a => SquareRoot((decimal)a[0]!))),
        new("log", Way([Need("number", FeelType.Number)], a => Logarithm((decimal)a[0]!))),
        new("exp", Way([Need("number", FeelType.Number)], a => Exponential((decimal)a[0]!))),
        new("odd", Way([Need("number", FeelType.Number)], a => Remainder2(a) is { } rest ? rest == 1 : null)),
        new("even", Way([Need("number", FeelType.Number)], a => Remainder2(a) is { } rest ? rest == 0 : null)),
    ];

    /// <summary>The square root to the precision of decimal; null for a negative number.</summary>
    public static decimal? SquareRoot(decimal value)
    {
        if (value < 0) return null;
        if (value == 0) return 0;
        var root = (decimal)Math.Sqrt((double)value);
        for (var i = 0; i < 3 && root != 0; i++) root = (root + value / root) / 2;
        return decimal.Round(root, Math.Min(28, 27 - (int)Math.Max(0, Math.Floor(Math.Log10((double)root)))));
    }

    /// <summary>e to that power, to 25 digits or so; null when the result is too large to hold.</summary>
    private static object? Exponential(decimal power)
    {
        if (power < SmallestPower) return 0m;
        var whole = decimal.Round(power);
        if (Arithmetic.Power(E, Math.Max(whole, SmallestPower)) is not decimal result) return null;
        var (rest, term, sum) = (power - whole, 1m, 1m);
        for (var i = 1; i < 30 && term != 0; i++) sum += term *= rest / i;
        return result * sum;
    }

    /// <summary>The natural logarithm: the one of double precision, made exact by Newton's steps; null unless the number is positive.</summary>
    private static object? Logarithm(decimal number)
    {
        if (number <= 0) return null;
        var result = (decimal)Math.Log((double)number);
        for (var i = 0; i < 2; i++)
        {
            if (Exponential(result) is not decimal found) return result;
            result += 2 * ((number - found) / (number + found));
        }
        return result;
    }

    private static decimal? Remainder2(object?[] arguments)
    {
        var number = (decimal)arguments[0]!;
        return number == decimal.Truncate(number) ? Math.Abs(number % 2) : null;
    }

    private static Builtin Rounded(string name, MidpointRounding mode, bool scaleOptional)
    {
        var scaled = Way([Need("n", FeelType.Number), Need("scale", FeelType.Number)], a => Round((decimal)a[0]!, a[1], mode));
        return scaleOptional
            ? new Builtin(name, Way([Need("n", FeelType.Number)], a => Round((decimal)a[0]!, 0m, mode)), scaled)
            : new Builtin(name, scaled);
    }

    private static object? Round(decimal value, object? scale, MidpointRounding mode)
    {
        if (Whole(scale) is not (>= LowestScale and <= HighestScale and var places)) return null;
        if (places > 28) return value;
        if (places >= 0) return decimal.Round(value, places, mode);
        if (Unit(places) is { } unit) return decimal.Round(value / unit, 0, mode) * unit;
        var grows = mode is MidpointRounding.ToPositiveInfinity ? value > 0 : mode is MidpointRounding.ToNegativeInfinity && value < 0;
        return grows ? null : 0m;
    }

    private static object? AwayFromZero(decimal value, object? scale) =>
        Round(value, scale, value < 0 ? MidpointRounding.ToNegativeInfinity : MidpointRounding.ToPositiveInfinity);

    private static object? HalfDown(decimal value, object? scale)
    {
        if (Round(value, scale, MidpointRounding.ToZero) is not decimal down) return null;
        if (Round(value, scale, MidpointRounding.AwayFromZero) is not decimal half || half == down) return down;
        return Math.Abs(value - down) > Math.Abs(half - value) ? half : down;
    }

    private static decimal? Unit(int places)
    {
        if (places < -28) return null;
        var unit = 1m;
        for (var i = 0; i < -places; i++) unit *= 10;
        return unit;
    }

    private static object? Modulo(decimal dividend, decimal divisor)
    {
        if (divisor == 0) return null;
        var rest = dividend % divisor;
        return rest != 0 && rest < 0 != divisor < 0 ? rest + divisor : rest;
    }
}
