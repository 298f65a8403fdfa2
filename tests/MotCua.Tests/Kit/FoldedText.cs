using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;

namespace MotCua.Tests.Kit;

/// <summary>Everything of a dossier that facts decide, as text: equal texts mean equal states.</summary>
public static class FoldedText
{
    /// <summary>Personal data and words, which no fact carries, are left out.</summary>
    public static string Of(Dossier d) => JsonSerializer.Serialize(new
    {
        d.Id, d.Code, d.Status, d.ProcedureCode, d.ProcedureVersionId, d.CaseCode, d.FieldCode, d.Channel, d.Origin,
        d.ExternalNumber, d.ReceivingUnitId, d.ResolvingUnitId, d.SectionUnitId, d.MotherId, d.BranchId, d.AssistedById, d.ApplicantEnterpriseId, d.MandateId, d.FiledByPersonId,
        d.SubmittedAt, d.AnswerDueAt, d.AnsweredAt, d.ReceivedAt, d.ClockStartAt, d.LimitValue, d.LimitUnit,
        d.OriginalDueAt, d.CurrentDueAt, d.FinishedAt, d.ReturnedAt, d.Outcome, d.FlowState, d.Holder, d.HolderUnitId,
        d.HolderOfficerId, d.SupplementRounds, d.PapersDueAt, d.PapersHandedOverAt,
        Answers = d.Answers.OrderBy(a => a.Number).Select(a => new { a.Id, a.Number, a.Hash, a.CreatedAt }),
        Attachments = d.Attachments.OrderBy(a => a.Id).Select(a => new { a.Id, a.DocumentCode, a.FileHash, a.Size, a.Round, a.VaultItemId, a.AddedAt }),
        WorkItems = d.WorkItems.OrderBy(w => w.Id).Select(w => new { w.Id, w.FlowKey, w.TaskId, w.Action, w.Role, w.UnitId, w.AssigneeId, w.OnBehalfOfId, w.OpenedAt, w.DueAt, w.CompletedAt, w.Outcome, w.JumpedAhead }),
        Consultations = d.Consultations.OrderBy(c => c.Id).Select(c => new { c.Id, c.UnitId, c.AskedById, c.AskedAt, c.DueAt, c.AnsweredAt, c.AnsweredById, c.Opinion }),
        Supplements = d.Supplements.OrderBy(s => s.Number).Select(s => new { s.Id, s.Number, s.RequestedAt, s.RequestedById, s.AnswerBy, s.AnsweredAt, s.BackTo, Items = s.Items.OrderBy(i => i.Id).Select(i => new { i.Id, i.TargetKind, i.Target, i.ReasonCode, i.LegalBasis }) }),
        DueRevisions = d.DueRevisions.OrderBy(r => r.Number).Select(r => new { r.Id, r.Number, r.FromDueAt, r.ToDueAt, r.ReasonCode, r.LegalBasis, r.ActorId, r.At }),
        Pauses = d.Pauses.OrderBy(p => p.Id).Select(p => new { p.Id, p.Kind, p.LegalBasis, p.FromAt, p.ToAt }),
        Holders = d.Holders.OrderBy(h => h.Number).Select(h => new { h.Id, h.Number, h.Kind, h.UnitId, h.OfficerId, h.FromAt, h.ToAt }),
        Decisions = d.Decisions.OrderBy(x => x.Number).Select(x => new { x.Id, x.Number, x.Outcome, x.ResultCode, x.DraftedById, x.DraftedAt, x.ContentHash, x.SignedById, x.SignedAt, x.DocumentNumber, x.FileHash, x.Signature }),
        Apologies = d.Apologies.OrderBy(a => a.Number).Select(a => new { a.Id, a.Number, a.ReasonCode, a.NewDueAt, a.TextHash, a.PreparedAt, a.PreparedById, a.SignedAt, a.SignedById }),
        DutyMarks = d.DutyMarks.OrderBy(m => m.Id).Select(m => new { m.Id, m.Level, m.Number, m.DueAt, m.Role, m.UnitId, m.OfficerId, m.At }),
        Waits = d.Waits.OrderBy(w => w.Id).Select(w => new { w.Id, w.FlowKey, w.TaskId, w.Kind, w.Message, w.OpenedAt, w.DueAt, w.Rung, w.EndedAt }),
        FinancialDuties = d.FinancialDuties.OrderBy(x => x.Number).Select(x => new { x.Id, x.Number, x.PauseId, x.Amount, x.NoticeHash, x.LegalBasis, x.PayByOn, x.RequestedAt, x.RequestedById, x.PaidOn, x.ReceiptNumber }),
        Recalls = d.Recalls.OrderBy(r => r.Number).Select(r => new { r.Id, r.Number, r.DecisionId, r.LegalBasis, r.ProposedAt, r.ProposedById, r.RecalledAt, r.RecalledById, r.FinishedAt, r.ReturnedAt }),
        Units = d.Units.OrderBy(u => u.UnitId).Select(u => new { u.UnitId, u.Sees, u.IsOpen, u.FiledAt }),
        Forms = d.Forms.OrderBy(f => f.Id).Select(f => new { f.Id, f.Form, f.Number, f.IssuedAt, f.IssuedById }),
    }, Options);

    /// <summary>Folding the facts of a dossier gives the state that is stored.</summary>
    public static async Task MatchesAsync(CoreFixture core, Dossier state)
    {
        var entries = await core.ReadAsync(db => db.JournalEntries.Where(e => e.StreamId == state.Id).OrderBy(e => e.Position).ToListAsync());
        var folded = new Dossier { Id = state.Id };
        foreach (var entry in entries)
            folded.Apply(JournalJson.Read(entry.Type, entry.Payload), new FactContext(entry.ClaimedAt, entry.ActorId, entry.UnitId));
        Of(folded).ShouldBe(Of(state));
    }

    private static readonly JsonSerializerOptions Options = new(JournalJson.Options) { WriteIndented = true };
}
