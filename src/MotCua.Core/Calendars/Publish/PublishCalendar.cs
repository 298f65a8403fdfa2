using Microsoft.EntityFrameworkCore;
using MotCua.Core.Organisation;
using MotCua.Core.Platform;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace MotCua.Core.Calendars;

/// <summary>Publishes a calendar of a unit as its next version; older versions stay for the dates they governed.</summary>
public sealed class PublishCalendar(AppDbContext db, Journal journal)
{
    /// <param name="UnitId">Null for the city's calendar.</param>
    /// <param name="Yaml">Shifts and days in the format of <c>samples/city/calendar.yaml</c>.</param>
    /// <param name="Source">Act that orders it.</param>
    public sealed record Command(Guid? UnitId, string Yaml, DateOnly EffectiveFrom, string Source, string ApprovedBy);

    public async Task<CalendarVersion> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        if (actor.Kind != ActorKind.System && !actor.Has(Role.Configure))
            Refusal.ThrowIf(new Refusal("needs-role-here", nameof(Role.Configure)));
        var sheet = Parse(command.Yaml);
        Refusal.ThrowIf(WhyNot(sheet));
        journal.Start(nameof(PublishCalendar), actor);
        var number = await db.CalendarVersions.CountAsync(v => v.UnitId == command.UnitId, ct) + 1;
        var version = Version(command, sheet, number);
        db.CalendarVersions.Add(version);
        var unit = await db.Units.FirstAsync(u => command.UnitId == null ? u.ParentId == null : u.Id == command.UnitId, ct);
        journal.Record(unit, new CalendarPublished(version.Id, number, command.EffectiveFrom, version.Days.Count));
        await journal.CommitAsync(ct);
        return version;
    }

    private static Sheet Parse(string yaml) => new DeserializerBuilder()
        .WithNamingConvention(CamelCaseNamingConvention.Instance).Build().Deserialize<Sheet>(yaml);

    private static Refusal? WhyNot(Sheet sheet)
    {
        if (sheet.Days.FirstOrDefault(d => d.Kind is not ("off" or "makeup" or "half")) is { } odd)
            return new Refusal("calendar-day-kind", odd.Date);
        if (sheet.Days.FirstOrDefault(d => string.IsNullOrWhiteSpace(d.Source)) is { } bare)
            return new Refusal("calendar-day-source", bare.Date);
        return sheet.Days.GroupBy(d => d.Date).FirstOrDefault(g => g.Count() > 1) is { } twice
            ? new Refusal("calendar-day-twice", twice.Key)
            : null;
    }

    private CalendarVersion Version(Command command, Sheet sheet, int number) => new()
    {
        Id = Ids.New(journal.Now), UnitId = command.UnitId, Number = number, EffectiveFrom = command.EffectiveFrom,
        Source = command.Source, ApprovedBy = command.ApprovedBy, PublishedAt = journal.Now,
        Shifts = [.. sheet.Shifts.SelectMany(s => s.Value.Select(text => Shift(s.Key, text)))],
        Days = [.. sheet.Days.Select(Day)],
    };

    private CalendarShift Shift(string day, string text)
    {
        var parts = text.Split('-');
        return new CalendarShift
        {
            Id = Ids.New(journal.Now), Day = Enum.Parse<DayOfWeek>(day, ignoreCase: true),
            Start = TimeOnly.Parse(parts[0]), End = TimeOnly.Parse(parts[1]),
        };
    }

    private CalendarDay Day(SheetDay day) => new()
    {
        Id = Ids.New(journal.Now), Date = DateOnly.Parse(day.Date), Kind = day.Kind, NameVi = day.Name.GetValueOrDefault("vi", ""),
        NameEn = day.Name.GetValueOrDefault("en", ""), Source = day.Source, Confidence = day.Confidence,
    };

    private sealed class Sheet
    {
        public Dictionary<string, List<string>> Shifts { get; set; } = [];
        public List<SheetDay> Days { get; set; } = [];
    }

    private sealed class SheetDay
    {
        public string Date { get; set; } = "";
        public string Kind { get; set; } = "";
        public Dictionary<string, string> Name { get; set; } = [];
        public string Source { get; set; } = "";
        public string Confidence { get; set; } = "medium";
    }
}
