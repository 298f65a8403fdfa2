using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Core.Platform;
using MotCua.Web.Access;

namespace MotCua.Portal.Pages;

/// <summary>Ends the session, of citizens and officers alike; a link cannot do it.</summary>
[RequirePermission(Permissions.Public)]
public sealed class SignOutModel : PageModel
{
    public IActionResult OnGet() => Redirect("/");

    public async Task<IActionResult> OnPostAsync(string? from)
    {
        await Sessions.EndAsync(HttpContext);
        return Redirect(from == "office" ? "/office/sign-in" : "/");
    }
}
