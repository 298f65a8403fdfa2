using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Core.People;
using MotCua.Core.Platform;
using MotCua.Web.Access;
using MotCua.Web.Filters;

namespace MotCua.Office.Pages.Signature;

/// <summary>An officer's own certificate for signing documents: registered, looked at, taken out of use.</summary>
[RequirePermission(Permissions.DeskSign)]
public sealed class IndexModel(SigningTokens tokens, RegisterSigningToken register, RevokeSigningToken revoke, CurrentActor actor)
    : PageModel, IRedisplay
{
    private const long MostBytes = 100 * 1024;

    [BindProperty(SupportsGet = true)]
    public bool Done { get; set; }

    public SigningToken? Token { get; private set; }

    public bool IsRequired => tokens.AreRequired;

    public Task OnGetAsync(CancellationToken ct) => RedisplayAsync(ct);

    public async Task<IActionResult> OnPostAsync(IFormFile? keyFile, string? pin, CancellationToken ct)
    {
        Refusal.ThrowIf(keyFile is null or { Length: 0 } ? new Refusal("file-empty") : null);
        Refusal.ThrowIf(keyFile!.Length > MostBytes ? new Refusal("signing-file-unreadable") : null);
        using var content = new MemoryStream();
        await keyFile.CopyToAsync(content, ct);
        await register.HandleAsync(new(content.ToArray(), pin ?? ""), actor.Actor, ct);
        return Redirect("/office/signature?done=true");
    }

    public async Task<IActionResult> OnPostRevokeAsync(Guid id, CancellationToken ct)
    {
        await revoke.HandleAsync(new(id), actor.Actor, ct);
        return Redirect("/office/signature?done=true");
    }

    public async Task RedisplayAsync(CancellationToken ct) => Token = await tokens.FindAsync(actor.Actor, ct);
}
