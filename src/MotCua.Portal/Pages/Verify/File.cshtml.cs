using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using MotCua.Core.Documents;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Web.Access;

namespace MotCua.Portal.Pages.Verify;

/// <summary>Whose digital signatures a PDF carries, and whether it is a result issued here; for anybody. The file is not kept.</summary>
[RequirePermission(Permissions.Public), EnableRateLimiting(RequestLimits.Proofs)]
public sealed class FileModel(SignatureReading reading, DecisionProof proof) : PageModel
{
    private const long MostBytes = 10 * 1024 * 1024;

    /// <summary>Null before a file was handed in.</summary>
    public IReadOnlyList<SignatureCheck>? Signatures { get; private set; }

    /// <summary>Byte for byte the document of a decision signed here.</summary>
    public bool IsOurs { get; private set; }

    public void OnGet()
    {
    }

    [RequestSizeLimit(MostBytes)]
    public async Task<IActionResult> OnPostAsync(IFormFile? pdf, CancellationToken ct)
    {
        Refusal.ThrowIf(pdf is null or { Length: 0 } ? new Refusal("file-empty") : null);
        await using (var content = pdf!.OpenReadStream())
            Signatures = await reading.OfAsync(content, ct);
        await using var again = pdf.OpenReadStream();
        IsOurs = await proof.IsIssuedAsync(Convert.ToHexStringLower(await SHA256.HashDataAsync(again, ct)), ct);
        return Page();
    }
}
