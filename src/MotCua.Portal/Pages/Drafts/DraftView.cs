using Microsoft.EntityFrameworkCore;
using MotCua.Core.Catalogue;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Engines.Forms;

namespace MotCua.Portal.Pages.Drafts;

/// <summary>A draft with its procedure and what is still missing, as every page of filling shows it.</summary>
public sealed record DraftView(DossierDraft Draft, PublishedProcedure Procedure, DraftCompleteness Completeness)
{
    public ProcedureSheet Sheet => Procedure.Package.Sheet;

    /// <summary>Form pages that are shown for these answers, in order.</summary>
    public IReadOnlyList<FormPage> Pages { get; init; } = [];

    public IReadOnlyList<RequiredDocument> Documents { get; init; } = [];

    public bool IsDone(FormPage page) => Draft.DonePages.Split(',').Contains(page.Key) && !Completeness.Pages.Contains(page.Key);

    public bool FormDone => Pages.All(IsDone);

    /// <summary>Codes of papers of which a file must be replaced: malicious code was found in it.</summary>
    public IReadOnlyList<string> Infected { get; init; } = [];

    public bool DocumentsDone => Completeness.Documents.Count == 0 && Infected.Count == 0;

    /// <summary>The first page with something left to do; null when the form is complete.</summary>
    public FormPage? FirstOpen => Pages.FirstOrDefault(p => !IsDone(p));
}

/// <summary>Loads drafts for pages.</summary>
public static class DraftViews
{
    /// <summary>A draft that has expired is not shown any more, whether it is cleared away already or not.</summary>
    /// <exception cref="RefusalException">It has expired.</exception>
    public static void RequireAlive(this DraftView view, TimeProvider clock) => Refusal.ThrowIf(
        view.Draft.DossierId is null && clock.GetUtcNow() >= view.Draft.ExpiresAt ? new Refusal("draft-expired") : null);

    /// <exception cref="NotFoundException">The draft does not exist or is not this person's.</exception>
    public static async Task<DraftView> DraftViewAsync(
        this AppDbContext db, ProcedureCatalogue catalogue, Guid id, Actor actor, CancellationToken ct)
    {
        var draft = await db.DossierDrafts.AsNoTracking().VisibleTo(actor).Include(d => d.Files)
            .SingleOrDefaultAsync(d => d.Id == id, ct) ?? throw new NotFoundException("draft");
        draft.RequireMandate(actor);
        return Of(draft, await catalogue.VersionAsync(draft.ProcedureVersionId, ct)) with { Infected = await db.InfectedAsync(draft, ct) };
    }

    /// <summary>A draft that was loaded another way than by its owner.</summary>
    public static DraftView Of(DossierDraft draft, PublishedProcedure procedure) => new(draft, procedure, DraftCompleteness.Of(draft, procedure))
    {
        Pages = FormPages.Shown(procedure.Form, draft),
        Documents = DraftCompleteness.Asked(draft, procedure.Package.Sheet),
    };
}
