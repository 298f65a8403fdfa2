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

    /// <summary>Open requests of other helpers, for a person to agree in front of this officer.</summary>
    public IReadOnlyList<(FilingConsent Consent, Bilingual Name, string Helper)> ToWitness { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        ToWitness = await ToWitnessAsync(ct);
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

    private async Task<IReadOnlyList<(FilingConsent, Bilingual, string)>> ToWitnessAsync(CancellationToken ct)
    {
        var me = actor.Actor.OfficerId;
        var rows = await (from consent in db.FilingConsents.AsNoTracking().ToWitness(actor, db)
                          where consent.UsedAt == null && consent.ExpiresAt > Now && consent.Misses < CodedLink.MostMisses && consent.OfficerId != me
                          join draft in db.DossierDrafts on consent.DraftId equals draft.Id
                          join version in db.ProcedureVersions on draft.ProcedureVersionId equals version.Id
                          join helper in db.Officers on consent.OfficerId equals helper.Id
                          orderby consent.AskedAt
                          select new { Consent = consent, version.NameVi, version.NameEn, helper.FullName }).Take(Most).ToListAsync(ct);
        return [.. rows.Select(r => (r.Consent, new Bilingual { Vi = r.NameVi, En = r.NameEn }, r.FullName))];
    }
}
