using System.Globalization;
using MotCua.Core.Platform;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace MotCua.Core.Calendars;

/// <summary>A calendar as people write it: shifts by weekday, and the days that differ with their source.</summary>
internal sealed class CalendarSheet
{
    private static readonly string[] Kinds = ["off", "makeup", "half"];

    /// <summary>Weekday in English to stretches like <c>08:00-12:00</c>.</summary>
    public Dictionary<string, List<string>> Shifts { get; set; } = [];
    public List<CalendarSheetDay> Days { get; set; } = [];

    /// <exception cref="RefusalException"><c>calendar-unreadable</c> with the line.</exception>
    public static CalendarSheet Read(string yaml)
    {
        try
        {
            return new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build()
                .Deserialize<CalendarSheet?>(yaml) ?? throw new RefusalException(new Refusal("calendar-unreadable", 1));
        }
        catch (YamlException broken)
        {
            throw new RefusalException(new Refusal("calendar-unreadable", broken.Start.Line));
        }
    }

    public Refusal? WhyNot()
    {
        foreach (var (day, shifts) in Shifts)
            if (!Enum.TryParse<DayOfWeek>(day, ignoreCase: true, out _) || !AreInOrder(shifts))
                return new Refusal("calendar-shift", day);
        if (Shifts.Values.All(s => s.Count == 0))
            return new Refusal("calendar-shift", "");
        return Days.Select(WhyNot).FirstOrDefault(r => r is not null)
            ?? (Days.GroupBy(d => d.Date).FirstOrDefault(g => g.Count() > 1) is { } twice
                ? new Refusal("calendar-day-twice", twice.Key)
                : null);
    }

    public static bool TryShift(string text, out (TimeOnly Start, TimeOnly End) shift)
    {
        shift = default;
        if (text.Split('-') is not [var start, var end])
            return false;
        var read = Time(start, out shift.Start) && Time(end, out shift.End);
        return read && shift.Start < shift.End;
    }

    public static bool TryDate(string text, out DateOnly date) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date);

    private static Refusal? WhyNot(CalendarSheetDay day)
    {
        if (!TryDate(day.Date, out _))
            return new Refusal("calendar-day-date", day.Date);
        if (!Kinds.Contains(day.Kind))
            return new Refusal("calendar-day-kind", day.Date);
        return string.IsNullOrWhiteSpace(day.Source) ? new Refusal("calendar-day-source", day.Date) : null;
    }

    private static bool AreInOrder(List<string> shifts)
    {
        var free = TimeOnly.MinValue;
        foreach (var text in shifts)
        {
            if (!TryShift(text, out var shift) || shift.Start < free)
                return false;
            free = shift.End;
        }
        return true;
    }

    private static bool Time(string text, out TimeOnly time) =>
        TimeOnly.TryParseExact(text.Trim(), "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out time);
}

/// <summary>A row of days in a calendar sheet.</summary>
internal sealed class CalendarSheetDay
{
    public string Date { get; set; } = "";
    public string Kind { get; set; } = "";
    public Dictionary<string, string> Name { get; set; } = [];
    public string Source { get; set; } = "";
    public string Confidence { get; set; } = "medium";
}
