using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Web.Access;
using MotCua.Web.Filters;

namespace MotCua.Portal.Pages.Verify;

/// <summary>The page behind the code at the foot of forms 01 to 07: is this paper what the agency issued? Nothing personal.</summary>
[RequirePermission(Permissions.Public), EnableRateLimiting(RequestLimits.Codes)]
public sealed class IndexModel(FormVerification verification) : PageModel, IRedisplay
{
    private const long MostBytes = 10 * 1024 * 1024;

    public VerifiedForm Form { get; private set; } = null!;

    /// <summary>Whether the file handed in is the form's; null when none was.</summary>
    public bool? SameFile { get; private set; }

    public Task OnGetAsync(CancellationToken ct) => RedisplayAsync(ct);

    /// <summary>The file is hashed and forgotten.</summary>
    [RequestSizeLimit(MostBytes)]
    public async Task<IActionResult> OnPostAsync(Guid id, IFormFile? pdf, CancellationToken ct)
    {
        await RedisplayAsync(ct);
        Refusal.ThrowIf(pdf is null or { Length: 0 } ? new Refusal("file-empty") : null);
        await using var content = pdf!.OpenReadStream();
        SameFile = await verification.IsFileAsync(id, Convert.ToHexStringLower(await SHA256.HashDataAsync(content, ct)), ct);
        return Page();
    }

    public async Task RedisplayAsync(CancellationToken ct) => Form = await verification.VerifyAsync(
        Guid.Parse((string)RouteData.Values["id"]!), (string)RouteData.Values["check"]!, ct);
}
