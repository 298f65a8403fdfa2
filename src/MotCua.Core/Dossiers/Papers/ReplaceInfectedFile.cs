using Microsoft.EntityFrameworkCore;
using MotCua.Core.Catalogue;
using MotCua.Core.Documents;
using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>
/// The applicant hands in another file for one in which malicious code was found. It is no supplement: nobody had to ask,
/// no clock stops, and the first file stays on the record, closed to everybody.
/// </summary>
public sealed class ReplaceInfectedFile(AppDbContext db, Journal journal, ProcedureCatalogue catalogue, FileStore files)
{
    /// <param name="Content">Read once, never beyond the document's size limit.</param>
    public sealed record Command(Guid DossierId, Guid AttachmentId, string FileName, Stream Content);

    public async Task<Attachment> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var dossier = await db.LoadDossierAsync(command.DossierId, actor, null, ct);
        var infected = dossier.Attachments.SingleOrDefault(a => a.Id == command.AttachmentId) ?? throw new NotFoundException("file");
        var verdict = (await db.StoredFiles.FindAsync([infected.FileHash], ct))?.Verdict;
        Refusal.ThrowIf(dossier.WhyNotReplace(infected, verdict));
        var sheet = (await catalogue.VersionAsync(dossier.ProcedureVersionId, ct)).Package.Sheet;
        var document = sheet.Documents.SingleOrDefault(d => d.Code == infected.DocumentCode) ?? throw new NotFoundException("document");
        var stored = await files.SaveUploadAsync(command.Content, sheet.UploadRules(document, command.FileName), ct);
        journal.Start(nameof(ReplaceInfectedFile), actor);
        var filed = new FiledDocument(Ids.New(journal.Now), document.Code, stored.Hash, stored.Size, null);
        journal.Record(dossier, new FileReplaced(infected.Id, filed));
        var added = dossier.Attachments.Single(a => a.Id == filed.Id);
        added.FileName = FileNames.Fitting(command.FileName, stored.MediaType);
        await journal.CommitAsync(ct);
        return added;
    }
}

/// <summary>When a file may be replaced by its applicant.</summary>
public static class FileReplacing
{
    /// <summary>Files with malicious code in whose place nothing stands yet.</summary>
    public static async Task<IReadOnlyList<Attachment>> InfectedAsync(this AppDbContext db, Dossier dossier, CancellationToken ct)
    {
        var hashes = dossier.Attachments.Where(a => a.ReplacedById is null).Select(a => a.FileHash).ToList();
        var infected = await db.StoredFiles.Where(f => hashes.Contains(f.Hash) && f.Verdict == FileVerdict.Infected)
            .Select(f => f.Hash).ToListAsync(ct);
        return [.. dossier.Attachments.Where(a => a.ReplacedById is null && infected.Contains(a.FileHash))];
    }

    public static Refusal? WhyNotReplace(this Dossier dossier, Attachment file, FileVerdict? verdict)
    {
        if (!dossier.IsOpen)
            return new Refusal("dossier-already-ended", dossier.Code);
        return verdict == FileVerdict.Infected && file.ReplacedById is null ? null : new Refusal("file-not-infected");
    }
}

/// <param name="Replaced">The attachment in whose place the document stands.</param>
[EventType("dossier.file-replaced.v1")]
public sealed record FileReplaced(Guid Replaced, FiledDocument Document) : IJournalEvent;
