using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Core.Exchange;
using MotCua.Core.Platform;
using MotCua.Web.Access;

namespace MotCua.Office.Pages.Exchange;

/// <summary>The sync ledger of one dossier: every message, attempt and acknowledgement, no content.</summary>
[RequirePermission(Permissions.ExchangeView)]
public sealed class DossierModel(ExchangeWatch watch, CurrentActor actor) : PageModel
{
    public string Code { get; private set; } = "";

    public IReadOnlyList<LedgerLine> Lines { get; private set; } = [];

    public async Task OnGetAsync(string code, CancellationToken ct) =>
        (Code, Lines) = (code, await watch.DossierAsync(code, actor, ct));
}
