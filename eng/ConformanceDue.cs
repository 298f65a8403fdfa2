// Prints the due instant of each row of a CSV file with the columns calendar,start,limit,unit (a header line first).
//   calendar  a calendar file (YAML), by path from the CSV file or from here, or the name of a folder of samples; empty
//             means city. Its form is samples/city/calendar.yaml and more:
//               extends: ward          the wider calendar it stands under, and that may extend another (city, unit, counter)
//               shifts:                weekday: ["08:00-12:00", "13:00-17:00"]; a shift may end at 24:00
//               reception:             hours by weekday in which dossiers are taken although no limit runs
//               days:                  date, or from and to (both included); kind off, makeup or half; shifts if others
//               versions:              effectiveFrom: 2026-07-01 and shifts, reception, days as above
//             What stands at the top holds in every version that does not say otherwise; a version holds until the next.
//   start     2026-04-29T14:30, Vietnam time unless it says its offset; a date alone means its midnight
//   limit     a number; unit is working-hour, working-day, calendar-day or month, or their names in national records.
//             Half a working day (0.5, 2.5) is four working hours after the whole days; hours may have parts of whole minutes.
// Run: eng/conformance due FILE.csv. The general rules apply (first day not counted, last day off moves on). A row that
// cannot be counted gives "error in line N: why / vì sao" in its place, and the exit code is then 1.
#:project ../src/MotCua.Engines/MotCua.Engines.csproj
#:package CsvHelper
#:package YamlDotNet
#:property PublishAot=false
#:property RestorePackagesWithLockFile=false
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using CsvHelper;
using CsvHelper.Configuration;
using MotCua.Engines.WorkingTime;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
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
    Console.Error.WriteLine($"{file}: the first line must name the columns calendar,start,limit,unit / dòng đầu phải ghi tên các cột calendar,start,limit,unit");
    return 2;
}

var bad = 0;
while (csv.Read())
{
    try
    {
        Console.WriteLine(DueRow.Of(csv).Due(calendars));
    }
    catch (Wrong wrong)
    {
        bad++;
        Console.WriteLine($"error in line {csv.Parser.RawRow}: {wrong.Message} Row: {csv.Parser.RawRecord.Trim()}");
    }
}

return bad == 0 ? 0 : 1;

/// <summary>Something in the files that cannot be counted with, said in English and Vietnamese.</summary>
internal sealed class Wrong(string en, string vi) : Exception($"{en} / {vi}");

/// <summary>A row of the file.</summary>
internal sealed record DueRow(string Calendar, string Start, string Limit, string Unit)
{
    private const decimal Most = 1_000_000;
    private static readonly string[] Columns = ["calendar", "start", "limit", "unit"];

    public static string[] MissingIn(string[] header) => [.. Columns.Except(header.Select(h => h.Trim().ToLowerInvariant()))];

    public static DueRow Of(CsvReader csv) => new(Cell(csv, 0), Cell(csv, 1), Cell(csv, 2), Cell(csv, 3));

    private static string Cell(CsvReader csv, int column) => csv.GetField(Columns[column])?.Trim() ?? "";

    public string Due(CalendarFiles calendars)
    {
        var (calendar, start, unit, limit) = (calendars.Of(Calendar), Starts.Of(Start), Units.Of(Unit), Amount());
        try
        {
            return DueAt(calendar, start, limit, unit).ToOffset(VietnamTime.Offset).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
        }
        catch (ArgumentOutOfRangeException)
        {
            throw new Wrong($"The start or the result is outside the calendar, {calendar.FirstOn:yyyy-MM-dd} to {calendar.LastOn:yyyy-MM-dd}.", $"Thời điểm bắt đầu hoặc kết quả nằm ngoài lịch, vốn từ {calendar.FirstOn:yyyy-MM-dd} đến {calendar.LastOn:yyyy-MM-dd}.");
        }
    }

