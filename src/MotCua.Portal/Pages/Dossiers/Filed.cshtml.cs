using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Core.Catalogue;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Web.Access;

namespace MotCua.Portal.Pages.Dossiers;

/// <summary>Confirmation: the number, the QR code, every file as stored, the signed receipt, and what happens next.</summary>
[RequirePermission(Permissions.Citizen)]
public sealed class FiledModel(AppDbContext db, ProcedureCatalogue catalogue, FilingReceipts receipts, CurrentActor actor) : PageModel
{
    public Dossier Dossier { get; private set; } = null!;

    public ProcedureSheet Sheet { get; private set; } = null!;

    public FilingReceipt Receipt { get; private set; } = null!;

    public async Task OnGetAsync(string code, CancellationToken ct)
    {
        Dossier = await db.LoadDossierAsync(await db.DossierIdAsync(code, actor, ct), actor, null, ct);
        Sheet = (await catalogue.VersionAsync(Dossier.ProcedureVersionId, ct)).Package.Sheet;
        Receipt = await receipts.ForAsync(Dossier.Id, actor, ct);
    }
}
