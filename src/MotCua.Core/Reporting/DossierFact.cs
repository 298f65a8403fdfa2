using MotCua.Core.Platform;
using MotCua.Engines.WorkingTime;

namespace MotCua.Core.Reporting;

/// <summary>How a dossier left the desk.</summary>
public enum ClosedAs
{
    Open = 0,

    /// <summary>A result, approval or written refusal, was available at the one-stop.</summary>
    Resolved = 1,
    Declined = 2,
    Withdrawn = 3,
    Stopped = 4,
}

/// <summary>
/// What is counted of one dossier, folded from its journal: every figure on every page comes from these rows and can
/// be made again with <c>kpi rebuild</c>. Dates are Vietnam dates, instants UTC.
/// </summary>
public sealed class DossierFact
{
    public Guid DossierId { get; set; }
    public required string Code { get; set; }
    public required string ProcedureCode { get; set; }
    public required string FieldCode { get; set; }
    public Guid ReceivingUnitId { get; set; }
    public Guid ResolvingUnitId { get; set; }
    public Channel Channel { get; set; }
    public int Status { get; set; }

    /// <summary>A branch of a joint procedure counts for its own agency but not in the city's total.</summary>
    public bool IsBranch { get; set; }
    public bool IsAssisted { get; set; }
    public DateTimeOffset SubmittedAt { get; set; }
    public DateTimeOffset? AnswerDueAt { get; set; }

    /// <summary>First answer of the one-stop: received, sent back for supplement, or declined.</summary>
    public DateTimeOffset? AnsweredAt { get; set; }
    public DateTimeOffset? ReceivedAt { get; set; }
    public DateOnly? ReceivedOn { get; set; }
    public int LimitValue { get; set; }
    public LimitUnit LimitUnit { get; set; }

    /// <summary>The first promise.</summary>
    public DateTimeOffset? OriginalDueAt { get; set; }

    /// <summary>The promise after lawful pauses and restarts; a re-appointment does not move it.</summary>
    public DateTimeOffset? LegalDueAt { get; set; }
    public DateOnly? LegalDueOn { get; set; }
    public DateTimeOffset? CurrentDueAt { get; set; }
    public DateTimeOffset? FinishedAt { get; set; }
    public DateOnly? ClosedOn { get; set; }
    public ClosedAs ClosedAs { get; set; }
    public DateTimeOffset? ReturnedAt { get; set; }

    /// <summary>Early, on time or late by the legal date; null while open or not resolved.</summary>
    public Timeliness? Timeliness { get; set; }

    /// <summary>The same by the first promise: shown beside it, since restarts can hide waiting.</summary>
    public Timeliness? TimelinessByFirstPromise { get; set; }
    public bool HasElectronicResult { get; set; }
    public int SupplementRounds { get; set; }

    /// <summary>Visits, calls, and how many of these and of the supplement rounds could have been avoided.</summary>
    public int Visits { get; set; }
    public int Calls { get; set; }
    public int AvoidableTrips { get; set; }
    public bool Apologised { get; set; }

    /// <summary>How often a wrong result was called back; the first result is what is counted.</summary>
    public int Recalls { get; set; }

    /// <summary>Waits for the applicant: outside the limit, never overdue while it does.</summary>
    public bool Paused { get; set; }

    /// <summary>The last journal entry folded in.</summary>
    public long JournalSequence { get; set; }
}
