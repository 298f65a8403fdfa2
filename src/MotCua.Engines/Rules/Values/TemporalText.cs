using System.Globalization;
using System.Text.RegularExpressions;

namespace MotCua.Engines.Rules.Values;

/// <summary>Reads dates, times and durations from their ISO texts; anything else is null.</summary>
internal static partial class TemporalText
{
    private const string DatePattern = @"(?<year>-?(?:[1-9][0-9]{4,8}|[0-9]{4}))-(?<month>[0-9]{2})-(?<day>[0-9]{2})";

    private const string TimePattern =
        @"(?<hour>[0-9]{2}):(?<minute>[0-9]{2}):(?<second>[0-9]{2})(?:\.(?<fraction>[0-9]{1,18}))?" +
        @"(?<zone>Z|z|[+-][0-9]{2}:[0-9]{2}(?::[0-9]{2})?|@[A-Za-z][A-Za-z0-9_+/-]*)?";

    [GeneratedRegex("^" + DatePattern + @"\z")]
    private static partial Regex DateRegex();

    [GeneratedRegex("^" + TimePattern + @"\z")]
    private static partial Regex TimeRegex();

    [GeneratedRegex("^" + DatePattern + "T" + TimePattern + @"\z")]
    private static partial Regex DateTimeRegex();

    [GeneratedRegex(@"^(?<sign>-)?P(?=.)(?:(?<years>[0-9]{1,18})Y)?(?:(?<months>[0-9]{1,18})M)?\z")]
    private static partial Regex MonthsRegex();

    [GeneratedRegex(@"^(?<sign>-)?P(?=.)(?:(?<days>[0-9]{1,18})D)?(?:T(?=.)(?:(?<hours>[0-9]{1,18})H)?(?:(?<minutes>[0-9]{1,18})M)?(?:(?<seconds>[0-9]{1,18})(?:\.(?<fraction>[0-9]{1,18}))?S)?)?\z")]
    private static partial Regex DurationRegex();

    /// <summary>What an @ literal holds.</summary>
    public static object? Any(string text) =>
        (object?)Date(text) ?? DateTime(text) ?? (object?)Time(text) ?? Duration(text);

    public static FeelDate? Date(string text) =>
        DateRegex().Match(text) is { Success: true } match ? ReadDate(match) : null;

    public static FeelTime? Time(string text) =>
        TimeRegex().Match(text) is { Success: true } match ? ReadTime(match) : null;

    public static FeelDateTime? DateTime(string text)
    {
        if (DateTimeRegex().Match(text) is not { Success: true } match || ReadDate(match) is not { } date) return null;
        if (match.Groups["hour"].Value == "24") return EndOfDay(match, date);
        return ReadTime(match) is { } time ? new FeelDateTime(date, time) : null;
    }

    private static FeelDateTime? EndOfDay(Match match, FeelDate date)
    {
        if (Number(match, "minute") + Number(match, "second") + Fraction(match) != 0 || !ReadZone(match, out var zone)) return null;
        return FeelDate.FromEpochDay(date.EpochDay + 1) is { } next ? new FeelDateTime(next, new FeelTime(0, zone)) : null;
    }

    public static object? Duration(string text)
    {
        if (MonthsRegex().Match(text) is { Success: true } months)
        {
            var total = Sign(months) * ((Int128)Number(months, "years") * 12 + Number(months, "months"));
            return Int128.Abs(total) > long.MaxValue ? null : new FeelMonths((long)total);
        }
        if (DurationRegex().Match(text) is not { Success: true } match) return null;
        var seconds = (Int128)Number(match, "days") * 86_400 + (Int128)Number(match, "hours") * 3_600
            + (Int128)Number(match, "minutes") * 60 + Number(match, "seconds");
        return new FeelDuration(Sign(match) * (seconds * FeelTime.NanosPerSecond + Fraction(match)));
    }

    private static FeelDate? ReadDate(Match match)
    {
        var (year, month, day) = (Number(match, "year"), Number(match, "month"), Number(match, "day"));
        return FeelDate.Exists(year, month, day) ? new FeelDate((int)year, (int)month, (int)day) : null;
    }

    private static FeelTime? ReadTime(Match match)
    {
        var (hour, minute, second) = (Number(match, "hour"), Number(match, "minute"), Number(match, "second"));
        if (hour > 23 || minute > 59 || second > 59 || !ReadZone(match, out var zone)) return null;
        return new FeelTime((hour * 3600 + minute * 60 + second) * FeelTime.NanosPerSecond + Fraction(match), zone);
    }

    private static bool ReadZone(Match match, out FeelZone? zone)
    {
        var text = match.Groups["zone"].Value;
        zone = null;
        if (text.Length == 0) return true;
        if (text[0] == '@') return (zone = FeelZone.Named(text[1..])) is not null;
        if (text is "Z" or "z") return (zone = FeelZone.Offset(0)) is not null;
        var parts = text[1..].Split(':').Select(part => int.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        var seconds = parts[0] * 3600 + parts[1] * 60 + (parts.Length > 2 ? parts[2] : 0);
        if (parts.Skip(1).Any(part => part > 59) || seconds > 18 * 3600) return false;
        zone = FeelZone.Offset(text[0] == '-' ? -seconds : seconds);
        return true;
    }

    private static long Number(Match match, string group) =>
        match.Groups[group] is { Success: true } found ? long.Parse(found.Value, CultureInfo.InvariantCulture) : 0;

    private static long Fraction(Match match) =>
        match.Groups["fraction"] is { Success: true } found
            ? long.Parse(found.Value.PadRight(9, '0')[..9], CultureInfo.InvariantCulture)
            : 0;

    private static int Sign(Match match) => match.Groups["sign"].Success ? -1 : 1;
}
