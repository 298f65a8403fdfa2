using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using MotCua.Core.People;
using MotCua.Core.Platform;
using MotCua.Web.Access;
using MotCua.Web.Filters;
using MotCua.Web.Localisation;

namespace MotCua.Office.Pages;

/// <summary>An officer chooses a password with the one-time code that was handed over.</summary>
[RequirePermission(Permissions.Public), EnableRateLimiting(SignInLimits.Policy)]
public sealed class SetPasswordModel(SetPassword set, SignInLimits limits, CurrentActor actor, Texts texts) : PageModel, IRedisplay
{
    [BindProperty]
    public string? Username { get; set; }

    [BindProperty]
    public string? Code { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Done { get; set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(string? password, string? repeat, CancellationToken ct)
    {
        Done = false;
        if (!limits.Allows(Username ?? ""))
            throw new RefusalException(new Refusal("sign-in-too-often"));
        if (password != repeat)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            ModelState.AddModelError("Repeat", texts["password.repeat.error"]);
            return Page();
        }
        await set.HandleAsync(new(Username ?? "", Code ?? "", password ?? ""), actor, ct);
        return Redirect("/office/set-password?done=true");
    }

    public Task RedisplayAsync(CancellationToken ct) => Task.CompletedTask;
}
