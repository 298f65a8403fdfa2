using MotCua.Core.Platform;

namespace MotCua.Core.Reporting;

/// <summary>
/// What is counted of one dossier, folded from its journal: every figure on every page comes from these rows and can
/// be made again with <c>kpi rebuild</c>.
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
    public DateTimeOffset? AnsweredAt { get; set; }
    public DateTimeOffset? ReceivedAt { get; set; }
    public DateTimeOffset? OriginalDueAt { get; set; }
    public DateTimeOffset? CurrentDueAt { get; set; }
    public DateTimeOffset? FinishedAt { get; set; }
    public DateTimeOffset? ReturnedAt { get; set; }

    /// <summary>The limit counts hours: lateness compares instants, else dates.</summary>
    public bool HourLimit { get; set; }
    public bool HasElectronicResult { get; set; }
    public int SupplementRounds { get; set; }
    public bool Apologised { get; set; }

    /// <summary>Waiting for the applicant: by the published policy counted as within time.</summary>
    public bool Paused { get; set; }

    /// <summary>The last journal entry folded in.</summary>
    public long JournalSequence { get; set; }
}
