using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>Where an online payment stands. Only <see cref="Created"/> and <see cref="Sent"/> may still be paid.</summary>
public enum PaymentStatus
{
    Created, Sent, Paid, Failed, Expired, Cancelled,

    /// <summary>Money came that cannot be counted by itself; an officer counts it or gives it back.</summary>
    NeedsReview,

    /// <summary>An officer gives it back; the gateway has not confirmed that yet.</summary>
    RefundOrdered,
    Refunded,
}

/// <summary>
/// One attempt to pay one amount of a dossier through the payment gateway (vi: lệnh thanh toán trực tuyến). An amount has
/// at most one attempt that can still be paid, so two windows never pay twice.
/// </summary>
public sealed class PaymentOrder : IVersioned, IJournaled
{
    public const string Currency = "VND";

    /// <summary>Due key of the fees and charges of a dossier; a financial duty has its id.</summary>
    public const string FeesKey = "fees";

    public Guid Id { get; set; }
    public Guid DossierId { get; set; }
    public required string DossierCode { get; set; }

    /// <summary>Receives the dossier; its officers decide on what needs review.</summary>
    public Guid UnitId { get; set; }
    public required string DueKey { get; set; }

    /// <summary>Number both sides know it by: the dossier's code and a running number. Never reused.</summary>
    public required string Reference { get; set; }

    /// <summary>Whole đồng.</summary>
    public long Amount { get; set; }
    public PaymentStatus Status { get; set; }
    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>Exclusive: the gateway takes no payment from this instant on.</summary>
    public DateTimeOffset ExpiresAt { get; set; }

    /// <summary>When the gateway took the money, by its word.</summary>
    public DateTimeOffset? PaidAt { get; set; }

    /// <summary>What the gateway says it took; differs from <see cref="Amount"/> only under review.</summary>
    public long? PaidAmount { get; set; }

    /// <summary>Number of the money's movement at the gateway.</summary>
    public string? Transaction { get; set; }

    /// <summary><c>amount</c>, <c>late</c>, <c>ended</c>, <c>not-due</c> or <c>second</c>; null when no review was needed.</summary>
    public string? ReviewReason { get; set; }

    /// <summary>Officer's words on a review.</summary>
    public string ReviewNote { get; set; } = "";
    public DateTimeOffset? ClosedAt { get; set; }

    /// <summary>When the gateway is asked next; null when there is nothing to ask. No legal fact.</summary>
    public DateTimeOffset? NextAskAt { get; set; }
    public int Version { get; set; }
    public string StreamKind => "payment";

    public bool IsOpen => Status is PaymentStatus.Created or PaymentStatus.Sent;

    public bool IsFees => DueKey == FeesKey;

    public static string KeyOf(FinancialDuty? duty) => duty is null ? FeesKey : duty.Id.ToString("N");
}

/// <summary>What the gateway says of an order.</summary>
public enum PaymentOutcome { Paid, Failed, Cancelled, Expired }
