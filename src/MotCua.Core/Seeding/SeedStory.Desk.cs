using MotCua.Core.Dossiers;
using MotCua.Core.Platform;

namespace MotCua.Core.Seeding;

/// <summary>What happens at the one-stop desk: the answer, the supplement, reception, and the result handed over.</summary>
internal sealed partial class SeedStory
{
    private const string Law = "Nghị định 118/2025/NĐ-CP";

    private Guid Desk => Dossier.ReceivingUnitId;

    /// <returns>Whether the dossier was received before now.</returns>
    private async Task<bool> AnswerAsync(CancellationToken ct)
    {
        var due = Dossier.AnswerDueAt ?? at.AddMinutes(20);
        var answeredAt = Dossier.AnswerDueAt is null ? at.AddMinutes(random.Next(2, 20)) : Towards(due, Chance(0.04) ? 2.5 : random.NextDouble());
        if (Dossier.AnswerDueAt is not null && Chance(0.01))
            return Withdraw(answeredAt);
        if (Chance(0.02))
            return Decline(answeredAt);
        if (Dossier.AnswerDueAt is not null && Chance(0.07) && !await SupplementAsync(answeredAt, Desk, Role.Receive, ct))
            return false;
        return await ReceiveAsync(at > answeredAt ? at.AddHours(1) : answeredAt, ct);
    }

    private bool Withdraw(DateTimeOffset when)
    {
        if (Act(nameof(WithdrawDossier), when, null, null, "Tôi nộp lại sau."))
            Record(new DossierWithdrawn());
        return false;
    }

    private bool Decline(DateTimeOffset when)
    {
        if (!Act(nameof(DeclineDossier), when, world.Officer(Desk, Role.Receive, random), Desk, "Không thuộc thẩm quyền."))
            return false;
        Record(new DossierDeclined("other", Law));
        Issue(3, f => f with { Items = [new FormItem("", "Không thuộc thẩm quyền.", Law)] });
        return false;
    }

    /// <returns>Whether the applicant has answered.</returns>
    private async Task<bool> SupplementAsync(DateTimeOffset when, Guid unit, Role role, CancellationToken ct)
    {
        if (!Act(nameof(RequestSupplement), when, world.Officer(unit, role, random), unit))
            return false;
        var sheet = plan.Case.Sheet;
        var answerBy = await clocks.DueAtAsync(Desk, at, sheet.Clock.SupplementAnswer, ct);
        var paper = plan.Case.Papers is [var first, ..] ? first : sheet.Documents[0].Code;
        Guid? pause = Dossier.ReceivedAt is null ? null : NewId();
        Record(new SupplementRequested(
            NewId(), Dossier.SupplementRounds + 1, answerBy, pause, $"supplement-{sheet.Clock.Supplement}",
            [new SupplementTarget(NewId(), "document", paper, "other", Law)]));
        Dossier.Supplements[^1].Items[0].Note = "Bản chụp bị mờ, xin chụp lại.";
        Issue(2, f => f with { AnswerBy = answerBy, Items = [new FormItem(paper, "Bản chụp bị mờ, xin chụp lại.", Law)] });
        return !Chance(0.1) && await CompleteAsync(answerBy, ct);
    }

    private async Task<bool> CompleteAsync(DateTimeOffset answerBy, CancellationToken ct)
    {
        if (!Act(nameof(AnswerSupplement), at + (answerBy - at) * (random.NextDouble() * 0.6), null, null))
            return false;
        var (supplement, sheet) = (Dossier.Supplements[^1], plan.Case.Sheet);
        var dueAt = await clocks.DueAfterPauseAsync(Dossier, at, ct);
        DateTimeOffset? answerDue = supplement.BackTo == DossierStatus.Submitted ? await clocks.AnswerDueAtAsync(Desk, at, ct) : null;
        var content = Dossier.Answers[^1].Content;
        Record(new SupplementAnswered(supplement.Id, NewId(), Dossier.Answers[^1].Hash, [Paper(supplement.Items[0].Target)], answerDue));
        Dossier.Answers[^1].Content = content;
        Named();
        if (dueAt is { } to)
            Record(new DueRevised(NewId(), to, $"supplement-{sheet.Clock.Supplement}", sheet.Clock.Supplement));
        return true;
    }

