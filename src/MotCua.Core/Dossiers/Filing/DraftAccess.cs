using Microsoft.EntityFrameworkCore;
using MotCua.Core.Documents;
using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>Drafts are seen by the person who fills them, also on a device that came by link, or by the officer who does it for somebody.</summary>
public static class DraftAccess
{
    public static IQueryable<DossierDraft> VisibleTo(this IQueryable<DossierDraft> drafts, Actor actor) => actor.Kind switch
    {
        ActorKind.Citizen => drafts.Where(d => d.PersonId == actor.PersonId && d.OfficerId == null),
        ActorKind.Guest => drafts.Where(d => d.Id == actor.DraftId && d.OfficerId == null),
        ActorKind.Officer => drafts.Where(d => d.OfficerId == actor.OfficerId),
        _ => drafts.Where(d => false),
    };

    /// <exception cref="NotFoundException">It does not exist or is not for this actor.</exception>
    /// <exception cref="RefusalException">It is for somebody else, and the mandate has ended or does not allow it.</exception>
    public static async Task<DossierDraft> LoadDraftAsync(
        this AppDbContext db, Guid id, Actor actor, CancellationToken ct)
    {
        var draft = await db.DossierDrafts.VisibleTo(actor).Include(d => d.Files).SingleOrDefaultAsync(d => d.Id == id, ct)
            ?? throw new NotFoundException("draft");
        RequireMandate(draft, actor);
        return draft;
    }

    /// <summary>A draft for somebody else is open only while the mandate is.</summary>
    /// <exception cref="RefusalException">The mandate has ended or does not allow it.</exception>
    public static void RequireMandate(this DossierDraft draft, Actor actor) => Refusal.ThrowIf(draft.WhyNotMandate(actor));

    /// <summary>Why nothing more can be written into the draft.</summary>
    public static Refusal? WhyNotEdit(this DossierDraft draft, DateTimeOffset now)
    {
        if (draft.DossierId is not null)
            return new Refusal("draft-submitted");
        return now >= draft.ExpiresAt ? new Refusal("draft-expired") : null;
    }

    /// <summary>Codes of the papers of which a file is known to be infected.</summary>
    public static async Task<IReadOnlyList<string>> InfectedAsync(this AppDbContext db, DossierDraft draft, CancellationToken ct)
    {
        var hashes = draft.Files.Select(f => f.FileHash).ToList();
        var infected = await db.StoredFiles.Where(f => hashes.Contains(f.Hash) && f.Verdict == FileVerdict.Infected)
            .Select(f => f.Hash).ToListAsync(ct);
        return [.. draft.Files.Where(f => infected.Contains(f.FileHash)).Select(f => f.DocumentCode).Distinct()];
    }

    /// <summary>
    /// Commits the dossier a draft becomes. When a second click was faster, what this one prepared is dropped and the
    /// dossier of the first is given.
    /// </summary>
    public static async Task<Dossier> CommitFilingAsync(
        this Journal journal, AppDbContext db, DossierDraft draft, Dossier dossier, CancellationToken ct)
    {
        try
        {
            await journal.CommitAsync(ct);
            return dossier;
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            if (await db.Dossiers.SingleOrDefaultAsync(d => d.DraftId == draft.Id, ct) is { } first)
                return first;
            throw;
        }
    }
}
