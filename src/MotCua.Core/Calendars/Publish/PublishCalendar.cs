using Microsoft.EntityFrameworkCore;
using MotCua.Core.Organisation;
using MotCua.Core.Platform;

namespace MotCua.Core.Calendars;

/// <summary>Publishes a calendar of a unit as its next version; older versions stay for the dates they governed.</summary>
public sealed class PublishCalendar(AppDbContext db, Journal journal)
{
    /// <param name="UnitId">Null for the city's calendar.</param>
    /// <param name="Yaml">Shifts and days in the format of <c>samples/city/calendar.yaml</c>.</param>
    /// <param name="Source">Act that orders it.</param>
    public sealed record Command(Guid? UnitId, string Yaml, DateOnly EffectiveFrom, string Source, string ApprovedBy);

    /// <exception cref="NotFoundException">There is no such unit.</exception>
    /// <exception cref="RefusalException">The sheet cannot be read or does not hold together.</exception>
    public async Task<CalendarVersion> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var unit = await db.Units.FirstOrDefaultAsync(
            u => command.UnitId == null ? u.ParentId == null : u.Id == command.UnitId, ct) ?? throw new NotFoundException("unit");
        if (actor.Kind != ActorKind.System && !actor.HasAtOrAbove(Role.Configure, unit))
            Refusal.ThrowIf(new Refusal("needs-role-here", nameof(Role.Configure)));
        var sheet = CalendarSheet.Read(command.Yaml);
        Refusal.ThrowIf(sheet.WhyNot() ?? WhyNotApproved(command));
        journal.Start(nameof(PublishCalendar), actor);
        var last = await db.CalendarVersions.Where(v => v.UnitId == command.UnitId).MaxAsync(v => (int?)v.Number, ct) ?? 0;
        var version = Version(command, sheet, last + 1);
        db.CalendarVersions.Add(version);
        journal.Record(unit, new CalendarPublished(version.Id, version.Number, command.EffectiveFrom, version.Days.Count));
        await journal.CommitAsync(ct);
        return version;
    }

    private static Refusal? WhyNotApproved(Command command) =>
        string.IsNullOrWhiteSpace(command.Source) || string.IsNullOrWhiteSpace(command.ApprovedBy)
            ? new Refusal("calendar-needs-source")
            : null;

    private CalendarVersion Version(Command command, CalendarSheet sheet, int number) => new()
    {
        Id = Ids.New(journal.Now), UnitId = command.UnitId, Number = number, EffectiveFrom = command.EffectiveFrom,
        Source = command.Source, ApprovedBy = command.ApprovedBy, PublishedAt = journal.Now,
        Shifts = [.. sheet.Shifts.SelectMany(s => s.Value.Select(text => Shift(s.Key, text)))],
        Days = [.. sheet.Days.Select(Day)],
    };

    private CalendarShift Shift(string day, string text)
    {
        CalendarSheet.TryShift(text, out var shift);
        return new CalendarShift
        {
            Id = Ids.New(journal.Now), Day = Enum.Parse<DayOfWeek>(day, ignoreCase: true), Start = shift.Start, End = shift.End,
        };
    }

    private CalendarDay Day(CalendarSheetDay day)
    {
        CalendarSheet.TryDate(day.Date, out var date);
        return new CalendarDay
        {
            Id = Ids.New(journal.Now), Date = date, Kind = day.Kind, NameVi = day.Name.GetValueOrDefault("vi", ""),
            NameEn = day.Name.GetValueOrDefault("en", ""), Source = day.Source, Confidence = day.Confidence,
        };
    }
}
