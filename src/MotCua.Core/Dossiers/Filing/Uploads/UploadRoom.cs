using Microsoft.EntityFrameworkCore;
using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>How much one person may have lying in drafts, and in one of them (ASVS 5.2.4).</summary>
public static class UploadRoom
{
    public const int DraftMegabytes = 200;
    public const int PersonMegabytes = 500;
    private const long Megabyte = 1024 * 1024;

    /// <summary>Why a file of this size does not fit any more; files on their way count.</summary>
    public static async Task<Refusal?> WhyNotRoomAsync(
        this AppDbContext db, DossierDraft draft, long size, DateTimeOffset now, CancellationToken ct)
    {
        if (draft.Files.Sum(f => f.Size) + await OnTheirWay(db, now, db.DossierDrafts.Where(d => d.Id == draft.Id)).SumAsync(u => u.Length, ct) + size > DraftMegabytes * Megabyte)
            return new Refusal("dossier-room-full", DraftMegabytes);
        if (draft.PersonId is null)
            return null;
        var drafts = db.DossierDrafts.Where(d => d.PersonId == draft.PersonId && d.DossierId == null);
        var used = await drafts.SelectMany(d => d.Files).SumAsync(f => f.Size, ct) + await OnTheirWay(db, now, drafts).SumAsync(u => u.Length, ct);
        return used + size > PersonMegabytes * Megabyte ? new Refusal("person-room-full", PersonMegabytes) : null;
    }

    private static IQueryable<DraftUpload> OnTheirWay(AppDbContext db, DateTimeOffset now, IQueryable<DossierDraft> drafts) =>
        db.DraftUploads.Where(u => !u.IsDone && u.ExpiresAt > now && drafts.Any(d => d.Id == u.DraftId));
}
