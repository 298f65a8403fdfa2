using Microsoft.AspNetCore.Mvc;
using MotCua.Core.Catalogue;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Web.Access;
using MotCua.Engines.Forms;

namespace MotCua.Office.Pages.Dossiers;

/// <summary>One complete request: papers and answers chosen from the dossier's own list, each with reason and law.</summary>
[RequirePermission(Permissions.DeskWork)]
public sealed class SupplementModel(AppDbContext db, ProcedureCatalogue catalogue, RequestSupplement request, CurrentActor actor)
    : DossierPageModel(db, catalogue, actor)
{
    [BindProperty]
    public List<string> Targets { get; set; } = [];

    [BindProperty]
    public Dictionary<string, string?> Notes { get; set; } = [];

    [BindProperty]
    public Dictionary<string, string?> Reasons { get; set; } = [];

    [BindProperty]
    public string? LegalBasis { get; set; }

    /// <summary>The leader's reason for a further round or a late one.</summary>
    [BindProperty]
    public string? Reason { get; set; }

    public IEnumerable<FormField> Fields => View.Procedure.Form.Fields.Where(f => f.IsInput);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await RedisplayAsync(ct);
        var items = Targets.Select(Item).ToList();
        await request.HandleAsync(new(View.Dossier.Id, Version, items, Reason), Actor, ct);
        return Done();
    }

    private RequestSupplement.Item Item(string target)
    {
        var (kind, code) = target.Split(':', 2) is [var k, var c] ? (k, c) : ("document", target);
        var reason = Reasons.GetValueOrDefault(target) ?? "other";
        var law = View.Sheet.SupplementReasons.FirstOrDefault(r => r.Code == reason)?.LegalBasis;
        var named = View.Sheet.LegalBasis.FirstOrDefault(l => l.Id == law) is { } basis ? $"{basis.Act} {basis.Articles}".Trim() : law;
        return new(kind, code, reason, Notes.GetValueOrDefault(target) ?? "", string.IsNullOrWhiteSpace(LegalBasis) ? named ?? "" : LegalBasis);
    }
}
