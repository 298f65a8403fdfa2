using Microsoft.EntityFrameworkCore;
using MotCua.Core.Catalogue;
using MotCua.Core.Organisation;
using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>Issues the printed forms of the law as data; a worker draws the PDF afterwards.</summary>
[Service]
public sealed class FormIssuing(AppDbContext db, Journal journal, ProcedureCatalogue catalogue)
{
    /// <summary>Form 01, receipt and appointment (vi: Giấy tiếp nhận hồ sơ và hẹn trả kết quả).</summary>
    public Task ReceiptSlipAsync(Dossier dossier, Actor actor, CancellationToken ct) =>
        IssueAsync(dossier, 1, actor, (form, _) => form, ct);

    /// <summary>Form 02, request to complete (vi: Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ).</summary>
    public Task SupplementRequestAsync(Dossier dossier, Supplement supplement, Actor actor, CancellationToken ct) =>
        IssueAsync(dossier, 2, actor, (form, package) => form with
        {
            AnswerBy = supplement.AnswerBy,
            Items = [.. supplement.Items.Select(i => Missing(i, package.Sheet))],
        }, ct);

    /// <summary>Form 03, refusal to receive (vi: Phiếu từ chối tiếp nhận giải quyết hồ sơ).</summary>
    public Task RefusalAsync(Dossier dossier, string reason, string legalBasis, Actor actor, CancellationToken ct) =>
        IssueAsync(dossier, 3, actor, (form, _) => form with { Items = [new FormItem("", reason, legalBasis)] }, ct);

    /// <summary>Form 04, apology with the new date (vi: Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết).</summary>
    public Task ApologyAsync(Dossier dossier, Apology apology, DateTimeOffset? dueBefore, Actor actor, CancellationToken ct) =>
        IssueAsync(dossier, 4, actor, (form, _) => form with
        {
            DueAt = dueBefore, NewDueAt = apology.NewDueAt, Items = [new FormItem("", apology.Reason, "")],
        }, ct);

    /// <summary>Form 05, stop of processing (vi: Thông báo dừng giải quyết hồ sơ).</summary>
    public Task StopNoticeAsync(Dossier dossier, string reason, string legalBasis, Actor actor, CancellationToken ct) =>
        IssueAsync(dossier, 5, actor, (form, _) => form with { Items = [new FormItem("", reason, legalBasis)] }, ct);

    /// <summary>Form 08, receipt of an online payment (vi: biên lai thu phí, lệ phí).</summary>
    /// <param name="notice">What a financial duty was for; null for the fees of the procedure.</param>
    public Task PaymentReceiptAsync(Dossier dossier, PaymentOrder order, string? notice, Actor actor, CancellationToken ct) =>
        IssueAsync(dossier, 8, actor, (form, _) => form with
        {
            Fees = notice is null ? form.Fees : [new FormFee(notice, order.PaidAmount!.Value)],
            Payment = new PrintedPayment(order.PaidAmount!.Value, order.PaidAt!.Value, order.Reference, order.Transaction!),
        }, ct);

    /// <summary>Form 06, control slip (vi: Phiếu kiểm soát quá trình giải quyết hồ sơ).</summary>
    public async Task ControlSlipAsync(Dossier dossier, IReadOnlyList<DossierHandOver> handOvers, Actor actor, CancellationToken ct)
    {
        var asked = dossier.Consultations.Select(c => c.UnitId).ToList();
        var partners = await db.Units.Where(u => asked.Contains(u.Id)).OrderBy(u => u.Code).Select(u => u.NameVi).ToListAsync(ct);
        await IssueAsync(dossier, 6, actor, (form, _) => form with
        {
            Partners = partners,
            HandOvers = [.. handOvers.Select(h => new FormHandOver(
                Party(h.FromKind, h.From, h.FromOfficer), Party(h.ToKind, h.To, h.ToOfficer), h.At, h.Timeliness))],
        }, ct);
    }

    private static string Party(HolderKind kind, string unit, string officer) =>
        string.Join(" – ", new[] { FormWords.Holder(kind, unit), officer }.Where(t => t.Length > 0));

