using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Core.Organisation;
using MotCua.Core.People;
using MotCua.Core.Platform;
using MotCua.Engines.WorkingTime;
using MotCua.Web.Access;
using MotCua.Web.Components;
using MotCua.Web.Filters;
using MotCua.Web.Localisation;

namespace MotCua.Office.Pages.Accounts;

/// <summary>One officer's account: roles with their dates, the one-time code, sessions, the lock.</summary>
[RequirePermission(Permissions.PeopleEdit)]
public sealed class ShowModel(AccountDirectory directory, CurrentActor actor, TimeProvider clock, Texts texts) : PageModel, IRedisplay
{
    public AccountDetail View { get; private set; } = null!;

    public SetupCode? Given { get; private set; }

    public IReadOnlyList<SelectOption> Roles { get; } =
        [.. Enum.GetValues<Role>().Select(r => new SelectOption(r.ToString(), texts.Of(r)))];

    public IReadOnlyList<SelectOption> Units { get; private set; } = [];

    [BindProperty]
    public Role? Role { get; set; }

    [BindProperty]
    public Guid? UnitId { get; set; }

    [BindProperty]
    public DateParts From { get; set; } = new();

    [BindProperty]
    public DateParts To { get; set; } = new();

    [BindProperty]
    public string? Reason { get; set; }

    public bool Runs(RoleGrant grant) => grant.ValidTo is null || grant.ValidTo >= VietnamTime.DateOf(clock.GetUtcNow());

    public Task OnGetAsync(CancellationToken ct) => RedisplayAsync(ct);

    public async Task<IActionResult> OnPostGrantAsync([FromServices] GrantRole grant, CancellationToken ct)
    {
        await RedisplayAsync(ct);
        if (Role is null)
            ModelState.AddModelError(nameof(Role), texts["accounts.role.choose"]);
        CheckDate(nameof(From), From);
        CheckDate(nameof(To), To);
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }
        await grant.HandleAsync(
            new(View.Row.Officer.Id, Role!.Value, UnitId ?? View.Unit.Id, From.ToDate(), To.ToDate()), actor, ct);
        return Again();
    }

    public async Task<IActionResult> OnPostEndAsync(Guid grant, [FromServices] EndRole end, CancellationToken ct)
    {
        await end.HandleAsync(new(grant, null), actor, ct);
        return Again();
    }

    public async Task<IActionResult> OnPostRenewAsync([FromServices] RenewSetup renew, CancellationToken ct)
    {
        Given = await renew.HandleAsync(new(Id), actor, ct);
        await RedisplayAsync(ct);
        return Page();
    }

    public async Task<IActionResult> OnPostEndSessionsAsync([FromServices] EndSessions end, CancellationToken ct)
    {
        await end.HandleAsync(new(Id), actor, ct);
        return Again();
    }

    public async Task<IActionResult> OnPostDisableAsync([FromServices] DisableAccount disable, CancellationToken ct)
    {
        await disable.HandleAsync(new(Id, Reason ?? ""), actor, ct);
        return Again();
    }

    public async Task<IActionResult> OnPostEnableAsync([FromServices] EnableAccount enable, CancellationToken ct)
    {
        await enable.HandleAsync(new(Id), actor, ct);
        return Again();
    }

    public async Task RedisplayAsync(CancellationToken ct)
    {
        View = await directory.AccountAsync(Id, actor, ct);
        Units = [.. View.Nearby.Select(u => new SelectOption(u.Id.ToString(), texts.Pick(u.NameVi, u.NameEn)))];
    }

    private Guid Id => Guid.Parse((string)RouteData.Values["id"]!);

    private RedirectResult Again() => Redirect($"/office/accounts/{Id:D}");

    private void CheckDate(string name, DateParts typed)
    {
        if (!typed.IsBlank && typed.ToDate() is null)
            ModelState.AddModelError(name, texts["accounts.date.impossible"]);
    }
}
