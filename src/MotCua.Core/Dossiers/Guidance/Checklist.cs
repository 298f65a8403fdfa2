using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>
/// What a person was told to bring for a case, once and in full (vi: phiếu hướng dẫn hoàn thiện hồ sơ, hướng dẫn một
/// lần). Its content never changes; a paper asked later that is not on it is a fault of the guidance.
/// </summary>
public sealed class Checklist : IVersioned, IJournaled
{
    public Guid Id { get; set; }

    /// <summary>Ten letters and digits on the print; unguessable.</summary>
    public required string Code { get; set; }
    public required string ProcedureCode { get; set; }
    public Guid ProcedureVersionId { get; set; }
    public required string CaseCode { get; set; }

    /// <summary>Answers to the case questions, JSON.</summary>
    public required string CaseAnswers { get; set; }

    /// <summary>Answers to the questions of the form that decide papers and fees, JSON.</summary>
    public required string Answers { get; set; }
    public string? AreaCode { get; set; }

    /// <summary>Codes of all papers named on it, comma-separated.</summary>
    public required string Documents { get; set; }

    /// <summary>Who gave it at a counter; null when the person asked the portal.</summary>
    public Guid? OfficerId { get; set; }
    public DateTimeOffset GivenAt { get; set; }
    public int Version { get; set; }
    public string StreamKind => "checklist";

    public bool Names(string document) => Documents.Split(',').Contains(document);
}

/// <summary>A paper that was asked although the checklist did not name it.</summary>
public sealed class GuidanceFault
{
    public Guid Id { get; set; }
    public Guid ChecklistId { get; set; }
    public Guid DossierId { get; set; }
    public required string DocumentCode { get; set; }
    public DateTimeOffset FoundAt { get; set; }
}
