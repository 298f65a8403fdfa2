using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>How each fact changes a dossier. Nothing else may change what the law argues about.</summary>
public sealed partial class Dossier
{
    public void Apply(IJournalEvent e, FactContext context)
    {
        switch (e)
        {
            case DossierFiled f: ApplyFiled(f, context); break;
            case DossierFiledFor f: ApplyFiledFor(f); break;
            case DossierReceived f: ApplyReceived(f, context); break;
            case DossierTransferred f: ApplyTransferred(f, context); break;
            case DossierDeclined: Close(DossierStatus.Declined, context); AnsweredAt ??= context.At; break;
            case SupplementRequested f: ApplySupplementRequested(f, context); break;
            case SupplementAnswered f: ApplySupplementAnswered(f, context); break;
            case FileReplaced f: ApplyFileReplaced(f, context); break;
            case DossierFinished f: ApplyFinished(f, context); break;
            case DossierReturned: ApplyReturned(context); break;
            case DossierClaimed: break;
            case ResultCopyTaken: CopyTakenAt = context.At; break;
            case DossierWithdrawn: Close(DossierStatus.Withdrawn, context); break;
            case DossierStopped: Close(DossierStatus.Stopped, context); break;
            default: ApplyWork(e, context); break;
        }
        NoteUnits();
    }

    private void ApplyWork(IJournalEvent e, FactContext context)
    {
        switch (e)
        {
            case WorkOpened f: ApplyWorkOpened(f, context); break;
            case WorkAssigned f: ApplyHolder(f.Id, f.AssigneeId, null, context); break;
            case WorkReleased f: ApplyHolder(f.Id, null, null, context); break;
            case WorkStoodIn f: ApplyHolder(f.Id, f.AssigneeId, f.ForId, context); break;
            case WorkJumped f: WorkItems.Single(w => w.Id == f.Id).JumpedAhead = f.Ahead; break;
            case WorkCompleted f: ApplyWorkCompleted(f, context); break;
            case WorkCancelled f: ApplyWorkCancelled(f, context); break;
            case WaitOpened f: ApplyWaitOpened(f, context); break;
            case WaitHappened f: ApplyWaitHappened(f, context); break;
            case WaitDropped f: Waits.Single(w => w.Id == f.Id).EndedAt = context.At; break;
            case ConsultationRequested f: ApplyConsultationRequested(f, context); break;
            case ConsultationAnswered f: ApplyConsultationAnswered(f, context); break;
            case DecisionDrafted f: ApplyDecisionDrafted(f, context); break;
            case DecisionSigned f: ApplyDecisionSigned(f, context); break;
            case BranchOpened: Hold(HolderKind.Branches, null, null, context.At); break;
            case BranchFinished or BranchCancelled: break;
            case BranchDetached: DetachedAt = context.At; break;
            case ConsultationEscalated f: ApplyConsultationEscalated(f, context); break;
            case FormIssued f: ApplyFormIssued(f, context); break;
            default: ApplyClock(e, context); break;
        }
    }

    private void ApplyClock(IJournalEvent e, FactContext context)
    {
        switch (e)
        {
            case ClockPaused f: Pause(f.Id, f.Kind, f.LegalBasis, context.At); break;
            case ClockHeld f: Pause(f.Id, f.Kind, f.LegalBasis, context.At, f.UntilAt); break;
            case ClockResumed f: Pauses.Single(p => p.Id == f.PauseId).ToAt = context.At; break;
            case DueRevised f: Revise(f.Id, f.ToDueAt, f.ReasonCode, f.LegalBasis, context); break;
            case CustodyMoved f: ApplyCustodyMoved(f, context); break;
            case CustodyReturned f: ApplyCustodyReturned(f, context); break;
            case PapersWaiting f: PapersDueAt = f.DueAt; break;
            case PapersHandedOver: PapersHandedOverAt = context.At; break;
            case RecallProposed f: ApplyRecallProposed(f, context); break;
            case ResultRecalled f: ApplyRecalled(f, context); break;
            case DutyWarned f: ApplyDutyWarned(f, context); break;
            case DutyEscalated f: ApplyDutyEscalated(f, context); break;
            case ApologyPrepared f: ApplyApologyPrepared(f, context); break;
            case DossierReappointed f: ApplyReappointed(f, context); break;
            case FinancialDutyRequested f: ApplyDutyRequested(f, context); break;
            case FinancialDutySet f: ApplyDutySet(f, context); break;
            case FinancialDutyFulfilled f: ApplyDutyFulfilled(f, context); break;
            case FeePaid f: ApplyFeePaid(f, context); break;
            default: throw new InvalidOperationException($"A dossier does not know {e.GetType().Name}.");
        }
    }

