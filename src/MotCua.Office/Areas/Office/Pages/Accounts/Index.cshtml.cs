using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Core.People;
using MotCua.Core.Platform;
using MotCua.Web.Access;

namespace MotCua.Office.Pages.Accounts;

/// <summary>Accounts of one unit, with the way to the units above and below.</summary>
[RequirePermission(Permissions.PeopleEdit)]
public sealed class IndexModel(AccountDirectory directory, CurrentActor actor) : PageModel
{
    public AccountUnit View { get; private set; } = null!;

    public async Task OnGetAsync(string? unit, CancellationToken ct) => View = await directory.UnitAsync(unit, actor, ct);
}