    private DateTimeOffset DueAt(WorkCalendar calendar, DateTimeOffset start, decimal limit, LimitUnit unit)
    {
        var whole = (int)decimal.Truncate(limit);
        return (limit - whole, unit) switch
        {
            (0, _) => Deadlines.DueAt(calendar, start, new TimeLimit(whole, unit), DeadlineRules.Standard),
            (0.5m, LimitUnit.WorkingDay) => Deadlines.DueWithHalfDayAt(calendar, start, whole, DeadlineRules.Standard),
            (_, LimitUnit.WorkingHour) when limit * 60 % 1 == 0 => calendar.AddWorkingMinutes(start, (long)(limit * 60)),
            _ => throw new Wrong($"The limit '{Limit}' of {Unit} has a part that is not counted: only half a working day and whole minutes of working hours are.", $"Thời hạn '{Limit}' {Unit} có phần lẻ không tính được: chỉ tính nửa ngày làm việc, hoặc giờ làm việc tròn phút."),
        };
    }

    private decimal Amount() =>
        decimal.TryParse(Limit.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var limit) && limit is > 0 and <= Most
            ? limit
            : throw new Wrong($"The limit '{Limit}' is no number above zero.", $"Thời hạn '{Limit}' không phải số lớn hơn 0.");
}

/// <summary>Reads an instant in ISO form; without an offset it is Vietnam time, without a time the day's midnight.</summary>
internal static partial class Starts
{
    private static readonly string[] Shapes =
        ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss"];

