namespace MotCua.Engines.Rules.Values;

/// <summary>FEEL's arithmetic on values that are not null; null where the types do not fit or the result cannot be held.</summary>
internal static class Arithmetic
{
    public static object? Apply(string sign, object left, object right)
    {
        try
        {
            return sign switch
            {
                "+" => Add(left, right),
                "-" => Subtract(left, right),
                "*" => Multiply(left, right),
                "/" => Divide(left, right),
                _ => left is decimal a && right is decimal b ? Power(a, b) : null,
            };
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    private static object? Add(object left, object right) => (left, right) switch
    {
        (decimal a, decimal b) => a + b,
        (FeelDuration a, FeelDuration b) => new FeelDuration(checked(a.Nanos + b.Nanos)),
        (FeelMonths a, FeelMonths b) => new FeelMonths(checked(a.Months + b.Months)),
        (FeelDuration a, FeelDate or FeelTime or FeelDateTime) => Shift(right, a.Nanos),
        (FeelMonths a, FeelDate or FeelDateTime) => Shift(right, a),
        (_, FeelDuration b) => Shift(left, b.Nanos),
        (_, FeelMonths b) => Shift(left, b),
        _ => null,
    };

    private static object? Subtract(object left, object right) => (left, right) switch
    {
        (decimal a, decimal b) => a - b,
        (FeelDuration a, FeelDuration b) => new FeelDuration(checked(a.Nanos - b.Nanos)),
        (FeelMonths a, FeelMonths b) => new FeelMonths(checked(a.Months - b.Months)),
        (_, FeelDuration b) => Shift(left, -b.Nanos),
        (_, FeelMonths b) => Shift(left, new FeelMonths(-b.Months)),
        (FeelTime a, FeelTime b) => a.Zone is null == b.Zone is null ? new FeelDuration(a.UtcNanos - b.UtcNanos) : null,
        (FeelDate or FeelDateTime, FeelDate or FeelDateTime) => Between(AtMidnight(left), AtMidnight(right)),
        _ => null,
    };

    private static FeelDateTime AtMidnight(object value) =>
        value is FeelDate date ? new FeelDateTime(date, new FeelTime(0, FeelZone.Offset(0))) : (FeelDateTime)value;

    private static object? Between(FeelDateTime left, FeelDateTime right) =>
        left.Time.Zone is null == right.Time.Zone is null ? new FeelDuration(left.EpochNanos - right.EpochNanos) : null;

    private static object? Multiply(object left, object right) => (left, right) switch
    {
        (decimal a, decimal b) => a * b,
        (FeelDuration a, decimal b) => Scale(a, b),
        (decimal a, FeelDuration b) => Scale(b, a),
        (FeelMonths a, decimal b) => new FeelMonths((long)(a.Months * b)),
        (decimal a, FeelMonths b) => new FeelMonths((long)(b.Months * a)),
        _ => null,
    };

    private static object? Divide(object left, object right) => (left, right) switch
    {
        (decimal a, decimal b) => b == 0 ? null : a / b,
        (FeelDuration a, decimal b) => b == 0 ? null : new FeelDuration((Int128)((decimal)a.Nanos / b)),
        (FeelDuration a, FeelDuration b) => b.Nanos == 0 ? null : (decimal)a.Nanos / (decimal)b.Nanos,
        (FeelMonths a, decimal b) => b == 0 ? null : new FeelMonths((long)(a.Months / b)),
        (FeelMonths a, FeelMonths b) => b.Months == 0 ? null : (decimal)a.Months / b.Months,
        _ => null,
    };

    private static FeelDuration Scale(FeelDuration duration, decimal factor) => new((Int128)((decimal)duration.Nanos * factor));

    private static object? Shift(object point, Int128 nanos) => point switch
    {
        FeelTime time => time with { Nanos = (long)Wrap(time.Nanos + nanos) },
        FeelDateTime at => FeelDateTime.FromEpochNanos(at.EpochNanos + nanos, at.Time.Zone),
        FeelDate date => FeelDateTime.FromEpochNanos((Int128)date.EpochDay * FeelTime.NanosPerDay + nanos, null)?.Date,
        _ => null,
    };

    private static Int128 Wrap(Int128 nanos) => (nanos % FeelTime.NanosPerDay + FeelTime.NanosPerDay) % FeelTime.NanosPerDay;

    private static object? Shift(object point, FeelMonths months) => point switch
    {
        FeelDate date => date.AddMonths(months.Months),
        FeelDateTime at => at.Date.AddMonths(months.Months) is { } date ? at with { Date = date } : null,
        _ => null,
    };

    public static object? Power(decimal value, decimal exponent)
    {
        if (exponent == decimal.Truncate(exponent) && Math.Abs(exponent) <= 1_000_000) return WholePower(value, (int)exponent);
        return FeelValue.FromDouble(Math.Pow((double)value, (double)exponent));
    }

    private static object? WholePower(decimal value, int exponent)
    {
        if (exponent < 0 && value == 0) return null;
        var (result, factor) = (1m, exponent < 0 ? 1 / value : value);
        for (var left = Math.Abs(exponent); left > 0; left >>= 1)
        {
            if ((left & 1) == 1) result *= factor;
            if (left > 1) factor *= factor;
        }
        return result;
    }
}
