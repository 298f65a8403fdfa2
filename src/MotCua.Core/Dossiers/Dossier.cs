using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>
/// A dossier (vi: hồ sơ) from filing to the result in hand. Lifecycle, place in the process and clocks are one
/// aggregate because one legal act changes all three. Everything the law argues about is changed by
/// <see cref="Apply"/> alone, from facts in the journal; personal data sits beside it and never enters a fact.
/// </summary>
public sealed partial class Dossier : IVersioned, IFolded
{
    public Guid Id { get; set; }

    /// <summary>Number the public knows: <c>identifier-YYMMDD-NNNN</c> (vi: mã hồ sơ).</summary>
    public string Code { get; set; } = "";
    public DossierStatus Status { get; set; }
    public string ProcedureCode { get; set; } = "";
    public Guid ProcedureVersionId { get; set; }
    public string CaseCode { get; set; } = "";
    public string FieldCode { get; set; } = "";
    public Channel Channel { get; set; }

    /// <summary>Partner that the dossier came from, e.g. <c>national-portal</c>; null when filed here.</summary>
    public string? Origin { get; set; }
    public string? ExternalNumber { get; set; }
    public Guid ReceivingUnitId { get; set; }
    public Guid ResolvingUnitId { get; set; }

    /// <summary>Section that does the work inside the resolving unit; the resolving unit itself when it has none.</summary>
    public Guid SectionUnitId { get; set; }

    /// <summary>The joint dossier this one is a branch of.</summary>
    public Guid? MotherId { get; set; }
    public string? BranchId { get; set; }

    /// <summary>When the joint dossier gave this branch up; it then ends or goes on by itself.</summary>
    public DateTimeOffset? DetachedAt { get; set; }

    /// <summary>The draft it was filed from; unique, so that a double click files once.</summary>
    public Guid? DraftId { get; set; }

    // The applicant, as filed. Personal data: never in facts, logs or addresses.
    public Guid? ApplicantPersonId { get; set; }
    public string ApplicantName { get; set; } = "";
    public string ApplicantFoldedName { get; set; } = "";
    public string ApplicantIdNumber { get; set; } = "";
    public DateOnly? ApplicantBirthOn { get; set; }
    public string ApplicantPhone { get; set; } = "";
    public string ApplicantEmail { get; set; } = "";
    public string ApplicantAddress { get; set; } = "";
    public string? AreaCode { get; set; }

    /// <summary>At least 80 random bits; with it the QR link opens the public timeline.</summary>
    public string TrackingKey { get; set; } = "";
    public ReturnMethod ReturnMethod { get; set; }

    /// <summary>When the applicant took the electronic copy of a result that is to be handed over on paper; null before.</summary>
    public DateTimeOffset? CopyTakenAt { get; set; }
    public Guid? AssistedById { get; set; }

    // Clocks. Instants in UTC.
    public DateTimeOffset SubmittedAt { get; set; }

    /// <summary>By when the one-stop owes an answer to an online dossier (8 working hours).</summary>
    public DateTimeOffset? AnswerDueAt { get; set; }
    public DateTimeOffset? AnsweredAt { get; set; }
    public DateTimeOffset? ReceivedAt { get; set; }
    public DateTimeOffset? ClockStartAt { get; set; }
    public int LimitValue { get; set; }
    public string LimitUnit { get; set; } = "";

    /// <summary>The first promise; never changed.</summary>
    public DateTimeOffset? OriginalDueAt { get; set; }
    public DateTimeOffset? CurrentDueAt { get; set; }
    public DateTimeOffset? FinishedAt { get; set; }
    public DateTimeOffset? ReturnedAt { get; set; }

    /// <summary><c>approved</c>, <c>refused</c>; null while undecided.</summary>
    public string? Outcome { get; set; }

    /// <summary>Position in the process, JSON of the flow engine; null before reception.</summary>
    public string? FlowState { get; set; }
    public HolderKind Holder { get; set; }
    public Guid? HolderUnitId { get; set; }
    public Guid? HolderOfficerId { get; set; }
    public int SupplementRounds { get; set; }
    public int Version { get; set; }
    public string StreamKind => "dossier";

    public List<AnswerVersion> Answers { get; set; } = [];
    public List<Attachment> Attachments { get; set; } = [];
    public List<WorkItem> WorkItems { get; set; } = [];
    public List<Consultation> Consultations { get; set; } = [];
    public List<Supplement> Supplements { get; set; } = [];
    public List<DueRevision> DueRevisions { get; set; } = [];
    public List<ClockPause> Pauses { get; set; } = [];
    public List<HolderInterval> Holders { get; set; } = [];
    public List<Decision> Decisions { get; set; } = [];
    public List<IssuedForm> Forms { get; set; } = [];
    public List<ProcessWait> Waits { get; set; } = [];

