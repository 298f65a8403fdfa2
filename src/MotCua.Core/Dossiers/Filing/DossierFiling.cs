using Microsoft.EntityFrameworkCore;
using MotCua.Core.Catalogue;
using MotCua.Core.Organisation;
using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>Turns a complete draft into a dossier; shared by the portal and the counter.</summary>
[Service]
public sealed class DossierFiling(
    AppDbContext db, Journal journal, ProcedureCatalogue catalogue, FilingPlaces places)
{
    /// <summary>Why the draft cannot be filed now: incomplete, or intake is closed.</summary>
    public async Task<Refusal?> WhyNotAsync(DossierDraft draft, CancellationToken ct)
    {
        var procedure = await catalogue.VersionAsync(draft.ProcedureVersionId, ct);
        var completeness = DraftCompleteness.Of(draft, procedure, journal.Now);
        if (!completeness.IsComplete)
            return new Refusal("draft-incomplete", completeness.Pages.Count, completeness.Documents.Count);
        if ((await db.InfectedAsync(draft, ct)).Count > 0)
            return new Refusal("file-infected");
        return await places.WhyNotOpenAsync(draft, procedure, ct);
    }

    /// <summary>Records the filing. The caller has asked <see cref="WhyNotAsync"/> and commits.</summary>
    public async Task<Dossier> FileAsync(DossierDraft draft, Actor actor, CancellationToken ct)
    {
        var procedure = await catalogue.VersionAsync(draft.ProcedureVersionId, ct);
        var filed = FiledAnswers.Of(draft.Answers, procedure.Form, FormVariables.Of(draft));
        var place = await places.PlaceAsync(filed.AreaCode, procedure.Package.Sheet, actor, ct);
        var receiving = await db.Units.SingleAsync(u => u.Id == place.ReceivingUnitId, ct);
        var code = await DossierCodes.NextAsync(db, receiving, journal.Now, ct);
        var dossier = Applicant(draft, filed);
        dossier.ApplicantPersonId ??= await db.PersonOfAsync(filed, ct);
        db.Dossiers.Add(dossier);
        journal.Record(dossier, new DossierFiled(
            code, draft.ProcedureCode, procedure.Row.Id, draft.CaseCode!, procedure.Row.FieldCode, draft.Channel,
            null, null, place.ReceivingUnitId, place.ResolvingUnitId, place.SectionUnitId, null, null,
            draft.IsAssisted() ? draft.OfficerId : null, Ids.New(journal.Now), filed.Hash, Documents(draft),
            await places.AnswerDueAtAsync(draft, place.ReceivingUnitId, ct)));
        RecordFor(dossier, draft, actor);
        Complete(dossier, draft, filed);
        draft.DossierId = dossier.Id;
        journal.Record(draft, new DraftSubmitted(dossier.Id));
        return dossier;
    }

    private Dossier Applicant(DossierDraft draft, FiledAnswers filed) => new()
    {
        Id = Ids.New(journal.Now),
        DraftId = draft.Id,
        ApplicantPersonId = draft.PersonId,
        ApplicantName = filed.Name,
        ApplicantFoldedName = TextFolding.Fold(filed.Name),
        ApplicantIdNumber = filed.IdNumber,
        ApplicantBirthOn = filed.BirthOn,
        ApplicantPhone = filed.Phone,
        ApplicantEmail = filed.Email,
        ApplicantAddress = filed.Address,
        AreaCode = filed.AreaCode,
        ReturnMethod = draft.ReturnMethod,
        TrackingKey = DossierCodes.NewTrackingKey(),
    };

    /// <summary>Whoever files for another stands in the facts beside the applicant.</summary>
    private void RecordFor(Dossier dossier, DossierDraft draft, Actor actor)
    {
        if (draft.MandateId is null && draft.EnterpriseId is null)
            return;
        var mandate = actor.Mandates.SingleOrDefault(m => m.Id == draft.MandateId);
        dossier.ApplicantPersonId = mandate?.FromPersonId;
        journal.Record(dossier, new DossierFiledFor(draft.MandateId, actor.PersonId!.Value, draft.EnterpriseId ?? mandate?.EnterpriseId));
    }

    private IReadOnlyList<FiledDocument> Documents(DossierDraft draft) =>
        [.. draft.Files.OrderBy(f => f.AddedAt).ThenBy(f => f.Id)
            .Select(f => new FiledDocument(Ids.New(journal.Now), f.DocumentCode, f.FileHash, f.Size, f.VaultItemId))];

    private static void Complete(Dossier dossier, DossierDraft draft, FiledAnswers filed)
    {
        dossier.Answers.Single().Content = filed.Content;
        foreach (var attachment in dossier.Attachments)
            attachment.FileName = draft.Files.First(f =>
                f.FileHash == attachment.FileHash && f.DocumentCode == attachment.DocumentCode).FileName;
    }
}
