using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using MotCua.Core.People;
using MotCua.Core.Platform;
using MotCua.Web.Access;
using MotCua.Web.Filters;

namespace MotCua.Office.Pages;

/// <summary>Sign-in of officers.</summary>
[RequirePermission(Permissions.Public), EnableRateLimiting(SignInLimits.Policy)]
public sealed class SignInModel(SignInForm form, SignInCheck check) : PageModel, IRedisplay
{
    private static readonly string[] DemoUsers =
    [
        "motcua.badinh", "chuyenvien.badinh", "truongphong.badinh", "lanhdao.badinh", "vanthu.badinh", "congan.badinh",
        "bhxh", "giamsat", "thanhtra", "quantri", "quantri2",
    ];

    [BindProperty]
    public string? Username { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Back { get; set; }

    public IReadOnlyList<DemoAccount> Demo { get; private set; } = [];

    public Task OnGetAsync(CancellationToken ct) => RedisplayAsync(ct);

    public async Task<IActionResult> OnPostAsync(string? password)
    {
        await form.SignInAsync(HttpContext, Username, password, AccountKind.Officer);
        return Redirect(SignInForm.Back(Back, "/office"));
    }

    public async Task<IActionResult> OnPostDemoAsync(string username)
    {
        await form.SignInDemoAsync(HttpContext, username, AccountKind.Officer);
        return Redirect(SignInForm.Back(Back, "/office"));
    }

    public async Task RedisplayAsync(CancellationToken ct) =>
        Demo = await check.DemoAccountsAsync(DemoUsers, AccountKind.Officer, ct);
}
