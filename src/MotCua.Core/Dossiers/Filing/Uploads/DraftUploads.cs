using Microsoft.EntityFrameworkCore;
using MotCua.Core.Catalogue;
using MotCua.Core.Documents;
using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>
/// Takes files into drafts in parts, so that a cut costs at most one part: begin, ask how far it is, send on from there. The
/// whole file then goes the way of every upload.
/// </summary>
[Service]
public sealed class DraftUploads(AppDbContext db, UploadParts parts, ProcedureCatalogue catalogue, TechnicalState technical)
{
    private const int MostOpen = 20;

    /// <param name="Sha256">Of the whole file, lower-case hex, or empty.</param>
    public sealed record Beginning(Guid DraftId, string DocumentCode, string FileName, long Length, string Sha256);

    public async Task<DraftUpload> BeginAsync(Beginning beginning, Actor actor, CancellationToken ct)
    {
        var draft = await db.LoadDraftAsync(beginning.DraftId, actor, ct);
        Refusal.ThrowIf(draft.WhyNotEdit(parts.Now));
        var sheet = (await catalogue.VersionAsync(draft.ProcedureVersionId, ct)).Package.Sheet;
        var document = sheet.Documents.SingleOrDefault(d => d.Code == beginning.DocumentCode) ?? throw new NotFoundException("document");
        Refusal.ThrowIf(WhyNotSize(document, beginning.Length) ?? await db.WhyNotRoomAsync(draft, beginning.Length, parts.Now, ct));
        if (await db.DraftUploads.CountAsync(u => u.DraftId == draft.Id && !u.IsDone, ct) >= MostOpen)
            Refusal.ThrowIf(new Refusal("too-many-uploads", MostOpen));
        var upload = new DraftUpload
        {
            Id = Ids.New(parts.Now), DraftId = draft.Id, DocumentCode = document.Code, FileName = FileNames.Clean(beginning.FileName),
            Length = beginning.Length, Sha256 = beginning.Sha256.ToLowerInvariant(), ExpiresAt = parts.Now + UploadParts.Lifetime,
        };
        db.DraftUploads.Add(upload);
        await technical.SaveAsync(ct);
        return upload;
    }

    /// <summary>The upload and how many of its bytes are there.</summary>
    /// <exception cref="NotFoundException">It does not exist, is over, or is not for this actor.</exception>
    public async Task<(DraftUpload Upload, long Offset)> FindAsync(Guid draftId, Guid id, Actor actor, CancellationToken ct)
    {
        await db.LoadDraftAsync(draftId, actor, ct);
        var upload = await db.DraftUploads.SingleOrDefaultAsync(u => u.Id == id && u.DraftId == draftId && u.ExpiresAt > parts.Now, ct)
            ?? throw new NotFoundException("upload");
        return (upload, upload.IsDone ? upload.Length : parts.LengthOf(id));
    }

    /// <summary>Adds the next bytes; what arrived before a cut is kept.</summary>
    /// <returns>How many bytes are there now.</returns>
    /// <exception cref="RefusalException">The sender is not where the file ends, somebody else is sending, or too much was sent.</exception>
    public async Task<long> AppendAsync(DraftUpload upload, long offset, Stream content, CancellationToken ct)
    {
        var there = await parts.AppendAsync(upload.Id, offset, upload.Length, content, ct);
        return there ?? throw new RefusalException(new Refusal("upload-elsewhere"));
    }

    /// <summary>
    /// Hands the whole file over, as the device described it. A refused file is forgotten; after any other failure the bytes
    /// stay, and the next try goes on from here.
    /// </summary>
    /// <param name="attach">Attaches the file and says in the same commit that the upload is done.</param>
    /// <exception cref="RefusalException">Other bytes arrived than the device meant, or the file is not taken.</exception>
    public async Task FinishAsync(DraftUpload upload, Func<Stream, Task> attach, CancellationToken ct)
    {
        try
        {
            if (upload.Sha256.Length > 0 && await parts.HashAsync(upload.Id, ct) != upload.Sha256)
                Refusal.ThrowIf(new Refusal("upload-damaged"));
            await using (var whole = parts.Open(upload.Id))
                await attach(whole);
            parts.Forget(upload.Id);
        }
        catch (RefusalException)
        {
            await ForgetAsync(upload.Id, ct);
            throw;
        }
    }

    /// <summary>Clears away what nobody has finished in time.</summary>
    public async Task<int> PurgeAsync(CancellationToken ct)
    {
        var over = await db.DraftUploads.Where(u => u.ExpiresAt <= parts.Now).Select(u => u.Id).ToListAsync(ct);
        foreach (var id in over)
            await ForgetAsync(id, ct);
        return over.Count;
    }

    private async Task ForgetAsync(Guid id, CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        if (await db.DraftUploads.FindAsync([id], ct) is { } row)
            db.DraftUploads.Remove(row);
        await technical.SaveAsync(ct);
        parts.Forget(id);
    }

    private static Refusal? WhyNotSize(RequiredDocument document, long length)
    {
        if (length <= 0)
            return new Refusal("file-empty");
        return length > document.MaxMegabytes * 1024L * 1024 ? new Refusal("file-too-large", document.MaxMegabytes) : null;
    }
}

/// <summary>Clears unfinished uploads away every hour.</summary>
public sealed class UploadPurge(DraftUploads uploads) : IBackgroundTask
{
    public string Name => "upload-purge";

    public TimeSpan Interval => TimeSpan.FromHours(1);

    public Task RunAsync(CancellationToken ct) => uploads.PurgeAsync(ct);
}
