using Microsoft.AspNetCore.Http;
using MotCua.Core.People;
using MotCua.Core.Platform;

namespace MotCua.Web.Access;

/// <summary>What both sign-in pages do with what was typed.</summary>
public sealed class SignInForm(SignInCheck check, SignInLimits limits)
{
    /// <exception cref="RefusalException">The name and password do not fit, or the name was tried too often.</exception>
    public async Task SignInAsync(HttpContext http, string? username, string? password, AccountKind kind)
    {
        if (!limits.Allows(username ?? ""))
            throw new RefusalException(new Refusal("sign-in-too-often"));
        var account = await check.VerifyAsync(username ?? "", password ?? "", kind, http.RequestAborted);
        await StartAsync(http, account);
    }

    /// <summary>Signs in as a sample person; a refusal outside demo mode.</summary>
    public async Task SignInDemoAsync(HttpContext http, string username, AccountKind kind) =>
        await StartAsync(http, await check.DemoAsync(username, kind, http.RequestAborted));

    /// <summary>The address to go to after signing in: the one asked for when it is of this site, else home.</summary>
    public static string Back(string? asked, string home) =>
        asked is ['/', ..] && !asked.StartsWith("//", StringComparison.Ordinal) && !asked.Contains('\\')
        && !asked.Any(char.IsControl) ? asked : home;

    private static Task StartAsync(HttpContext http, Guid? account) => account is { } id
        ? Sessions.StartAsync(http, id)
        : throw new RefusalException(new Refusal("sign-in-failed"));
}