    private void ApplyFiled(DossierFiled f, FactContext context)
    {
        (Code, ProcedureCode, ProcedureVersionId) = (f.Code, f.ProcedureCode, f.ProcedureVersionId);
        (CaseCode, FieldCode, Channel) = (f.CaseCode, f.FieldCode, f.Channel);
        (Origin, ExternalNumber) = (f.Origin, f.ExternalNumber);
        (ReceivingUnitId, ResolvingUnitId, SectionUnitId) = (f.ReceivingUnitId, f.ResolvingUnitId, f.SectionUnitId);
        (MotherId, BranchId, AssistedById) = (f.MotherId, f.BranchId, f.AssistedById);
        (Status, SubmittedAt, AnswerDueAt) = (DossierStatus.Submitted, context.At, f.AnswerDueAt);
        AddRound(f.AnswersId, f.AnswersSha256, f.Documents, context.At);
        Hold(HolderKind.OneStop, ReceivingUnitId, null, context.At);
    }

    private void ApplyReceived(DossierReceived f, FactContext context)
    {
        (Status, ReceivedAt, AnsweredAt) = (DossierStatus.Received, context.At, AnsweredAt ?? context.At);
        (ClockStartAt, LimitValue, LimitUnit) = (f.ClockStartAt, f.LimitValue, f.LimitUnit);
        OriginalDueAt = f.DueAt;
        Revise(f.RevisionId, f.DueAt, "received", "", context);
        Hold(HolderKind.OneStop, ReceivingUnitId, f.HolderId, context.At);
    }

    private void ApplyTransferred(DossierTransferred f, FactContext context)
    {
        (Status, FlowState) = (DossierStatus.Processing, f.FlowState);
        Hold(HolderKind.Unit, f.ToUnitId, null, context.At);
    }

    private void ApplySupplementRequested(SupplementRequested f, FactContext context)
    {
        Supplements.Add(new Supplement
        {
            Id = f.Id, DossierId = Id, Number = f.Number, RequestedAt = context.At,
            RequestedById = context.ActorId ?? Guid.Empty, AnswerBy = f.AnswerBy, BackTo = Status,
            Items = [.. f.Targets.Select(t => new SupplementItem
            {
                Id = t.Id, SupplementId = f.Id, TargetKind = t.Kind, Target = t.Target,
                ReasonCode = t.ReasonCode, LegalBasis = t.LegalBasis,
            })],
        });
        if (f.PauseId is { } pause)
            Pause(pause, "supplement", f.LegalBasis, context.At);
        (Status, SupplementRounds, AnsweredAt) = (DossierStatus.SupplementRequested, f.Number, AnsweredAt ?? context.At);
        Hold(HolderKind.Applicant, null, null, context.At);
    }

    private void ApplySupplementAnswered(SupplementAnswered f, FactContext context)
    {
        var supplement = Supplements.Single(s => s.Id == f.Id);
        supplement.AnsweredAt = context.At;
        AddRound(f.AnswersId, f.AnswersSha256, f.Documents, context.At);
        if (Pauses.SingleOrDefault(p => p.Kind == "supplement" && p.ToAt is null) is { } pause)
            pause.ToAt = context.At;
        Status = supplement.BackTo;
        if (Status != DossierStatus.Submitted)
        {
            HoldByWork(context.At);
            return;
        }
        (AnswerDueAt, AnsweredAt) = (f.AnswerDueAt, null);
        Hold(HolderKind.OneStop, ReceivingUnitId, null, context.At);
    }

