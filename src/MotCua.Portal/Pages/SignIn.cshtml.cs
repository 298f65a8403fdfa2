using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using MotCua.Core.People;
using MotCua.Core.Platform;
using MotCua.Web.Access;
using MotCua.Web.Filters;

namespace MotCua.Portal.Pages;

/// <summary>Sign-in of citizens.</summary>
[RequirePermission(Permissions.Public), EnableRateLimiting(SignInLimits.Policy)]
public sealed class SignInModel(SignInForm form, SignInCheck check) : PageModel, IRedisplay
{
    private static readonly string[] DemoUsers = ["cong.dan", "cong.dan2", "cong.dan3", "cong.dan4"];

    [BindProperty]
    public string? Username { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Back { get; set; }

    public IReadOnlyList<DemoAccount> Demo { get; private set; } = [];

    public Task OnGetAsync(CancellationToken ct) => RedisplayAsync(ct);

    public async Task<IActionResult> OnPostAsync(string? password)
    {
        await form.SignInAsync(HttpContext, Username, password, AccountKind.Citizen);
        return Redirect(SignInForm.Back(Back, "/"));
    }

    public async Task<IActionResult> OnPostDemoAsync(string username)
    {
        await form.SignInDemoAsync(HttpContext, username, AccountKind.Citizen);
        return Redirect(SignInForm.Back(Back, "/"));
    }

    public async Task RedisplayAsync(CancellationToken ct) =>
        Demo = await check.DemoAccountsAsync(DemoUsers, AccountKind.Citizen, ct);
}
