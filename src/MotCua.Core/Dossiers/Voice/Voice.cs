using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>A message in a dossier, from the applicant or from an officer (vi: trao đổi trong hồ sơ).</summary>
public sealed class DossierMessage : IVersioned, IJournaled
{
    public Guid Id { get; set; }
    public Guid DossierId { get; set; }

    /// <summary>Null when the applicant wrote it.</summary>
    public Guid? OfficerId { get; set; }
    public required string Text { get; set; }
    public DateTimeOffset SentAt { get; set; }
    public int Version { get; set; }
    public string StreamKind => "message";
}

/// <summary>What the applicant thinks of how the dossier was handled (vi: đánh giá mức độ hài lòng).</summary>
public sealed class DossierRating : IVersioned, IJournaled
{
    public Guid Id { get; set; }
    public Guid DossierId { get; set; }
    public Guid UnitId { get; set; }

    /// <summary>1 (very bad) to 5 (very good).</summary>
    public int Score { get; set; }
    public DateTimeOffset GivenAt { get; set; }
    public int Version { get; set; }
    public string StreamKind => "rating";
}

/// <summary>A complaint about how a dossier is handled, with a clock of its own (vi: phản ánh, kiến nghị).</summary>
/// <remarks>
/// The agency complained about owes the answer: its leaders give it, monitors and inspectors above it see. Ten of its working days
/// are the promise of this portal, since no law fixes one for all cases.
/// </remarks>
public sealed class Complaint : OwedAnswer
{
    public Guid DossierId { get; set; }
    public required string DossierCode { get; set; }
    public Guid PersonId { get; set; }
    public required string Text { get; set; }
    public DateTimeOffset FiledAt { get; set; }
    public Guid? AnsweredById { get; set; }
    public string Answer { get; set; } = "";
    public override DateTimeOffset SinceAt => FiledAt;
    public override string StreamKind => "complaint";
}

/// <summary>An officer looked at what a dossier says about its applicant.</summary>
public sealed class DataRead : IVersioned, IJournaled
{
    public Guid Id { get; set; }
    public Guid DossierId { get; set; }
    public Guid OfficerId { get; set; }
    public Guid UnitId { get; set; }

    /// <summary>
    /// <c>page</c>, <c>file</c>, <c>form</c> or <c>result</c> of the dossier; <c>search</c>, <c>export</c> or <c>register</c> when
    /// it was a line of a list that was searched for or taken out.
    /// </summary>
    public required string What { get; set; }

    /// <summary>By which role the officer may see it, lower case (<c>receive</c>, <c>appraise</c>, <c>inspect</c> …).</summary>
    public required string Purpose { get; set; }
    public DateTimeOffset ReadAt { get; set; }
    public int Version { get; set; }
    public string StreamKind => "data-read";
}
