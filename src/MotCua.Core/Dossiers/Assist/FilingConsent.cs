using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>How a person showed who agrees to a filing.</summary>
public enum ConsentProof
{
    /// <summary>
    /// The link and the code, without signing in. Not taken any more: the helper sees the code as well, so it shows nothing
    /// about who agreed.
    /// </summary>
    Code = 1,

    /// <summary>The link and the code, signed in as the applicant.</summary>
    Account = 2,

    /// <summary>In front of a second officer, who compared the person with an identity paper.</summary>
    Witness = 3,
}

/// <summary>
/// A helper asks a person to agree to one filing (vi: đồng ý cho nộp hồ sơ trực tuyến có hỗ trợ). It is about what the
/// draft holds at this moment and nothing else: a change of the draft makes it worthless, and it is over when answered.
/// </summary>
public sealed class FilingConsent : CodedLink
{
    /// <summary>How long a person has to answer.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    public Guid DraftId { get; set; }

    /// <summary>The helper, an officer or a member of a community team.</summary>
    public Guid OfficerId { get; set; }

    /// <summary>The unit for which the helper helps.</summary>
    public Guid UnitId { get; set; }

    /// <summary>SHA-256 over answers, files and the way of return: what is agreed to.</summary>
    public required string ContentHash { get; set; }
    public DateTimeOffset AskedAt { get; set; }

    /// <summary>Asked by an officer of a one-stop, so the person came there; a community helper comes to the person.</summary>
    public bool AtCounter { get; set; }

    /// <summary>When the right code opened it first.</summary>
    public DateTimeOffset? OpenedAt { get; set; }

    /// <summary>Whether the person agreed; null while open or when the helper took it back.</summary>
    public bool? Given { get; set; }

    /// <summary>Null unless given.</summary>
    public ConsentProof? Proof { get; set; }

    /// <summary>The second officer in front of whom the person agreed; null when signed in.</summary>
    public Guid? WitnessId { get; set; }

    /// <summary>Why the person refused, in their words.</summary>
    public string Reason { get; set; } = "";

    /// <summary>The dossier that was filed by it.</summary>
    public Guid? DossierId { get; set; }
    public override string StreamKind => "consent";
}
