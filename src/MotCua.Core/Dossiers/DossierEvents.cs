using System.Text.Json.Serialization;
using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>A file as the journal names it: by its hash.</summary>
public sealed record FiledDocument(Guid Id, string Document, string Sha256, long Size, Guid? VaultItemId);

/// <summary>A target of a supplement request; the plain words stay outside the journal.</summary>
public sealed record SupplementTarget(Guid Id, string Kind, string Target, string ReasonCode, string LegalBasis);

[EventType("dossier.filed.v1")]
public sealed record DossierFiled(
    string Code, string ProcedureCode, Guid ProcedureVersionId, string CaseCode, string FieldCode, Channel Channel,
    string? Origin, string? ExternalNumber, Guid ReceivingUnitId, Guid ResolvingUnitId, Guid SectionUnitId,
    Guid? MotherId, string? BranchId, Guid? AssistedById, Guid AnswersId, string AnswersSha256,
    IReadOnlyList<FiledDocument> Documents, DateTimeOffset? AnswerDueAt) : IJournalEvent;

[EventType("dossier.received.v1")]
public sealed record DossierReceived(
    DateTimeOffset ClockStartAt, int LimitValue, string LimitUnit, DateTimeOffset DueAt, Guid RevisionId,
    Guid HolderId) : IJournalEvent;

[EventType("dossier.transferred.v1")]
public sealed record DossierTransferred(Guid ToUnitId, string FlowState) : IJournalEvent;

[EventType("dossier.declined.v1")]
public sealed record DossierDeclined(string ReasonCode, string LegalBasis) : IJournalEvent;

[EventType("supplement.requested.v1")]
public sealed record SupplementRequested(
    Guid Id, int Number, DateTimeOffset AnswerBy, Guid? PauseId, string LegalBasis,
    IReadOnlyList<SupplementTarget> Targets) : IJournalEvent;

[EventType("supplement.answered.v1")]
public sealed record SupplementAnswered(
    Guid Id, Guid AnswersId, string AnswersSha256, IReadOnlyList<FiledDocument> Documents,
    DateTimeOffset? AnswerDueAt) : IJournalEvent;

[EventType("clock.paused.v1")]
public sealed record ClockPaused(Guid Id, string Kind, string LegalBasis) : IJournalEvent;

[EventType("clock.resumed.v1")]
public sealed record ClockResumed(Guid PauseId) : IJournalEvent;

[EventType("due.revised.v1")]
public sealed record DueRevised(Guid Id, DateTimeOffset ToDueAt, string ReasonCode, string LegalBasis) : IJournalEvent;

[EventType("work.opened.v1")]
public sealed record WorkOpened(
    Guid Id, string FlowKey, string TaskId, string Action, string Role, Guid UnitId, Guid? AssigneeId,
    DateTimeOffset? DueAt) : IJournalEvent;

[EventType("work.assigned.v1")]
public sealed record WorkAssigned(Guid Id, Guid AssigneeId) : IJournalEvent;

[EventType("work.completed.v1")]
public sealed record WorkCompleted(Guid Id, string? Outcome, string FlowState) : IJournalEvent;

/// <summary>The process went another way, so the step is no longer wanted.</summary>
[EventType("work.cancelled.v1")]
public sealed record WorkCancelled(Guid Id) : IJournalEvent;

[EventType("wait.opened.v1")]
public sealed record WaitOpened(
    Guid Id, string FlowKey, string TaskId, string Kind, string? Message, DateTimeOffset? DueAt) : IJournalEvent;

/// <summary>A timer rang or a message came; the wait ends unless it goes on for the next time.</summary>
[EventType("wait.happened.v1")]
public sealed record WaitHappened(Guid Id, bool Ends, DateTimeOffset? NextDueAt, string FlowState) : IJournalEvent;

/// <summary>The process no longer waits for it.</summary>
[EventType("wait.dropped.v1")]
public sealed record WaitDropped(Guid Id) : IJournalEvent;

[EventType("consultation.requested.v1")]
public sealed record ConsultationRequested(Guid Id, Guid UnitId, DateTimeOffset DueAt) : IJournalEvent;

[EventType("consultation.answered.v1")]
public sealed record ConsultationAnswered(Guid Id, string Opinion) : IJournalEvent;

[EventType("decision.drafted.v1")]
public sealed record DecisionDrafted(
    Guid Id, int Number, string Outcome, string ResultCode, string ContentSha256) : IJournalEvent;

/// <param name="CertificateSha256">Certificate the leader signed the PDF with; null when only the installation's seal is on it.</param>
[EventType("decision.signed.v1")]
public sealed record DecisionSigned(
    Guid Id, string DocumentNumber, string ContentSha256, string FileSha256, string Signature,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? CertificateSha256 = null) : IJournalEvent;

[EventType("dossier.finished.v1")]
public sealed record DossierFinished(string Outcome) : IJournalEvent;

[EventType("dossier.returned.v1")]
public sealed record DossierReturned(ReturnMethod Method) : IJournalEvent;

/// <summary>It came to the account of its applicant, who had none when it was taken in.</summary>
[EventType("dossier.claimed.v1")]
public sealed record DossierClaimed : IJournalEvent;

/// <summary>The applicant took the electronic copy while the paper result waits to be handed over.</summary>
[EventType("dossier.copy-taken.v1")]
public sealed record ResultCopyTaken : IJournalEvent;

[EventType("dossier.withdrawn.v1")]
public sealed record DossierWithdrawn : IJournalEvent;

[EventType("dossier.stopped.v1")]
public sealed record DossierStopped(string ReasonCode, string LegalBasis) : IJournalEvent;

[EventType("dossier.duty-requested.v1")]
public sealed record FinancialDutyRequested(Guid PauseId, string LegalBasis) : IJournalEvent;

[EventType("dossier.duty-fulfilled.v1")]
public sealed record FinancialDutyFulfilled(string ReceiptNumber) : IJournalEvent;

[EventType("dossier.reappointed.v1")]
public sealed record DossierReappointed(Guid RevisionId, DateTimeOffset ToDueAt, string ReasonCode) : IJournalEvent;

[EventType("form.issued.v1")]
public sealed record FormIssued(Guid Id, int Form, string Number, string ContentSha256) : IJournalEvent;

[EventType("joint.branch-opened.v1")]
public sealed record BranchOpened(string BranchId, Guid DossierId, string Code) : IJournalEvent;

[EventType("joint.branch-finished.v1")]
public sealed record BranchFinished(string BranchId, Guid DossierId, string Outcome) : IJournalEvent;