    private void ApplyFinished(DossierFinished f, FactContext context)
    {
        (Status, FinishedAt, Outcome, CopyTakenAt) = (DossierStatus.Finished, context.At, f.Outcome, null);
        Hold(HolderKind.OneStop, ReceivingUnitId, null, context.At);
    }

    private void ApplyReturned(FactContext context)
    {
        ReturnedAt = context.At;
        Close(DossierStatus.Returned, context);
    }

    private void ApplyWorkOpened(WorkOpened f, FactContext context)
    {
        WorkItems.Add(new WorkItem
        {
            Id = f.Id, DossierId = Id, FlowKey = f.FlowKey, TaskId = f.TaskId, Action = f.Action, Role = f.Role,
            UnitId = f.UnitId, AssigneeId = f.AssigneeId, OpenedAt = context.At, DueAt = f.DueAt,
        });
        HoldByWork(context.At);
    }

    private void ApplyHolder(Guid id, Guid? holder, Guid? onBehalfOf, FactContext context)
    {
        var item = WorkItems.Single(w => w.Id == id);
        (item.AssigneeId, item.OnBehalfOfId) = (holder, onBehalfOf);
        HoldByWork(context.At);
    }

    private void ApplyWorkCompleted(WorkCompleted f, FactContext context)
    {
        var item = WorkItems.Single(w => w.Id == f.Id);
        (item.CompletedAt, item.Outcome, FlowState) = (context.At, f.Outcome, f.FlowState);
        item.AssigneeId ??= context.ActorId;
        HoldByWork(context.At);
    }

    private void ApplyWorkCancelled(WorkCancelled f, FactContext context)
    {
        var item = WorkItems.Single(w => w.Id == f.Id);
        (item.CompletedAt, item.Outcome) = (context.At, "cancelled");
        HoldByWork(context.At);
    }

    private void ApplyWaitOpened(WaitOpened f, FactContext context) => Waits.Add(new ProcessWait
    {
        Id = f.Id, DossierId = Id, FlowKey = f.FlowKey, TaskId = f.TaskId, Kind = f.Kind, Message = f.Message,
        OpenedAt = context.At, DueAt = f.DueAt,
    });

    private void ApplyWaitHappened(WaitHappened f, FactContext context)
    {
        var wait = Waits.Single(w => w.Id == f.Id);
        (wait.Rung, FlowState) = (wait.Rung + 1, f.FlowState);
        wait.EndedAt = f.Ends ? context.At : null;
        wait.DueAt = f.Ends ? wait.DueAt : f.NextDueAt;
        HoldByWork(context.At);
    }

    private void ApplyConsultationRequested(ConsultationRequested f, FactContext context)
    {
        Consultations.Add(new Consultation
        {
            Id = f.Id, DossierId = Id, UnitId = f.UnitId, AskedById = context.ActorId ?? Guid.Empty,
            AskedAt = context.At, DueAt = f.DueAt,
        });
        HoldByWork(context.At);
    }

    private void ApplyConsultationAnswered(ConsultationAnswered f, FactContext context)
    {
        var consultation = Consultations.Single(c => c.Id == f.Id);
        (consultation.AnsweredAt, consultation.AnsweredById, consultation.Opinion) = (context.At, context.ActorId, f.Opinion);
        HoldByWork(context.At);
    }

    private void ApplyConsultationEscalated(ConsultationEscalated f, FactContext context)
    {
        var consultation = Consultations.Single(c => c.Id == f.Id);
        (consultation.Escalations, consultation.EscalatedAt, consultation.EscalatedToUnitId) = (f.Number, context.At, f.ToUnitId);
    }

    private void ApplyDecisionDrafted(DecisionDrafted f, FactContext context) => Decisions.Add(new Decision
    {
        Id = f.Id, DossierId = Id, Number = f.Number, Outcome = f.Outcome, ResultCode = f.ResultCode,
        DraftedById = context.ActorId ?? Guid.Empty, DraftedAt = context.At, ContentHash = f.ContentSha256,
    });

    private void ApplyDecisionSigned(DecisionSigned f, FactContext context)
    {
        var decision = Decisions.Single(d => d.Id == f.Id);
        (decision.SignedById, decision.SignedAt) = (context.ActorId, context.At);
        (decision.DocumentNumber, decision.FileHash, decision.Signature) = (f.DocumentNumber, f.FileSha256, f.Signature);
        decision.Certificate = f.CertificateSha256;
    }

