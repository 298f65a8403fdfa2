using MotCua.Core.Platform;

namespace MotCua.Core.People;

/// <summary>
/// A mandate to act for a person or an enterprise (vi: uỷ quyền), for some acts and procedures, until a day. It begins when
/// the invited person accepts it, signed in to an account of their own; the link of the invitation is used up by that.
/// </summary>
public sealed class Mandate : CodedLink
{
    /// <summary>How long an invitation waits.</summary>
    public static readonly TimeSpan InvitationLifetime = TimeSpan.FromDays(3);

    /// <summary>Who gives it for themselves; null for an enterprise.</summary>
    public Guid? FromPersonId { get; set; }
    public Guid? EnterpriseId { get; set; }

    /// <summary>The person who gave it; for an enterprise its representative.</summary>
    public Guid GivenById { get; set; }
    public DateTimeOffset GivenAt { get; set; }

    /// <summary>Who may act; null until accepted.</summary>
    public Guid? ToPersonId { get; set; }
    public DateTimeOffset? AcceptedAt { get; set; }
    public MandateActs Acts { get; set; }

    /// <summary>Codes between commas, <c>,1.001193,2.000635,</c>; empty means all.</summary>
    public string Procedures { get; set; } = "";

    /// <summary>Last day, Vietnam, inclusive.</summary>
    public DateOnly ValidTo { get; set; }

    /// <summary>Taken back by the giver or given back by the other side; felt at the next request.</summary>
    public DateTimeOffset? RevokedAt { get; set; }
    public override string StreamKind => "mandate";

    public bool IsInForce(DateOnly today) => AcceptedAt is not null && RevokedAt is null && today <= ValidTo;
}