    public static DateTimeOffset Of(string text)
    {
        if (DateTime.TryParseExact(text, Shapes, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
            return VietnamTime.At(DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
        string[] withOffset = [.. Shapes.Skip(1).Select(shape => shape + "K")];
        if (DateTimeOffset.TryParseExact(text, withOffset, CultureInfo.InvariantCulture, DateTimeStyles.None, out var at))
            return at;
        throw DayFirst().IsMatch(text)
            ? new Wrong($"The start '{text}' has the day or the month first, which can be read in two ways: write the year first, 2026-04-29T14:30.", $"Thời điểm bắt đầu '{text}' ghi ngày hoặc tháng trước nên có thể hiểu hai cách: hãy ghi năm trước, như 2026-04-29T14:30.")
            : new Wrong($"The start '{text}' is no date and time such as 2026-04-29T14:30.", $"Thời điểm bắt đầu '{text}' không phải ngày giờ có thật, dạng 2026-04-29T14:30.");
    }

    [GeneratedRegex(@"^\d{1,2}[/.-]\d{1,2}[/.-]\d{4}\b")]
    private static partial Regex DayFirst();
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
        _ => throw new Wrong($"The unit '{name}' is not working-hour, working-day, calendar-day or month.", $"Đơn vị '{name}' không phải working-hour (giờ làm việc), working-day (ngày làm việc), calendar-day (ngày) hay month (tháng)."),
    };
}

/// <summary>Finds and reads calendar files, each once.</summary>
internal sealed class CalendarFiles(string folder)
{
    private const int MostLayers = 10;
    // Beyond 1990 to 2100 on both sides, so that limits that run over the ends are counted.
    private static readonly (DateOnly First, DateOnly Last) Range = (new(1980, 1, 1), new(2120, 12, 31));
    private readonly Dictionary<string, WorkCalendar> _read = [];

    public WorkCalendar Of(string name)
    {
        if (!_read.TryGetValue(name, out var calendar))
            _read[name] = calendar = new WorkCalendar(CalendarVersion.Layered([.. Layers(name)]), Range.First, Range.Last);
        return calendar;
    }

    /// <summary>The versions of a calendar and of those it extends, the widest first.</summary>
    private List<IReadOnlyList<CalendarVersion>> Layers(string name)
    {
        var layers = new List<IReadOnlyList<CalendarVersion>>();
        for (var (next, near) = (name.Trim(), folder); ;)
        {
            var path = Find(next, near);
            var reader = new CalendarReader(path);
            layers.Insert(0, reader.Versions());
            if (reader.Extends is not { } wider)
                return layers;
            if (layers.Count == MostLayers)
                throw reader.Fault(wider, "the calendars extend one another without end", "các lịch nối nhau không dứt");
            (next, near) = (wider.Text, Path.GetDirectoryName(path)!);
        }
    }

    private string Find(string name, string near)
    {
        var sample = Path.Combine(SourceFolder(), "..", "samples", name.Length > 0 ? name : "city", "calendar.yaml");
        string[] places = [.. new[] { near, folder }.SelectMany(place => new[] { Path.Combine(place, name), Path.Combine(place, name + ".yaml") }), name, sample];
        return places.FirstOrDefault(File.Exists) ?? throw new Wrong($"There is no calendar '{name}'.", $"Không có lịch '{name}'.");
    }

    private static string SourceFolder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}

/// <summary>Reads one calendar file; whatever is wrong in it is said with its line.</summary>
internal sealed class CalendarReader
{
    private readonly string _path;
    private readonly CalendarFile _file;

    public CalendarReader(string path)
    {
        _path = path;
        try
        {
            _file = new DeserializerBuilder().WithTypeConverter(new MarkedConverter()).IgnoreUnmatchedProperties().Build()
                .Deserialize<CalendarFile?>(File.ReadAllText(path)) ?? new CalendarFile();
        }
        catch (YamlException wrong)
        {
            throw Fault(new Marked("", wrong.Start.Line), "the file is not in the form of a calendar", "tệp không đúng mẫu lịch");
        }
    }

    public Marked? Extends => _file.extends is { Text.Length: > 0 } wider ? wider : null;

    /// <summary>What stands at the top from the beginning, then each version laid over it.</summary>
    public IReadOnlyList<CalendarVersion> Versions()
    {
        var top = Definition(_file);
        return
        [
            new CalendarVersion(DateOnly.MinValue, top),
            .. (_file.versions ?? []).Select(version => new CalendarVersion(
                Date(version.effectiveFrom ?? throw Fault(version.shifts?.Keys.FirstOrDefault() ?? new Marked("", 1), "a version does not say effectiveFrom", "có phiên bản chưa ghi effectiveFrom")),
                CalendarDefinition.Merge(top, Definition(version)))),
        ];
    }

    public Wrong Fault(Marked at, string en, string vi)
    {
        var name = Path.GetFileName(_path);
        return new Wrong($"Calendar {name}, line {at.Line}: {en}.", $"Lịch {name}, dòng {at.Line}: {vi}.");
    }

    private CalendarDefinition Definition(CalendarPart part) => new()
    {
        Week = Week(part.shifts),
        Reception = Week(part.reception),
        Days = [.. (part.days ?? []).SelectMany(Days)],
    };

    private Dictionary<DayOfWeek, IReadOnlyList<Shift>> Week(Dictionary<Marked, List<Marked>?>? rows)
    {
        var week = new Dictionary<DayOfWeek, IReadOnlyList<Shift>>();
        foreach (var (weekday, shifts) in rows ?? [])
            week[Weekday(weekday)] = ShiftsOf(shifts);
        return week;
    }

    private DayOfWeek Weekday(Marked name) =>
        name.Text.All(char.IsLetter) && Enum.TryParse<DayOfWeek>(name.Text, ignoreCase: true, out var weekday)
            ? weekday
            : throw Fault(name, $"'{name.Text}' is no weekday, monday to sunday", $"'{name.Text}' không phải thứ trong tuần, monday đến sunday");

    private IEnumerable<CalendarDay> Days(DayRow row)
    {
        var first = row.date ?? row.from ?? throw Fault(row.kind ?? new Marked("", 1), "a day says neither date nor from and to", "có ngày chưa ghi date, hoặc from và to");
        var kind = row.kind ?? throw Fault(first, "the day does not say its kind", "ngày chưa ghi loại (kind)");
        var (from, to) = (Date(first), Date(row.date ?? row.to ?? throw Fault(first, "the range does not say to", "khoảng ngày chưa ghi to")));
        if (to < from)
            throw Fault(first, "the range ends before it begins", "khoảng ngày kết thúc trước khi bắt đầu");
        return CalendarDay.Range(from, to, new CalendarDay(from, Kind(kind)) { Shifts = row.shifts is null ? null : ShiftsOf(row.shifts) });
    }

    private DayKind Kind(Marked kind) => kind.Text.ToLowerInvariant() switch
    {
        "off" => DayKind.Off,
        "makeup" => DayKind.Makeup,
        "half" => DayKind.Half,
        _ => throw Fault(kind, $"the kind '{kind.Text}' is not off, makeup or half", $"loại '{kind.Text}' không phải off (nghỉ), makeup (làm bù) hay half (nửa ngày)"),
    };

    private DateOnly Date(Marked text) =>
        DateOnly.TryParseExact(text.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on)
            ? on
            : throw Fault(text, $"'{text.Text}' is no date such as 2026-04-29", $"'{text.Text}' không phải ngày có thật, dạng 2026-04-29");

    private IReadOnlyList<Shift> ShiftsOf(List<Marked>? texts)
    {
        (Shift Shift, Marked Text)[] shifts = [.. (texts ?? []).Select(text => (Shift: ShiftOf(text), text)).OrderBy(one => one.Shift.From)];
        for (var i = 1; i < shifts.Length; i++)
        {
            var before = shifts[i - 1].Shift;
            if (before.To == TimeOnly.MinValue || shifts[i].Shift.From < before.To)
                throw Fault(shifts[i].Text, $"the shift {shifts[i].Text.Text} overlaps another", $"ca {shifts[i].Text.Text} trùng giờ với ca khác");
        }

        return [.. shifts.Select(one => one.Shift)];
    }

    private Shift ShiftOf(Marked text)
    {
        if (text.Text.Split('-', '–') is not [var begins, var ends])
            throw Fault(text, $"the shift '{text.Text}' is not such as 08:00-12:00", $"ca '{text.Text}' không có dạng 08:00-12:00");
        var (from, to) = (Time(text, begins.Trim()), ends.Trim() == "24:00" ? TimeOnly.MinValue : Time(text, ends.Trim()));
        if (to == TimeOnly.MinValue || to > from)
            return new Shift(from, to);
        throw to == from
            ? Fault(text, $"the shift {text.Text} is empty", $"ca {text.Text} không có phút nào")
            : Fault(text, $"the shift {text.Text} runs over midnight: write two, until 24:00 and from 00:00 of the next day", $"ca {text.Text} qua nửa đêm: hãy viết thành hai ca, đến 24:00 và từ 00:00 ngày sau");
    }

    private TimeOnly Time(Marked shift, string text)
    {
        string[] shapes = ["H:mm", "HH:mm", "HH:mm':00'"];
        return TimeOnly.TryParseExact(text, shapes, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time
            : throw Fault(shift, $"'{text}' is no time of day such as 08:00", $"'{text}' không phải giờ trong ngày, dạng 08:00");
    }
}

/// <summary>A text of the file and its line, counted from 1.</summary>
internal sealed record Marked(string Text, long Line);

/// <summary>Keeps the lines of texts.</summary>
internal sealed class MarkedConverter : IYamlTypeConverter
{
    public bool Accepts(Type type) => type == typeof(Marked);

    public object ReadYaml(YamlDotNet.Core.IParser parser, Type type, ObjectDeserializer rootDeserializer)
    {
        var scalar = parser.Consume<Scalar>();
        return new Marked(scalar.Value.Trim(), scalar.Start.Line);
    }

    public void WriteYaml(IEmitter emitter, object? value, Type type, ObjectSerializer serializer) =>
        throw new NotSupportedException("Calendar files are only read.");
}

/// <summary>What a calendar or one of its versions states, as written.</summary>
internal class CalendarPart
{
    public Marked? effectiveFrom { get; set; }

    public Dictionary<Marked, List<Marked>?>? shifts { get; set; }

    public Dictionary<Marked, List<Marked>?>? reception { get; set; }

    public List<DayRow>? days { get; set; }
}

/// <summary>The file as written.</summary>
internal sealed class CalendarFile : CalendarPart
{
    public Marked? extends { get; set; }

    public List<CalendarPart>? versions { get; set; }
}

/// <summary>A date or a range of dates that differ from their weekday.</summary>
internal sealed class DayRow
{
    public Marked? date { get; set; }

    public Marked? from { get; set; }

    public Marked? to { get; set; }

    public Marked? kind { get; set; }

    public List<Marked>? shifts { get; set; }
}