    private async Task IssueAsync(
        Dossier dossier, int number, Actor actor, Func<FormContent, ProcedurePackage, FormContent> complete,
        CancellationToken ct)
    {
        var procedure = await catalogue.VersionAsync(dossier.ProcedureVersionId, ct);
        var content = complete(await BaseAsync(dossier, number, actor, procedure, ct), procedure.Package).Write();
        var issued = new FormIssued(Ids.New(journal.Now), number, FormNumber(dossier, number), FormProof.HashOf(content));
        journal.Record(dossier, issued);
        dossier.Forms.Single(f => f.Id == issued.Id).Content = content;
    }

    private async Task<FormContent> BaseAsync(
        Dossier dossier, int number, Actor actor, PublishedProcedure procedure, CancellationToken ct)
    {
        var unitId = number is 4 or 5 or 6 ? dossier.ResolvingUnitId : dossier.ReceivingUnitId;
        var unit = await db.Units.SingleAsync(u => u.Id == unitId, ct);
        var parent = await db.Units.SingleOrDefaultAsync(u => u.Id == unit.ParentId, ct);
        var officer = await db.Officers.SingleOrDefaultAsync(o => o.Id == actor.OfficerId, ct);
        var sheet = procedure.Package.Sheet;
        return new FormContent
        {
            Form = number, Number = FormNumber(dossier, number), Agency = unit.NameVi,
            ParentAgency = parent?.NameVi ?? "", Place = await db.PlaceOfAsync(unit, ct), DossierCode = dossier.Code,
            TrackingPath = $"/t/{dossier.Code}/{dossier.TrackingKey}",
            ProcedureName = sheet.Name.Vi, CaseName = sheet.Case(dossier.CaseCode).Name.Vi,
            ApplicantName = dossier.ApplicantName, ApplicantId = Masking.Identity(dossier.ApplicantIdNumber),
            ApplicantAddress = dossier.ApplicantAddress, ApplicantPhone = dossier.ApplicantPhone,
            ApplicantEmail = dossier.ApplicantEmail, Papers = Papers(dossier, sheet),
            Limit = dossier.LimitValue == 0 ? null : new PrintedLimit(dossier.LimitValue, dossier.LimitUnit),
            IssuedAt = journal.Now, ReceivedAt = dossier.ReceivedAt, DueAt = dossier.CurrentDueAt,
            ReturnPlace = dossier.ReturnMethod.ToString(), Fees = FeesOf(dossier, sheet),
            OfficerName = officer?.FullName ?? "", OfficerTitle = officer?.TitleVi ?? "", ContactPhone = unit.Phone,
        };
    }

    private static string FormNumber(Dossier dossier, int form) =>
        $"{dossier.Code}/{form:00}-{dossier.Forms.Count(f => f.Form == form) + 1}";

    private static IReadOnlyList<FormPaper> Papers(Dossier dossier, ProcedureSheet sheet) =>
        [.. dossier.Attachments.GroupBy(a => a.DocumentCode).Select(g => new FormPaper(
            sheet.Documents.FirstOrDefault(d => d.Code == g.Key)?.Name.Vi ?? g.Key,
            g.Any(a => a.VaultItemId is not null) ? "vault" : "electronic", g.Count()))];

    private static IReadOnlyList<FormFee> FeesOf(Dossier dossier, ProcedureSheet sheet) =>
        [.. FeeQuote.For(sheet, dossier.CaseCode, dossier.Channel, dossier.Answers.MaxBy(a => a.Number)?.Content)
            .Select(f => new FormFee(f.Fee.Name.Vi, f.Amount))];

    private static FormItem Missing(SupplementItem item, ProcedureSheet sheet)
    {
        var name = sheet.Documents.FirstOrDefault(d => d.Code == item.Target)?.Name.Vi ?? item.Target;
        var reason = sheet.SupplementReasons.FirstOrDefault(r => r.Code == item.ReasonCode)?.Text.Vi;
        return new FormItem(name, string.Join(" ", new[] { reason, item.Note }.Where(t => !string.IsNullOrEmpty(t))), item.LegalBasis);
    }
}
