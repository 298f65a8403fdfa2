using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Core.People;
using MotCua.Core.Platform;
using MotCua.Web.Access;
using MotCua.Web.Filters;

namespace MotCua.Office.Pages.Accounts;

/// <summary>Adds an officer with an account; the one-time code is shown here and nowhere else.</summary>
[RequirePermission(Permissions.PeopleEdit)]
public sealed class AddModel(AddAccount add, AccountDirectory directory, CurrentActor actor) : PageModel, IRedisplay
{
    public AccountUnit View { get; private set; } = null!;

    public SetupCode? Given { get; private set; }

    /// <summary>Code of the unit the officer belongs to.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Unit { get; set; }

    [BindProperty]
    public string? FullName { get; set; }

    [BindProperty]
    public string? TitleVi { get; set; }

    [BindProperty]
    public string? TitleEn { get; set; }

    [BindProperty]
    public string? Username { get; set; }

    public Task OnGetAsync(CancellationToken ct) => RedisplayAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await RedisplayAsync(ct);
        Given = await add.HandleAsync(
            new(View.Unit.Id, Username ?? "", FullName ?? "", TitleVi ?? "", TitleEn ?? ""), actor, ct);
        return Page();
    }

    public async Task RedisplayAsync(CancellationToken ct) => View = await directory.UnitAsync(Unit, actor, ct);
}
