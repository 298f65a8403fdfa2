using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Core.People;
using MotCua.Core.Platform;
using MotCua.Web.Access;
using MotCua.Web.Filters;

namespace MotCua.Office.Pages;

/// <summary>Opens an enterprise on the portal for its representative, certificate in hand.</summary>
[RequirePermission(Permissions.DeskReceive)]
public sealed class EnterprisesModel(RegisterEnterprise register, CurrentActor actor) : PageModel, IRedisplay
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? TaxCode { get; set; }

    [BindProperty]
    public string? Address { get; set; }

    [BindProperty]
    public string? Representative { get; set; }

    [BindProperty]
    public bool Seen { get; set; }

    public Enterprise? Registered { get; private set; }

    public void OnGet()
    {
        // The form stands empty; nothing is read.
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Registered = await register.HandleAsync(new(Name ?? "", TaxCode ?? "", Address ?? "", Representative ?? "", Seen), actor, ct);
        ModelState.Clear();
        (Name, TaxCode, Address, Representative, Seen) = (null, null, null, null, false);
        return Page();
    }

    public Task RedisplayAsync(CancellationToken ct) => Task.CompletedTask;
}