    private void ApplyFormIssued(FormIssued f, FactContext context) => Forms.Add(new IssuedForm
    {
        Id = f.Id, DossierId = Id, Form = f.Form, Number = f.Number, IssuedAt = context.At, IssuedById = context.ActorId,
    });

    private void AddRound(Guid id, string hash, IReadOnlyList<FiledDocument> documents, DateTimeOffset at)
    {
        var round = Answers.Count + 1;
        Answers.Add(new AnswerVersion { Id = id, DossierId = Id, Number = round, Hash = hash, CreatedAt = at });
        Attachments.AddRange(documents.Select(d => AttachmentOf(d, round, at)));
    }

    private void ApplyFileReplaced(FileReplaced f, FactContext context)
    {
        var replaced = Attachments.Single(a => a.Id == f.Replaced);
        replaced.ReplacedById = f.Document.Id;
        Attachments.Add(AttachmentOf(f.Document, replaced.Round, context.At));
    }

    private Attachment AttachmentOf(FiledDocument d, int round, DateTimeOffset at) => new()
    {
        Id = d.Id, DossierId = Id, DocumentCode = d.Document, FileHash = d.Sha256, Size = d.Size, Round = round,
        VaultItemId = d.VaultItemId, AddedAt = at,
    };

    private void Revise(Guid id, DateTimeOffset to, string reason, string basis, FactContext context)
    {
        DueRevisions.Add(new DueRevision
        {
            Id = id, DossierId = Id, Number = DueRevisions.Count + 1, FromDueAt = CurrentDueAt, ToDueAt = to,
            ReasonCode = reason, LegalBasis = basis, ActorId = context.ActorId, At = context.At,
        });
        CurrentDueAt = to;
    }

    private void Pause(Guid id, string kind, string basis, DateTimeOffset at, DateTimeOffset? until = null) =>
        Pauses.Add(new ClockPause { Id = id, DossierId = Id, Kind = kind, LegalBasis = basis, FromAt = at, UntilAt = until });

    private void Close(DossierStatus status, FactContext context)
    {
        Status = status;
        foreach (var pause in Pauses.Where(p => p.ToAt is null))
            pause.ToAt = context.At;
        foreach (var consultation in Consultations.Where(c => c.IsAwaited))
            consultation.ClosedAt = context.At;
        Hold(HolderKind.Nobody, null, null, context.At);
    }

    /// <summary>While processing, the first open consultation holds the dossier, then the first open step.</summary>
    private void HoldByWork(DateTimeOffset at)
    {
        if (Status is not DossierStatus.Processing)
            return;
        if (Consultations.FirstOrDefault(c => c.IsAwaited) is { } consultation)
            Hold(HolderKind.OtherAgency, consultation.UnitId, null, at);
        else if (OpenWork.FirstOrDefault(w => w.Action != "branch") is { } item)
            Hold(item.AssigneeId is null ? HolderKind.Unit : HolderKind.Officer, item.UnitId, item.AssigneeId, at);
    }

    /// <summary>Open steps, oldest first; the order never depends on how the database returned them.</summary>
    public IEnumerable<WorkItem> OpenWork => WorkItems.Where(w => w.CompletedAt is null)
        .OrderBy(w => w.OpenedAt).ThenBy(w => w.FlowKey, StringComparer.Ordinal);

    private void Hold(HolderKind kind, Guid? unitId, Guid? officerId, DateTimeOffset at)
    {
        var open = Holders.SingleOrDefault(h => h.ToAt is null);
        if (open is not null && open.Kind == kind && open.UnitId == unitId && open.OfficerId == officerId)
            return;
        if (open is not null)
            open.ToAt = at;
        (Holder, HolderUnitId, HolderOfficerId) = (kind, unitId, officerId);
        var number = Holders.Count + 1;
        Holders.Add(new HolderInterval
        {
            Id = Ids.Derive(Id, "holder", number), DossierId = Id, Number = number, Kind = kind, UnitId = unitId,
            OfficerId = officerId, FromAt = at,
        });
    }
}
