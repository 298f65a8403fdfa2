using Microsoft.EntityFrameworkCore;
using MotCua.Core.Organisation;
using MotCua.Core.Platform;
using MotCua.Engines.WorkingTime;

namespace MotCua.Core.Dossiers;

/// <summary>The step lies in the pool again, with its deadline unchanged.</summary>
/// <param name="Reason"><c>declined</c> or <c>holder-left</c>.</param>
[EventType("work.released.v1")]
public sealed record WorkReleased(Guid Id, string Reason) : IJournalEvent;

/// <summary>A stand-in holds the step while its holder is away.</summary>
[EventType("work.stood-in.v1")]
public sealed record WorkStoodIn(Guid Id, Guid AssigneeId, Guid ForId) : IJournalEvent;

/// <summary>Who may hold a step: the role at the unit, at work, and without an interest of one's own in the case.</summary>
public static class WorkHolding
{
    /// <summary>Why an officer may not be given the step.</summary>
    public static async Task<Refusal?> WhyNotHoldAsync(
        this AppDbContext db, Dossier dossier, WorkItem item, Guid officerId, DateTimeOffset at, CancellationToken ct)
    {
        var (role, today) = (Dossier.RoleOf(item), VietnamTime.DateOf(at));
        var holds = await db.RoleGrants.On(today).AnyAsync(g => g.OfficerId == officerId && g.Role == role && g.UnitId == item.UnitId, ct);
        if (!holds || await db.Accounts.AnyAsync(a => a.OfficerId == officerId && a.DisabledAt != null, ct))
            return new Refusal("officer-lacks-role", role.ToString());
        if (await db.Absences.On(today).AnyAsync(a => a.OfficerId == officerId, ct))
            return new Refusal("officer-away");
        return await db.WhyNotImpartialAsync(dossier, officerId, ct);
    }

    /// <summary>
    /// Why an officer must keep off a dossier: the applicant is the officer or of the officer's household (vi: xung đột lợi ích;
    /// Law on Anti-corruption 2018, art. 23).
    /// </summary>
    public static async Task<Refusal?> WhyNotImpartialAsync(this AppDbContext db, Dossier dossier, Guid? officerId, CancellationToken ct) =>
        dossier.ApplicantIdNumber.Length > 0
        && await db.OfficerInterests.AnyAsync(i => i.OfficerId == officerId && i.CitizenId == dossier.ApplicantIdNumber, ct)
            ? new Refusal("conflict-of-interest", dossier.Code)
            : null;

    /// <summary>Why the officer cannot do the step now: a conflict of interest, or others of its queue stand before it.</summary>
    public static async Task<Refusal?> WhyNotDoAsync(
        this AppDbContext db, Dossier dossier, WorkItem item, Actor actor, CancellationToken ct) =>
        await db.WhyNotImpartialAsync(dossier, actor.OfficerId, ct) ?? await db.WhyNotInTurnAsync(dossier, item, ct);
}
