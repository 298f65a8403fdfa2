using MotCua.Core.Catalogue;
using MotCua.Core.Documents;
using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>Puts an uploaded file into a draft, after it was looked at: type by content, size, pages, active content.</summary>
public sealed class AttachDraftFile(AppDbContext db, Journal journal, ProcedureCatalogue catalogue, FileStore files)
{
    private const int MaxFilesPerDocument = 20;

    /// <param name="Content">Read once, never beyond the document's size limit.</param>
    /// <param name="UploadId">The upload in parts that brought it; null when it came in one go.</param>
    public sealed record Command(Guid DraftId, string DocumentCode, string FileName, Stream Content, Guid? UploadId = null);

    public async Task<DraftFile> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var draft = await db.LoadDraftAsync(command.DraftId, actor, ct);
        Refusal.ThrowIf(draft.WhyNotEdit(journal.Now));
        var sheet = (await catalogue.VersionAsync(draft.ProcedureVersionId, ct)).Package.Sheet;
        var document = sheet.Documents.SingleOrDefault(d => d.Code == command.DocumentCode)
            ?? throw new NotFoundException("document");
        if (draft.Files.Count(f => f.DocumentCode == document.Code) >= MaxFilesPerDocument)
            Refusal.ThrowIf(new Refusal("too-many-files", MaxFilesPerDocument));
        var stored = await files.SaveUploadAsync(command.Content, sheet.UploadRules(document, command.FileName), ct);
        var upload = command.UploadId is { } id ? await db.DraftUploads.FindAsync([id], ct) : null;
        Refusal.ThrowIf(await db.WhyNotRoomAsync(draft, stored.Size - (upload?.Length ?? 0), journal.Now, ct));
        upload?.IsDone = true;
        journal.Start(nameof(AttachDraftFile), actor);
        var file = File(draft, command, stored);
        draft.Files.Add(file);
        draft.SavedAt = journal.Now;
        journal.Record(draft, new DraftFileAttached(document.Code, stored.Hash, null));
        await journal.CommitAsync(ct);
        return file;
    }

    private DraftFile File(DossierDraft draft, Command command, StoredFile stored) => new()
    {
        Id = Ids.New(journal.Now),
        DraftId = draft.Id,
        DocumentCode = command.DocumentCode,
        FileHash = stored.Hash,
        FileName = FileNames.Fitting(command.FileName, stored.MediaType),
        Size = stored.Size,
        AddedAt = journal.Now,
    };
}
