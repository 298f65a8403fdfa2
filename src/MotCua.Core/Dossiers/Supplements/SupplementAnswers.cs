using System.Text.Json.Nodes;
using MotCua.Core.Catalogue;
using MotCua.Core.Documents;
using MotCua.Core.Platform;
using MotCua.Engines.Forms;

namespace MotCua.Core.Dossiers;

/// <summary>Checks what the applicant sends for a supplement request and stores the files.</summary>
[Service]
public sealed class SupplementAnswers(Journal journal, ProcedureCatalogue catalogue, FileStore files)
{
    /// <summary>A checked answer, ready to be recorded.</summary>
    public sealed record Round(
        FiledAnswers Answers, IReadOnlyList<FiledDocument> Documents, IReadOnlyDictionary<Guid, string> FileNames)
    {
        /// <summary>Puts the content, which no fact carries, beside the recorded round.</summary>
        public void Complete(Dossier dossier)
        {
            dossier.Answers.MaxBy(a => a.Number)!.Content = Answers.Content;
            foreach (var attachment in dossier.Attachments.Where(a => FileNames.ContainsKey(a.Id)))
                attachment.FileName = FileNames[attachment.Id];
        }
    }

    public async Task<ProcedureSheet> SheetAsync(Dossier dossier, CancellationToken ct) =>
        (await catalogue.VersionAsync(dossier.ProcedureVersionId, ct)).Package.Sheet;

    /// <exception cref="RefusalException">Something asked for is missing or still wrong.</exception>
    public async Task<Round> CheckAsync(
        Dossier dossier, Supplement supplement, AnswerSupplement.Command command, CancellationToken ct)
    {
        var procedure = await catalogue.VersionAsync(dossier.ProcedureVersionId, ct);
        var merged = Merge(dossier, supplement, command.Corrections);
        var errors = FormValidator.Validate(procedure.Form, merged, null, FormVariables.Of(dossier)).Errors;
        if (errors.Count > 0)
            Refusal.ThrowIf(new Refusal("supplement-answers-invalid", errors.Count));
        Refusal.ThrowIf(WhyNotComplete(supplement, command));
        var (documents, names) = await StoreAsync(procedure.Package.Sheet, command.Uploads, ct);
        return new Round(FiledAnswers.Of(merged.ToJsonString(), procedure.Form, FormVariables.Of(dossier)), documents, names);
    }

    private static Refusal? WhyNotComplete(Supplement supplement, AnswerSupplement.Command command)
    {
        var missing = supplement.Items.Count(i => i.TargetKind == "document"
            && command.Uploads.All(u => u.DocumentCode != i.Target));
        return missing > 0 ? new Refusal("supplement-papers-missing", missing) : null;
    }

    private static JsonObject Merge(Dossier dossier, Supplement supplement, JsonObject corrections)
    {
        var merged = (JsonObject)JsonNode.Parse(dossier.Answers.MaxBy(a => a.Number)!.Content)!;
        foreach (var item in supplement.Items.Where(i => i.TargetKind == "answer"))
            if (corrections.TryGetPropertyValue(item.Target, out var value))
                merged[item.Target] = value?.DeepClone();
        return merged;
    }

    private async Task<(List<FiledDocument>, Dictionary<Guid, string>)> StoreAsync(
        ProcedureSheet sheet, IReadOnlyList<AnswerSupplement.Upload> uploads, CancellationToken ct)
    {
        var documents = new List<FiledDocument>();
        var names = new Dictionary<Guid, string>();
        foreach (var upload in uploads)
        {
            var document = sheet.Documents.SingleOrDefault(d => d.Code == upload.DocumentCode)
                ?? throw new NotFoundException("document");
            var stored = await files.SaveUploadAsync(upload.Content, sheet.UploadRules(document, upload.FileName), ct);
            var id = Ids.New(journal.Now);
            documents.Add(new FiledDocument(id, document.Code, stored.Hash, stored.Size, null));
            names[id] = FileNames.Fitting(upload.FileName, stored.MediaType);
        }
        return (documents, names);
    }
}