    private async Task<bool> ReceiveAsync(DateTimeOffset when, CancellationToken ct)
    {
        var officer = world.Officer(Desk, Role.Receive, random);
        if (!Act(nameof(ReceiveDossier), when, officer, Desk))
            return false;
        var (limit, dueAt) = await clocks.PromiseAsync(Dossier, at, ct);
        Record(new DossierReceived(at, limit.Value, limit.Unit, dueAt, NewId(), officer ?? Guid.Empty));
        if (Dossier.Channel != Channel.Online)
            Record(new PapersWaiting(Dossier.SectionUnitId, await clocks.PapersDueAtAsync(Dossier, at, ct)));
        Issue(1, f => f);
        Record(new DossierTransferred(Dossier.SectionUnitId, plan.Case.Approved.Legs[0].State));
        await OpenAsync(plan.Case.Approved.Legs[0], ct);
        return Dossier.Channel == Channel.Online || HandOver();
    }

    private bool HandOver()
    {
        if (!Act(nameof(HandOverPapers), Towards(Dossier.PapersDueAt!.Value, random.NextDouble()), world.Officer(Desk, Role.Receive, random), Desk))
            return false;
        Record(new PapersHandedOver(Dossier.SectionUnitId));
        return true;
    }

    /// <summary>Most people come within days; some leave the result lying for months.</summary>
    private void Return()
    {
        var electronic = Dossier.ReturnMethod == ReturnMethod.Electronic;
        var when = at.AddHours(Chance(0.05) ? random.Next(200, 3000) : random.Next(1, 72));
        if (Act(electronic ? nameof(CollectResult) : nameof(ReturnResult), when,
                electronic ? null : world.Officer(Desk, Role.Receive, random), electronic ? null : Desk))
            Record(new DossierReturned(Dossier.ReturnMethod));
    }

    /// <summary>A form as data. The sample file stands for its picture, so that no worker draws a city's worth of them.</summary>
    private void Issue(int form, Func<FormContent, FormContent> complete)
    {
        var unit = world.Units[form is 4 or 5 or 6 ? Dossier.ResolvingUnitId : Desk];
        var sheet = plan.Case.Sheet;
        var number = $"{Dossier.Code}/{form:00}-{Dossier.Forms.Count(f => f.Form == form) + 1}";
        var content = complete(new FormContent
        {
            Form = form, Number = number, Agency = unit.NameVi, ParentAgency = "", DossierCode = Dossier.Code,
            TrackingPath = $"/t/{Dossier.Code}/{Dossier.TrackingKey}", ProcedureName = sheet.Name.Vi,
            CaseName = sheet.Case(Dossier.CaseCode).Name.Vi, ApplicantName = Dossier.ApplicantName,
            ApplicantId = Masking.Identity(Dossier.ApplicantIdNumber), ApplicantAddress = Dossier.ApplicantAddress,
            ApplicantPhone = Dossier.ApplicantPhone, ApplicantEmail = Dossier.ApplicantEmail,
            Limit = Dossier.LimitValue == 0 ? null : new PrintedLimit(Dossier.LimitValue, Dossier.LimitUnit), IssuedAt = at,
            ReceivedAt = Dossier.ReceivedAt, DueAt = Dossier.CurrentDueAt, ReturnPlace = Dossier.ReturnMethod.ToString(),
            OfficerName = "", OfficerTitle = "", ContactPhone = unit.Phone,
        }).Write();
        Record(new FormIssued(NewId(), form, number, FormProof.HashOf(content)));
        (Dossier.Forms[^1].Content, Dossier.Forms[^1].FileHash) = (content, file.Hash);
    }
}
