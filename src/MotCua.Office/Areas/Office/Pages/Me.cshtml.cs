using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MotCua.Core.Dossiers;
using MotCua.Core.Organisation;
using MotCua.Core.People;
using MotCua.Core.Platform;
using MotCua.Web.Access;
using MotCua.Web.Components;
using MotCua.Web.Filters;
using MotCua.Web.Localisation;

namespace MotCua.Office.Pages;

/// <summary>What an officer says about oneself or, leading a unit, for others: days away, and persons one must not decide about.</summary>
[RequirePermission(Permissions.DeskWork)]
public sealed class MeModel(AppDbContext db, Shortcuts shortcuts, CurrentActor actor) : PageModel, IRedisplay
{
    [BindProperty]
    public Guid? OfficerId { get; set; }

    [BindProperty]
    public Guid? StandInId { get; set; }

    [BindProperty]
    public DateParts From { get; set; } = new();

    [BindProperty]
    public DateParts To { get; set; } = new();

    [BindProperty]
    public string? CitizenId { get; set; }

    [BindProperty]
    public string Kind { get; set; } = "household";

    public IReadOnlyDictionary<Guid, Officer> Officers { get; private set; } = new Dictionary<Guid, Officer>();

    /// <summary>Those whose absence the actor may record.</summary>
    public IReadOnlyList<SelectOption> Mine { get; private set; } = [];

    public IReadOnlyList<Absence> Absences { get; private set; } = [];

    public IReadOnlyList<OfficerInterest> Interests { get; private set; } = [];

    public bool ShortcutsOn { get; private set; }

    public Task OnGetAsync(CancellationToken ct) => RedisplayAsync(ct);

    public async Task RedisplayAsync(CancellationToken ct)
    {
        var units = actor.Actor.UnitsWith(Role.Receive, Role.Appraise, Role.Head, Role.Sign, Role.Clerk);
        var officers = await db.Officers.AsNoTracking().Where(o => o.Id == actor.Actor.OfficerId || units.Contains(o.UnitId)
            || db.RoleGrants.Any(g => g.OfficerId == o.Id && units.Contains(g.UnitId))).ToListAsync(ct);
        Officers = officers.ToDictionary(o => o.Id);
        Mine = [.. officers.Where(o => RecordAbsence.MayRecord(o, actor)).OrderBy(o => o.Id != actor.Actor.OfficerId).ThenBy(o => o.FullName)
            .Select(o => new SelectOption(o.Id.ToString("D"), o.FullName))];
        var ids = officers.Where(o => RecordAbsence.MayRecord(o, actor)).Select(o => o.Id).ToList();
        Absences = await db.Absences.AsNoTracking().Where(a => (ids.Contains(a.OfficerId) || a.StandInId == actor.Actor.OfficerId)
            && a.FromOn <= a.ToOn).OrderByDescending(a => a.FromOn).Take(30).ToListAsync(ct);
        ShortcutsOn = await shortcuts.AreOnAsync(actor, ct);
        Interests = await db.OfficerInterests.AsNoTracking().Where(i => i.OfficerId == actor.Actor.OfficerId).OrderBy(i => i.Kind).ToListAsync(ct);
    }

    public async Task<IActionResult> OnPostAbsenceAsync([FromServices] RecordAbsence record, CancellationToken ct)
    {
        var (from, to) = (From.ToDate(), To.ToDate());
        Refusal.ThrowIf(from is null || to is null || StandInId is null ? new Refusal("absence-incomplete") : null);
        await record.HandleAsync(new(OfficerId ?? actor.Actor.OfficerId!.Value, StandInId!.Value, from!.Value, to!.Value), actor, ct);
        return Redirect("/office/me");
    }

    public async Task<IActionResult> OnPostBackAsync(Guid id, [FromServices] EndAbsence end, CancellationToken ct)
    {
        await end.HandleAsync(new(id), actor, ct);
        return Redirect("/office/me");
    }

    public async Task<IActionResult> OnPostInterestAsync([FromServices] DeclareInterest declare, CancellationToken ct)
    {
        await declare.HandleAsync(new(CitizenId, Kind), actor, ct);
        return Redirect("/office/me");
    }

    public async Task<IActionResult> OnPostWithdrawAsync(Guid id, string? reason, [FromServices] WithdrawInterest withdraw, CancellationToken ct)
    {
        await withdraw.HandleAsync(new(id, reason), actor, ct);
        return Redirect("/office/me");
    }

    public async Task<IActionResult> OnPostShortcutsAsync(bool off, [FromServices] SetShortcuts set, CancellationToken ct)
    {
        await set.HandleAsync(new(off), actor, ct);
        return Redirect("/office/me");
    }

    public string Name(Guid officerId) => Officers.TryGetValue(officerId, out var officer) ? officer.FullName : "–";
}
