using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MotCua.Core.Catalogue;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Web.Access;

namespace MotCua.Office.Pages.Assist;

/// <summary>Helping people file online: begin with a procedure, or go on with what this helper has begun.</summary>
[RequirePermission(Permissions.DeskAssist)]
public sealed class IndexModel(AppDbContext db, SearchProcedures search, CurrentActor actor, TimeProvider clock) : PageModel
{
    private const int Most = 50;

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    public SearchProcedures.Found? Found { get; private set; }

    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    /// <summary>The helper's own, newest first, with the latest request for consent.</summary>
    public IReadOnlyList<(DossierDraft Draft, Bilingual Name, FilingConsent? Consent)> Drafts { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        if (!string.IsNullOrWhiteSpace(Q))
            Found = await search.HandleAsync(new(Q), actor, ct);
        var rows = await (from draft in db.DossierDrafts.AsNoTracking().VisibleTo(actor)
                          where draft.Channel == Channel.Online && draft.ExpiresAt > Now
                          orderby draft.SavedAt descending
                          select new
                          {
                              Draft = draft,
                              Version = db.ProcedureVersions.Single(v => v.Id == draft.ProcedureVersionId),
                              Consent = db.FilingConsents.Where(c => c.DraftId == draft.Id).OrderByDescending(c => c.AskedAt).FirstOrDefault(),
                          }).Take(Most).ToListAsync(ct);
        Drafts = [.. rows.Select(r => (r.Draft, new Bilingual { Vi = r.Version.NameVi, En = r.Version.NameEn }, r.Consent))];
    }
}
