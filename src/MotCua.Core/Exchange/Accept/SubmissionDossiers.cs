using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using MotCua.Core.Catalogue;
using MotCua.Core.Documents;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;

namespace MotCua.Core.Exchange;

/// <summary>A dossier made from a partner's record, ready to be recorded.</summary>
public sealed record PlannedSubmission(
    Dossier Dossier, DossierFiled Filed, string Content, IReadOnlyDictionary<Guid, string> FileNames)
{
    /// <summary>Puts the content, which no fact carries, beside the recorded facts.</summary>
    public void Complete()
    {
        Dossier.Answers.Single().Content = Content;
        foreach (var attachment in Dossier.Attachments)
            attachment.FileName = FileNames[attachment.Id];
    }
}

/// <summary>Reads a partner's record into a dossier.</summary>
[Service]
public sealed class SubmissionDossiers(
    AppDbContext db, ProcedureCatalogue catalogue, SubmissionPlaces places, SubmissionFiles files)
{
    public async Task<PlannedSubmission> PlanAsync(PortalDossier record, InboundSubmission submission, CancellationToken ct)
    {
        var procedure = await catalogue.CurrentAsync(record.MaTTHC, ct);
        var told = Told(record);
        var caseCode = procedure.Package.Sheet.Cases.Any(c => c.Code == told.Case) ? told.Case : procedure.Package.Sheet.Cases[0].Code;
        var answers = FiledAnswers.Of(told.Answers.ToJsonString(), procedure.Form, FormVariables.Of(caseCode, Channel.Online));
        var place = await places.ForAsync(procedure.Package.Sheet, answers.AreaCode, submission.ArrivedAt, ct);
        var (documents, names) = await files.StoreAsync(record.TaiLieuNop, procedure.Package.Sheet, submission.ArrivedAt, ct);
        var filed = new DossierFiled(
            place.Code, record.MaTTHC, procedure.Row.Id, caseCode, procedure.Row.FieldCode, Channel.Online,
            submission.Partner, submission.ExternalNumber, place.Units.ReceivingUnitId, place.Units.ResolvingUnitId,
            place.Units.SectionUnitId, null, null, null, Ids.New(submission.ArrivedAt), answers.Hash, documents, place.AnswerDueAt);
        return new PlannedSubmission(await ApplicantAsync(record, answers, submission, ct), filed, answers.Content, names);
    }

    private async Task<Dossier> ApplicantAsync(
        PortalDossier record, FiledAnswers answers, InboundSubmission submission, CancellationToken ct)
    {
        var idNumber = Given(answers.IdNumber, record.DinhDanhCHS?.SoDinhDanh);
        var name = Given(answers.Name, record.ChuHoSo);
        var person = await db.People.SingleOrDefaultAsync(p => p.CitizenId == idNumber, ct);
        return new Dossier
        {
            Id = Ids.New(submission.ArrivedAt), ApplicantPersonId = person?.Id, ApplicantName = name,
            ApplicantFoldedName = TextFolding.Fold(name), ApplicantIdNumber = idNumber, ApplicantBirthOn = answers.BirthOn,
            ApplicantPhone = Given(answers.Phone, record.SoDienThoai), ApplicantEmail = Given(answers.Email, record.Email),
            ApplicantAddress = answers.Address, AreaCode = answers.AreaCode, ReturnMethod = ReturnMethod.Electronic,
            TrackingKey = DossierCodes.NewTrackingKey(),
        };
    }

    private static PortalAnswers Told(PortalDossier record)
    {
        try
        {
            if (JsonSerializer.Deserialize<PortalAnswers>(record.ThongTinKhac, JsonSerializerOptions.Web) is { Answers: not null } told)
                return told;
        }
        catch (JsonException)
        {
            // Not what was agreed on: refused below like an empty one.
        }
        throw new RefusalException(new Refusal("submission-answers-missing", record.MaHoSo));
    }

    private static string Given(string first, string? second) => first.Length > 0 ? first : second ?? "";
}
