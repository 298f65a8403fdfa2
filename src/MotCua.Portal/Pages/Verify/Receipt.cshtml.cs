using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Web.Access;
using MotCua.Web.Filters;

namespace MotCua.Portal.Pages.Verify;

/// <summary>Is this receipt what was issued here? Shows only what the receipt says itself.</summary>
[RequirePermission(Permissions.Public), EnableRateLimiting(RequestLimits.Codes)]
public sealed class ReceiptModel(FilingReceipts receipts) : PageModel, IRedisplay
{
    private const long MostBytes = 1024 * 1024;

    public FilingReceipt? Receipt { get; private set; }

    /// <summary>Null before a receipt was handed in.</summary>
    public ReceiptVerdict? Verdict { get; private set; }

    public Task OnGetAsync(CancellationToken ct) => RedisplayAsync(ct);

    /// <summary>The file is read and forgotten.</summary>
    [RequestSizeLimit(MostBytes)]
    public async Task<IActionResult> OnPostAsync(IFormFile? receipt, CancellationToken ct)
    {
        Refusal.ThrowIf(receipt is null or { Length: 0 } ? new Refusal("file-empty") : null);
        await using var content = receipt!.OpenReadStream();
        Receipt = await FilingReceipts.ReadAsync(content, ct);
        Verdict = Receipt is null ? ReceiptVerdict.NotOurs : await receipts.CheckAsync(Receipt, ct);
        return Page();
    }

    public Task RedisplayAsync(CancellationToken ct) => Task.CompletedTask;
}
