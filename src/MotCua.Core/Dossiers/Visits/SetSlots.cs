using System.Globalization;
using Microsoft.EntityFrameworkCore;
using MotCua.Core.Organisation;
using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>
/// Sets when desks take appointments, from a sheet; it replaces what was there. Visits that are booked keep their time.
/// </summary>
public sealed class SetSlots(AppDbContext db, Journal journal)
{
    private const int Columns = 6;

    /// <param name="Csv">Head and rows <c>unit,day,start,end,minutes,places</c>; an empty unit stands for every desk.</param>
    public sealed record Command(string Csv);

    /// <exception cref="RefusalException"><c>slots-row</c> with the number of the first row that is wrong.</exception>
    public async Task<int> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var root = await db.Units.SingleAsync(u => u.ParentId == null, ct);
        if (actor.Kind != ActorKind.System && !actor.HasAtOrAbove(Role.Configure, root))
            Refusal.ThrowIf(new Refusal("needs-role-here", nameof(Role.Configure)));
        var desks = await db.Units.Where(u => UnitKinds.Desks.Contains(u.Kind)).ToDictionaryAsync(u => u.Code, u => u.Id, ct);
        var rows = command.Csv.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1)
            .Select((line, i) => Read(line.Split(','), desks) ?? throw new RefusalException(new Refusal("slots-row", i + 2))).ToList();
        journal.Start(nameof(SetSlots), actor);
        db.SlotPlans.RemoveRange(await db.SlotPlans.ToListAsync(ct));
        db.SlotPlans.AddRange(rows);
        journal.Record(root, new SlotsSet(rows.Count));
        await journal.CommitAsync(ct);
        return rows.Count;
    }

    private SlotPlan? Read(string[] cells, Dictionary<string, Guid> desks)
    {
        if (cells.Length != Columns || (cells[0].Length > 0 && !desks.ContainsKey(cells[0])))
            return null;
        var read = Enum.TryParse<DayOfWeek>(cells[1], true, out var day) & Time(cells[2], out var start) & Time(cells[3], out var end)
            & Number(cells[4], out var minutes) & Number(cells[5], out var places);
        if (!read || start >= end || minutes is < 5 or > 120 || places is < 1 or > 50)
            return null;
        return new SlotPlan
        {
            Id = Ids.New(journal.Now), UnitId = cells[0].Length > 0 ? desks[cells[0]] : null, Day = day, Start = start, End = end,
            Minutes = minutes, Places = places,
        };
    }

    private static bool Time(string text, out TimeOnly time) =>
        TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out time);

    private static bool Number(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