    public bool IsOpen => Status is not (DossierStatus.Declined or DossierStatus.Withdrawn
        or DossierStatus.Stopped or DossierStatus.Returned);
}

/// <summary>A numbered, immutable version of the answers (vi: tờ khai điện tử).</summary>
public sealed class AnswerVersion
{
    public Guid Id { get; set; }
    public Guid DossierId { get; set; }
    public int Number { get; set; }

    /// <summary>Canonical JSON, hidden answers removed.</summary>
    public string Content { get; set; } = "";
    public string Hash { get; set; } = "";
    public DateTimeOffset CreatedAt { get; set; }
}

/// <summary>A file handed in for a required document, or a result of the vault that replaces it.</summary>
public sealed class Attachment
{
    public Guid Id { get; set; }
    public Guid DossierId { get; set; }
    public string DocumentCode { get; set; } = "";
    public string FileHash { get; set; } = "";

    /// <summary>The name the person's device gave it; shown, never used as a path.</summary>
    public string FileName { get; set; } = "";
    public long Size { get; set; }

    /// <summary>Answer version it came with.</summary>
    public int Round { get; set; }

    /// <summary>Set when the paper was taken from the vault instead of being asked again.</summary>
    public Guid? VaultItemId { get; set; }

    /// <summary>The attachment that took its place after malicious code was found in it.</summary>
    public Guid? ReplacedById { get; set; }
    public DateTimeOffset AddedAt { get; set; }
}

/// <summary>A step of the process that somebody must do (vi: bước xử lý), with its own deadline.</summary>
public sealed class WorkItem
{
    public Guid Id { get; set; }
    public Guid DossierId { get; set; }

    /// <summary>Id of the open work in the flow engine.</summary>
    public string FlowKey { get; set; } = "";

    /// <summary>Id of the task in the process.</summary>
    public string TaskId { get; set; } = "";

    /// <summary>appraise, verify, draft, review, sign, number, branch, other.</summary>
    public string Action { get; set; } = "";

    /// <summary>one-stop, specialist, head, leader, clerk.</summary>
    public string Role { get; set; } = "";
    public Guid UnitId { get; set; }
    public Guid? AssigneeId { get; set; }

    /// <summary>The officer whose stand-in holds it; null when its holder holds it for oneself.</summary>
    public Guid? OnBehalfOfId { get; set; }
    public DateTimeOffset OpenedAt { get; set; }
    public DateTimeOffset? DueAt { get; set; }
    public DateTimeOffset? CompletedAt { get; set; }
    public string? Outcome { get; set; }

    /// <summary>The specialist's words; internal.</summary>
    public string Note { get; set; } = "";

    /// <summary>How many of its queue were due on an earlier day when it was taken; 0 when it was its turn.</summary>
    public int JumpedAhead { get; set; }

    /// <summary>Why it was taken before them.</summary>
    public string JumpReason { get; set; } = "";
}

/// <summary>A request for the opinion of another agency (vi: lấy ý kiến cơ quan phối hợp), with its own clock.</summary>
public sealed class Consultation
{
    public Guid Id { get; set; }
    public Guid DossierId { get; set; }
    public Guid UnitId { get; set; }
    public string Question { get; set; } = "";
    public Guid AskedById { get; set; }
    public DateTimeOffset AskedAt { get; set; }
    public DateTimeOffset DueAt { get; set; }
    public DateTimeOffset? AnsweredAt { get; set; }
    public Guid? AnsweredById { get; set; }

    /// <summary><c>agree</c>, <c>disagree</c> or <c>conditions</c>.</summary>
    public string? Opinion { get; set; }
    public string Answer { get; set; } = "";

    /// <summary>How often the levels above were told that it is overdue.</summary>
    public int Escalations { get; set; }
    public DateTimeOffset? EscalatedAt { get; set; }
    public Guid? EscalatedToUnitId { get; set; }

    /// <summary>When the dossier ended without it; null otherwise.</summary>
    public DateTimeOffset? ClosedAt { get; set; }

    public bool IsAwaited => AnsweredAt is null && ClosedAt is null;

    public bool IsLate(DateTimeOffset now) => (AnsweredAt ?? ClosedAt ?? now) > DueAt;
}

