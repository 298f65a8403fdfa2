using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>How a contact about a procedure ended (vi: kết quả hướng dẫn, hỗ trợ).</summary>
public enum GuidanceOutcome
{
    /// <summary>Told how; the person does it alone (vi: đã hướng dẫn).</summary>
    Guided,

    /// <summary>Done together with an officer (vi: hỗ trợ nộp trực tuyến).</summary>
    Assisted,

    /// <summary>The person did not want to (vi: người dân từ chối).</summary>
    RefusedByCitizen,

    /// <summary>It could not be done, and why (vi: không thực hiện được).</summary>
    Impossible,
}

/// <summary>
/// Somebody asks the one-stop for help, from any page (vi: yêu cầu hỗ trợ). The desk owes the answer within eight of its working
/// hours.
/// </summary>
public sealed class HelpRequest : OwedAnswer
{
    /// <summary>Ten letters and digits; whoever holds it may read the answer.</summary>
    public required string Code { get; set; }
    public Guid? PersonId { get; set; }
    public string Name { get; set; } = "";
    public string Phone { get; set; } = "";
    public string? ProcedureCode { get; set; }

    /// <summary>Path of the page the person was on, without its query.</summary>
    public string Page { get; set; } = "";
    public required string Question { get; set; }
    public DateTimeOffset AskedAt { get; set; }
    public Guid? AnsweredById { get; set; }
    public string Answer { get; set; } = "";
    public override DateTimeOffset SinceAt => AskedAt;
    public override string StreamKind => "help";

    public Refusal? WhyNotAnswer() => AnsweredAt is null ? null : new Refusal("help-answered");
}

/// <summary>
/// What an officer says a contact came to (vi: phiếu ghi nhận hướng dẫn), which the person confirms or denies with one
/// tap. A record nobody confirmed says so.
/// </summary>
public sealed class GuidanceRecord : IVersioned, IJournaled
{
    public Guid Id { get; set; }
    public required string Code { get; set; }

    /// <summary>96 random bits of the link that the person opens.</summary>
    public required string ConfirmKey { get; set; }
    public Guid UnitId { get; set; }
    public Guid OfficerId { get; set; }
    public required string ProcedureCode { get; set; }
    public Guid? HelpRequestId { get; set; }

    /// <summary>The dossier that was filed with help.</summary>
    public Guid? DossierId { get; set; }
    public GuidanceOutcome Outcome { get; set; }

    /// <summary>Why it was refused or impossible; what was told otherwise.</summary>
    public string Note { get; set; } = "";
    public DateTimeOffset RecordedAt { get; set; }
    public DateTimeOffset? ConfirmedAt { get; set; }

    /// <summary>Whether the person says it was so; null until then.</summary>
    public bool? Agreed { get; set; }
    public int Version { get; set; }
    public string StreamKind => "guidance";
}
