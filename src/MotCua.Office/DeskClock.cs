using MotCua.Core.Calendars;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Web.Localisation;

namespace MotCua.Office;

/// <summary>Says how much working time is left, in words, by the calendar of the officer's unit.</summary>
public sealed class DeskClock(WorkCalendars calendars, TimeProvider clock, Web.Access.CurrentActor actor)
{
    private const int MinutesOfDay = 480;

    public DateTimeOffset Now => clock.GetUtcNow();

    public async Task<IReadOnlyDictionary<Guid, string>> RemainingAsync(
        IReadOnlyList<WorklistRow> rows, Texts texts, CancellationToken ct)
    {
        if (rows.Count == 0 || actor.Actor.UnitId is not { } unit)
            return new Dictionary<Guid, string>();
        var calendar = await calendars.ForUnitAsync(unit, ct);
        return rows.Where(r => r.DueAt is { Year: < 9000 })
            .ToDictionary(r => r.DossierId, r => Words(calendar.WorkingMinutesBetween(Now, r.DueAt!.Value), r.DueAt < Now, texts));
    }

    private static string Words(long minutes, bool isLate, Texts texts)
    {
        var key = isLate ? "remaining.late" : "remaining.left";
        var size = Math.Abs(minutes);
        if (size >= MinutesOfDay)
            return texts[$"{key}.days", size / MinutesOfDay];
        return size >= 60 ? texts[$"{key}.hours", size / 60, size % 60] : texts[$"{key}.minutes", size];
    }
}