/// <summary>One complete request for missing papers or corrections (vi: yêu cầu bổ sung, hoàn thiện hồ sơ).</summary>
public sealed class Supplement
{
    public Guid Id { get; set; }
    public Guid DossierId { get; set; }
    public int Number { get; set; }
    public DateTimeOffset RequestedAt { get; set; }
    public Guid RequestedById { get; set; }
    public DateTimeOffset AnswerBy { get; set; }
    public DateTimeOffset? AnsweredAt { get; set; }

    /// <summary>The status the dossier returns to once answered.</summary>
    public DossierStatus BackTo { get; set; }
    public List<SupplementItem> Items { get; set; } = [];
}

/// <summary>One missing paper or one answer to correct, with the reason and the law.</summary>
public sealed class SupplementItem
{
    public Guid Id { get; set; }
    public Guid SupplementId { get; set; }

    /// <summary><c>document</c> or <c>answer</c>.</summary>
    public string TargetKind { get; set; } = "";

    /// <summary>Document code or form field key.</summary>
    public string Target { get; set; } = "";
    public string ReasonCode { get; set; } = "";

    /// <summary>The officer's plain words to the applicant.</summary>
    public string Note { get; set; } = "";
    public string LegalBasis { get; set; } = "";
}

/// <summary>A change of the promised date; the dossier keeps them all.</summary>
public sealed class DueRevision
{
    public Guid Id { get; set; }
    public Guid DossierId { get; set; }
    public int Number { get; set; }
    public DateTimeOffset? FromDueAt { get; set; }
    public DateTimeOffset ToDueAt { get; set; }

    /// <summary>received, supplement-restart, supplement-resume, duty-resume, closure-pause, closure-resume, reappointment, calendar.</summary>
    public string ReasonCode { get; set; } = "";
    public string LegalBasis { get; set; } = "";
    public Guid? ActorId { get; set; }
    public DateTimeOffset At { get; set; }
}

/// <summary>A stretch of time outside the limit, with the law that allows it.</summary>
public sealed class ClockPause
{
    public Guid Id { get; set; }
    public Guid DossierId { get; set; }

    /// <summary><c>supplement</c>, <c>financial-duty</c>, <c>special-law</c>.</summary>
    public string Kind { get; set; } = "";
    public string LegalBasis { get; set; } = "";
    public DateTimeOffset FromAt { get; set; }

    /// <summary>The end that was set beforehand; null when it ends with an event.</summary>
    public DateTimeOffset? UntilAt { get; set; }
    public DateTimeOffset? ToAt { get; set; }
}

/// <summary>One line of the ledger of who held the dossier.</summary>
public sealed class HolderInterval
{
    public Guid Id { get; set; }
    public Guid DossierId { get; set; }
    public int Number { get; set; }
    public HolderKind Kind { get; set; }
    public Guid? UnitId { get; set; }
    public Guid? OfficerId { get; set; }
    public DateTimeOffset FromAt { get; set; }
    public DateTimeOffset? ToAt { get; set; }
}

/// <summary>A draft that the leader signs and that becomes the result (vi: dự thảo, quyết định, kết quả).</summary>
public sealed class Decision
{
    public Guid Id { get; set; }
    public Guid DossierId { get; set; }
    public int Number { get; set; }

    /// <summary><c>approved</c> or <c>refused</c>: a written refusal is a result as well.</summary>
    public string Outcome { get; set; } = "";
    public string ResultCode { get; set; } = "";
    public string Title { get; set; } = "";
    public string Body { get; set; } = "";
    public Guid DraftedById { get; set; }
    public DateTimeOffset DraftedAt { get; set; }

    /// <summary>SHA-256 of title and body at drafting: the leader signs what was seen.</summary>
    public string ContentHash { get; set; } = "";
    public Guid? SignedById { get; set; }
    public DateTimeOffset? SignedAt { get; set; }
    public string? DocumentNumber { get; set; }
    public string? FileHash { get; set; }
    public string? Signature { get; set; }

    /// <summary>SHA-256 of the certificate in the leader's own signature; null when the PDF carries none.</summary>
    public string? Certificate { get; set; }
}

/// <summary>An issued form 01–07 as data; the PDF is made from it and can be made again.</summary>
public sealed class IssuedForm
{
    public Guid Id { get; set; }
    public Guid DossierId { get; set; }

    /// <summary>1 to 7, the numbering of TT 03/2025/TT-VPCP.</summary>
    public int Form { get; set; }
    public string Number { get; set; } = "";
    public DateTimeOffset IssuedAt { get; set; }
    public Guid? IssuedById { get; set; }

    /// <summary>Frozen JSON of what the form says, so that a reprint is the same form.</summary>
    public string Content { get; set; } = "";

    /// <summary>PDF once made; null until the worker has.</summary>
    public string? FileHash { get; set; }
}
