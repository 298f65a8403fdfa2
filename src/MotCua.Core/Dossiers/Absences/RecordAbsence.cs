using Microsoft.EntityFrameworkCore;
using MotCua.Core.Organisation;
using MotCua.Core.Platform;
using MotCua.Engines.WorkingTime;

namespace MotCua.Core.Dossiers;

/// <summary>
/// Says that an officer will be away and who stands in (vi: cử người làm thay). The stand-in already holds each of the officer's
/// desk roles at the same unit on those days: an absence gives nobody a right.
/// </summary>
public sealed class RecordAbsence(AppDbContext db, Journal journal)
{
    public const int MostDays = 366;

    private static readonly Role[] DeskRoles = [Role.Receive, Role.Appraise, Role.Head, Role.Sign, Role.Clerk];

    /// <param name="From">First day, Vietnam, inclusive.</param>
    /// <param name="To">Last day, inclusive.</param>
    public sealed record Command(Guid OfficerId, Guid StandInId, DateOnly From, DateOnly To);

    /// <exception cref="NotFoundException">There is no such officer for this actor.</exception>
    /// <exception cref="RefusalException">The days do not fit, or the stand-in cannot stand in.</exception>
    public async Task<Absence> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var officer = await db.Officers.SingleOrDefaultAsync(o => o.Id == command.OfficerId, ct);
        if (officer is null || !MayRecord(officer, actor))
            throw new NotFoundException("officer");
        Refusal.ThrowIf(WhyNotDays(command, VietnamTime.DateOf(journal.Now))
            ?? await WhyNotFreeAsync(command, ct) ?? await WhyNotStandInAsync(command, ct));
        journal.Start(nameof(RecordAbsence), actor);
        var absence = new Absence
        {
            Id = Ids.New(journal.Now), OfficerId = officer.Id, StandInId = command.StandInId, FromOn = command.From, ToOn = command.To,
            RecordedById = actor.OfficerId,
        };
        db.Absences.Add(absence);
        journal.Record(absence, new AbsenceRecorded(officer.Id, absence.StandInId, absence.FromOn, absence.ToOn));
        await journal.CommitAsync(ct);
        return absence;
    }

    /// <summary>The officer, or whoever leads the unit the officer sits in.</summary>
    public static bool MayRecord(Officer officer, Actor actor) =>
        officer.Id == actor.OfficerId || actor.Has(Role.Head, officer.UnitId) || actor.Has(Role.Sign, officer.UnitId);

    private static Refusal? WhyNotDays(Command command, DateOnly today)
    {
        if (command.StandInId == command.OfficerId)
            return new Refusal("stand-in-self");
        var days = command.To.DayNumber - command.From.DayNumber;
        return command.From < today || days is < 0 or >= MostDays ? new Refusal("absence-days", $"{MostDays}") : null;
    }

    private async Task<Refusal?> WhyNotFreeAsync(Command command, CancellationToken ct)
    {
        var same = db.Absences.Between(command.From, command.To);
        if (await same.AnyAsync(a => a.OfficerId == command.OfficerId, ct))
            return new Refusal("absence-overlaps");
        if (await same.AnyAsync(a => a.StandInId == command.OfficerId, ct))
            return new Refusal("absence-stands-in");
        return await same.AnyAsync(a => a.OfficerId == command.StandInId, ct) ? new Refusal("stand-in-away") : null;
    }

    private async Task<Refusal?> WhyNotStandInAsync(Command command, CancellationToken ct)
    {
        var held = await db.RoleGrants.Where(g => DeskRoles.Contains(g.Role) && g.OfficerId == command.OfficerId
            && g.ValidFrom <= command.To && (g.ValidTo == null || g.ValidTo >= command.From)).ToListAsync(ct);
        var others = await db.RoleGrants.Where(g => g.OfficerId == command.StandInId
            && g.ValidFrom <= command.From && (g.ValidTo == null || g.ValidTo >= command.To)).ToListAsync(ct);
        var missing = held.FirstOrDefault(g => !others.Any(o => o.Role == g.Role && o.UnitId == g.UnitId));
        return missing is null ? null : new Refusal("stand-in-lacks-role", missing.Role.ToString());
    }
}
