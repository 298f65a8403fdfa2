// Prints the due instant of each row of a CSV file with the columns calendar,start,limit,unit (a header line first).
//   calendar  a calendar file (YAML, as samples/city/calendar.yaml), by path from the CSV file or from here, or the
//             name of a folder of samples; empty means city
//   start     2026-04-29T14:30, Vietnam time unless it says its offset; a date alone means its midnight
//   limit     a number; unit is working-hour, working-day, calendar-day or month, or their names in national records
// Run: eng/conformance due FILE.csv. The general rules apply (first day not counted, last day off moves on).
#:project ../src/MotCua.Engines/MotCua.Engines.csproj
#:package CsvHelper
#:package YamlDotNet
#:property PublishAot=false
#:property RestorePackagesWithLockFile=false
using System.Globalization;
using System.Runtime.CompilerServices;
using CsvHelper;
using MotCua.Engines.WorkingTime;
using YamlDotNet.Serialization;

if (args is not [var file] || !File.Exists(file))
{
    Console.Error.WriteLine("usage: eng/conformance due FILE.csv");
    return 2;
}

var calendars = new CalendarFiles(Path.GetDirectoryName(Path.GetFullPath(file))!);
using var csv = new CsvReader(new StreamReader(file), CultureInfo.InvariantCulture);
foreach (var row in csv.GetRecords<DueRow>())
{
    var limit = new TimeLimit(row.limit, Units.Of(row.unit));
    var dueAt = Deadlines.DueAt(calendars.Of(row.calendar), Starts.Of(row.start), limit, DeadlineRules.Standard);
    Console.WriteLine(dueAt.ToOffset(VietnamTime.Offset).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture));
}

return 0;

/// <summary>A row of the file; names are those of its columns.</summary>
internal sealed record DueRow(string calendar, string start, int limit, string unit);

/// <summary>Reads an instant; without an offset it is Vietnam time.</summary>
internal static class Starts
{
    public static DateTimeOffset Of(string text)
    {
        var read = DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal);
        return read.Kind == DateTimeKind.Utc
            ? new DateTimeOffset(read)
            : VietnamTime.At(DateOnly.FromDateTime(read), TimeOnly.FromDateTime(read));
    }
}

/// <summary>The names a unit goes by.</summary>
internal static class Units
{
    public static LimitUnit Of(string name) => name.Trim().ToLowerInvariant().Replace('_', '-') switch
    {
        "working-hour" or "workinghour" or "hour" or "h" => LimitUnit.WorkingHour,
        "working-day" or "workingday" or "lv" => LimitUnit.WorkingDay,
        "calendar-day" or "calendarday" or "day" or "n" => LimitUnit.CalendarDay,
        "month" or "t" => LimitUnit.Month,
        _ => throw new FormatException($"Unknown unit '{name}'."),
    };
}

/// <summary>Finds and reads calendar files, each once.</summary>
internal sealed class CalendarFiles(string folder)
{
    private readonly Dictionary<string, WorkCalendar> _read = [];

    public WorkCalendar Of(string name)
    {
        if (!_read.TryGetValue(name, out var calendar))
            _read[name] = calendar = new WorkCalendar(Read(Find(name.Trim())));
        return calendar;
    }

    private string Find(string name)
    {
        var sample = Path.Combine(SourceFolder(), "..", "samples", name.Length > 0 ? name : "city", "calendar.yaml");
        string[] places = [Path.Combine(folder, name), Path.Combine(folder, name + ".yaml"), name, sample];
        return places.FirstOrDefault(File.Exists) ?? throw new FileNotFoundException($"No calendar '{name}'.");
    }

    private static string SourceFolder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;

    private static CalendarDefinition Read(string path)
    {
        var yaml = new DeserializerBuilder().IgnoreUnmatchedProperties().Build()
            .Deserialize<CalendarFile>(File.ReadAllText(path));
        return new CalendarDefinition
        {
            Week = yaml.shifts.ToDictionary(
                pair => Enum.Parse<DayOfWeek>(pair.Key, ignoreCase: true), pair => ShiftsOf(pair.Value)),
            Days = [.. yaml.days.Select(day =>
                new CalendarDay(DateOnly.Parse(day.date, CultureInfo.InvariantCulture), Enum.Parse<DayKind>(day.kind, true))
                {
                    Shifts = day.shifts is { } shifts ? ShiftsOf(shifts) : null,
                })],
        };
    }

    private static IReadOnlyList<Shift> ShiftsOf(List<string> texts) =>
        [.. texts.Select(text => text.Split('-')).Select(ends => new Shift(TimeOfDay(ends[0]), TimeOfDay(ends[1])))];

    private static TimeOnly TimeOfDay(string text) => TimeOnly.Parse(text, CultureInfo.InvariantCulture);
}

/// <summary>The file as written.</summary>
internal sealed class CalendarFile
{
    public Dictionary<string, List<string>> shifts { get; set; } = [];

    public List<DayRow> days { get; set; } = [];
}

/// <summary>A date that differs from its weekday.</summary>
internal sealed class DayRow
{
    public string date { get; set; } = "";

    public string kind { get; set; } = "";

    public List<string>? shifts { get; set; }
}
