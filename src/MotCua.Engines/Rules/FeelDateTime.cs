using System.Globalization;

namespace MotCua.Engines.Rules;

/// <summary>The zone of a FEEL time: a fixed offset, or a named zone of the IANA list whose offset depends on the day.</summary>
public sealed record FeelZone
{
    private readonly TimeZoneInfo? zone;
    private readonly int offsetSeconds;

    private FeelZone(string? name, TimeZoneInfo? zone, int offsetSeconds)
    {
        Name = name;
        this.zone = zone;
        this.offsetSeconds = offsetSeconds;
    }

    /// <summary>The name of the zone, null for a fixed offset.</summary>
    public string? Name { get; }

    /// <summary>A fixed offset from UTC, in seconds, east positive.</summary>
    public static FeelZone Offset(int seconds) => new(null, null, seconds);

    internal static FeelZone? Named(string name) =>
        name == "Z" ? Offset(0)
        : TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) ? new FeelZone(name, zone, (int)zone.BaseUtcOffset.TotalSeconds)
        : null;

    /// <summary>The offset from UTC in seconds on a local day and time; far years use the rules of a like year.</summary>
    internal int OffsetSecondsAt(FeelDate date, long nanosOfDay)
    {
        if (zone is null) return offsetSeconds;
        return (int)zone.GetUtcOffset(Local(date, nanosOfDay)).TotalSeconds;
    }

    internal int OffsetSecondsAtInstant(FeelDate utcDate, long utcNanosOfDay)
    {
        if (zone is null) return offsetSeconds;
        return (int)zone.GetUtcOffset(DateTime.SpecifyKind(Local(utcDate, utcNanosOfDay), DateTimeKind.Utc)).TotalSeconds;
    }

    /// <summary>The offset when no day is known: the standard one of the zone.</summary>
    internal int StandardOffsetSeconds => offsetSeconds;

    private static DateTime Local(FeelDate date, long nanosOfDay)
    {
        var year = date.Year is > 1 and < 9999 ? date.Year : 2000 + ((date.Year % 400 + 400) % 400);
        return new DateTime(year, date.Month, date.Day, 0, 0, 0, DateTimeKind.Unspecified).AddTicks(nanosOfDay / 100);
    }

    /// <summary>The zone as FEEL writes it after a time.</summary>
    public override string ToString()
    {
        if (Name is not null) return "@" + Name;
        if (offsetSeconds == 0) return "Z";
        var (sign, size) = (offsetSeconds < 0 ? '-' : '+', Math.Abs(offsetSeconds));
        var text = string.Create(CultureInfo.InvariantCulture, $"{sign}{size / 3600:00}:{size / 60 % 60:00}");
        return size % 60 == 0 ? text : string.Create(CultureInfo.InvariantCulture, $"{text}:{size % 60:00}");
    }
}

/// <summary>A FEEL time of day.</summary>
/// <param name="Nanos">Nanoseconds since midnight, 0 to just under a day.</param>
/// <param name="Zone">The zone, or null for a local time.</param>
public readonly record struct FeelTime(long Nanos, FeelZone? Zone = null)
{
    internal const long NanosPerSecond = 1_000_000_000;
    internal const long NanosPerDay = 86_400 * NanosPerSecond;

    /// <summary>The hour, 0 to 23.</summary>
    public int Hour => (int)(Nanos / (3600 * NanosPerSecond));

    /// <summary>The minute, 0 to 59.</summary>
    public int Minute => (int)(Nanos / (60 * NanosPerSecond) % 60);

    /// <summary>The seconds with their fraction, 0 to just under 60.</summary>
    public decimal Second => Nanos % (60 * NanosPerSecond) / (decimal)NanosPerSecond;

    /// <summary>A .NET time as a local FEEL time.</summary>
    public static FeelTime From(TimeOnly time) => new(time.Ticks * 100);

    internal long UtcNanos => Nanos - (Zone?.StandardOffsetSeconds ?? 0) * NanosPerSecond;

    /// <summary>The time in ISO form, with its zone.</summary>
    public override string ToString()
    {
        var fraction = Nanos % NanosPerSecond;
        var text = string.Create(CultureInfo.InvariantCulture, $"{Hour:00}:{Minute:00}:{Nanos / NanosPerSecond % 60:00}");
        if (fraction != 0) text += "." + fraction.ToString("000000000", CultureInfo.InvariantCulture).TrimEnd('0');
        return text + Zone;
    }
}

/// <summary>A FEEL date and time: local when <see cref="FeelTime.Zone"/> is null, else an instant.</summary>
/// <param name="Date">The local day.</param>
/// <param name="Time">The local time and its zone.</param>
public readonly record struct FeelDateTime(FeelDate Date, FeelTime Time)
{
    /// <summary>An instant as a FEEL date and time with a fixed offset.</summary>
    public static FeelDateTime From(DateTimeOffset at) => new(
        FeelDate.From(DateOnly.FromDateTime(at.DateTime)),
        new FeelTime(at.TimeOfDay.Ticks * 100, FeelZone.Offset((int)at.Offset.TotalSeconds)));

    /// <summary>The .NET instant, taking a local time to be in the given offset.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The year is outside 1 to 9999.</exception>
    public DateTimeOffset ToDateTimeOffset(TimeSpan offsetWhenLocal)
    {
        var offset = Time.Zone is null ? offsetWhenLocal : TimeSpan.FromSeconds(OffsetSeconds);
        return new DateTimeOffset(Date.ToDateOnly().ToDateTime(new TimeOnly(Time.Nanos / 100)), offset);
    }

    internal int OffsetSeconds => Time.Zone?.OffsetSecondsAt(Date, Time.Nanos) ?? 0;

    /// <summary>Nanoseconds since 1970-01-01T00:00 UTC (of the local clock when there is no zone).</summary>
    internal Int128 EpochNanos =>
        (Int128)Date.EpochDay * FeelTime.NanosPerDay + Time.Nanos - (Int128)OffsetSeconds * FeelTime.NanosPerSecond;

    internal static FeelDateTime? FromEpochNanos(Int128 nanos, FeelZone? zone)
    {
        if (zone is null) return FromLocalNanos(nanos, null);
        if (FromLocalNanos(nanos, null) is not { } utc) return null;
        return FromLocalNanos(nanos + (Int128)zone.OffsetSecondsAtInstant(utc.Date, utc.Time.Nanos) * FeelTime.NanosPerSecond, zone);
    }

    private static FeelDateTime? FromLocalNanos(Int128 nanos, FeelZone? zone)
    {
        var (days, rest) = Int128.DivRem(nanos, FeelTime.NanosPerDay);
        if (rest < 0) (days, rest) = (days - 1, rest + FeelTime.NanosPerDay);
        return Int128.Abs(days) > 400_000_000_000 || FeelDate.FromEpochDay((long)days) is not { } date
            ? null
            : new FeelDateTime(date, new FeelTime((long)rest, zone));
    }

    /// <summary>The date and time in ISO form, with the zone.</summary>
    public override string ToString() => $"{Date}T{Time}";
}
