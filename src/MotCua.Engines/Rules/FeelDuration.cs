using System.Globalization;
using System.Text;

namespace MotCua.Engines.Rules;

/// <summary>A FEEL days and time duration.</summary>
/// <param name="Nanos">The length in nanoseconds, negative for a backward duration.</param>
public readonly record struct FeelDuration(Int128 Nanos) : IComparable<FeelDuration>
{
    /// <summary>A .NET duration as a FEEL one.</summary>
    public static FeelDuration From(TimeSpan span) => new((Int128)span.Ticks * 100);

    internal Int128 Seconds => Nanos / FeelTime.NanosPerSecond;

    internal decimal Days => (decimal)(Nanos / FeelTime.NanosPerDay);

    internal decimal HoursPart => (decimal)(Seconds / 3600 % 24);

    internal decimal MinutesPart => (decimal)(Seconds / 60 % 60);

    internal decimal SecondsPart => (decimal)(Nanos % (60 * (Int128)FeelTime.NanosPerSecond)) / FeelTime.NanosPerSecond;

    /// <inheritdoc/>
    public int CompareTo(FeelDuration other) => Nanos.CompareTo(other.Nanos);

    /// <summary>The duration in ISO form.</summary>
    public override string ToString()
    {
        if (Nanos == 0) return "PT0S";
        var size = new FeelDuration(Int128.Abs(Nanos));
        var text = new StringBuilder(Nanos < 0 ? "-P" : "P");
        if (size.Days > 0) text.Append(CultureInfo.InvariantCulture, $"{size.Days}D");
        if (size.Nanos % FeelTime.NanosPerDay == 0) return text.ToString();
        text.Append('T');
        if (size.HoursPart > 0) text.Append(CultureInfo.InvariantCulture, $"{size.HoursPart}H");
        if (size.MinutesPart > 0) text.Append(CultureInfo.InvariantCulture, $"{size.MinutesPart}M");
        if (size.SecondsPart > 0) text.Append(size.SecondsPart.ToString("0.#########", CultureInfo.InvariantCulture)).Append('S');
        return text.ToString();
    }
}

/// <summary>A FEEL years and months duration.</summary>
/// <param name="Months">The length in months, negative for a backward duration.</param>
public readonly record struct FeelMonths(long Months) : IComparable<FeelMonths>
{
    /// <inheritdoc/>
    public int CompareTo(FeelMonths other) => Months.CompareTo(other.Months);

    /// <summary>The duration in ISO form.</summary>
    public override string ToString()
    {
        if (Months == 0) return "P0M";
        var size = Int128.Abs(Months);
        var text = Months < 0 ? "-P" : "P";
        if (size >= 12) text += (size / 12).ToString(CultureInfo.InvariantCulture) + "Y";
        return size % 12 == 0 ? text : text + (size % 12).ToString(CultureInfo.InvariantCulture) + "M";
    }
}
