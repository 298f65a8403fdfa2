// Prints the due instant of each row of a CSV file with the columns calendar,start,limit,unit (a header line first).
//   calendar  a calendar file (YAML, as samples/city/calendar.yaml), by path from the CSV file or from here, or the
//             name of a folder of samples; empty means city
//   start     2026-04-29T14:30, Vietnam time unless it says its offset; a date alone means its midnight
//   limit     a number; unit is working-hour, working-day, calendar-day or month, or their names in national records
// Run: eng/conformance due FILE.csv. The general rules apply (first day not counted, last day off moves on). A row that
// cannot be counted gives "error in line N: why" in its place, and the exit code is then 1.
#:project ../src/MotCua.Engines/MotCua.Engines.csproj
#:package CsvHelper
#:package YamlDotNet
#:property PublishAot=false
#:property RestorePackagesWithLockFile=false
using System.Globalization;
using System.Runtime.CompilerServices;
using CsvHelper;
using CsvHelper.Configuration;
using MotCua.Engines.WorkingTime;
using YamlDotNet.Core;
using YamlDotNet.Serialization;

if (args is not [var file] || !File.Exists(file))
{
    Console.Error.WriteLine("usage: eng/conformance due FILE.csv");
    return 2;
}

var calendars = new CalendarFiles(Path.GetDirectoryName(Path.GetFullPath(file))!);
var settings = new CsvConfiguration(CultureInfo.InvariantCulture)
{
    TrimOptions = TrimOptions.Trim,
    PrepareHeaderForMatch = header => header.Header.Trim().ToLowerInvariant(),
    MissingFieldFound = null,
    BadDataFound = null,
};
using var csv = new CsvReader(new StreamReader(file), settings);
if (!csv.Read() || !csv.ReadHeader() || DueRow.MissingIn(csv.HeaderRecord!) is { Length: > 0 })
{
    Console.Error.WriteLine($"{file}: the first line must name the columns calendar,start,limit,unit");
    return 2;
}

var bad = 0;
while (csv.Read())
{
    try
    {
        Console.WriteLine(DueRow.Of(csv).Due(calendars));
    }
    catch (Exception error) when (error is FormatException or ArgumentException or OverflowException or IOException or YamlException or KeyNotFoundException or CsvHelperException)
    {
        bad++;
        Console.WriteLine($"error in line {csv.Parser.RawRow}: {error.Message.Split(["\n", " (Parameter"], StringSplitOptions.None)[0].Trim()} Row: {csv.Parser.RawRecord.Trim()}");
    }
}

return bad == 0 ? 0 : 1;

/// <summary>A row of the file.</summary>
internal sealed record DueRow(string Calendar, string Start, string Limit, string Unit)
{
    private static readonly string[] Columns = ["calendar", "start", "limit", "unit"];

    public static string[] MissingIn(string[] header) => [.. Columns.Except(header.Select(h => h.Trim().ToLowerInvariant()))];

    public static DueRow Of(CsvReader csv) => new(Cell(csv, 0), Cell(csv, 1), Cell(csv, 2), Cell(csv, 3));

    private static string Cell(CsvReader csv, int column) => csv.GetField(Columns[column])?.Trim() ?? "";

    public string Due(CalendarFiles calendars)
    {
        if (!int.TryParse(Limit, NumberStyles.None, CultureInfo.InvariantCulture, out var limit))
            throw new FormatException($"The limit '{Limit}' is no whole number.");
        var dueAt = Deadlines.DueAt(calendars.Of(Calendar), Starts.Of(Start), new TimeLimit(limit, Units.Of(Unit)), DeadlineRules.Standard);
        return dueAt.ToOffset(VietnamTime.Offset).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
    }
}

/// <summary>Reads an instant in ISO form; without an offset it is Vietnam time, without a time the day's midnight.</summary>
internal static class Starts
{
    private static readonly string[] Shapes =
        ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss"];

    public static DateTimeOffset Of(string text)
    {
        if (DateTime.TryParseExact(text, Shapes, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
            return VietnamTime.At(DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
        string[] withOffset = [.. Shapes.Skip(1).Select(shape => shape + "K")];
        return DateTimeOffset.TryParseExact(text, withOffset, CultureInfo.InvariantCulture, DateTimeStyles.None, out var at)
            ? at
            : throw new FormatException($"The start '{text}' is no date and time such as 2026-04-29T14:30.");
    }
}

/// <summary>The names a unit goes by.</summary>
internal static class Units
{
    public static LimitUnit Of(string name) => name.ToLowerInvariant().Replace('_', '-').Replace(' ', '-').TrimEnd('s') switch
    {
        "working-hour" or "workinghour" or "hour" or "h" or "giờ-làm-việc" => LimitUnit.WorkingHour,
        "working-day" or "workingday" or "lv" or "ngày-làm-việc" => LimitUnit.WorkingDay,
        "calendar-day" or "calendarday" or "day" or "n" or "ngày" => LimitUnit.CalendarDay,
        "month" or "t" or "tháng" => LimitUnit.Month,
        _ => throw new FormatException($"The unit '{name}' is not working-hour, working-day, calendar-day or month."),
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
